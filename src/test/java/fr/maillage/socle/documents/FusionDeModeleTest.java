package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.documents.office.FusionDEssai;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FusionDeModeleTest {
    private final FusionDeModele fusion = FusionDEssai.neuve();

    private static final Ouvrage OUVRAGE = new Ouvrage(
            new Couverture("Carnet", "Portrait", "Angers", "Département", LocalDate.of(2027, 3, 3), List.of(), null),
            List.of(new Chapitre(
                    "Population",
                    List.of(
                            Bloc.Paragraphe.de("Un paragraphe du carnet."),
                            new Bloc.Liste(List.of("un point", "deux points"), false),
                            new Bloc.Liste(List.of("premièrement", "deuxièmement"), true),
                            new Bloc.Tableau(
                                    "Habitants",
                                    List.of("Lieu", "Nombre"),
                                    List.of(Bloc.Ligne.de("Angers", Cellule.nombre(157175, 0, ""))),
                                    "Insee"),
                            new Graphique.ParCategories(
                                    Graphique.Forme.BARRES_HORIZONTALES,
                                    "Barres",
                                    "%",
                                    List.of("Ici", "Là"),
                                    List.of(new Serie("Part", List.of(1.0, 2.0))),
                                    "Insee")))));

    private static Champs champs() {
        return new Champs()
                .avec("territoire.nom", "Angers")
                .avec("organisation.nom", "Département de l’essai")
                .avec("a_retenir", "Première ligne\nSeconde ligne")
                .avecListe(
                        "options",
                        List.of(
                                Map.of("titre", "Option A", "cout", "1 000 €"),
                                Map.of("titre", "Option B", "cout", "2 000 €")));
    }

    /** Un modèle comme Word l’écrit : un champ coupé en trois morceaux, un en-tête, un tableau, le corps. */
    private static byte[] modele(String... paragraphes) throws IOException {
        try (var document = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{organisation.nom}}");
            var coupe = document.createParagraph();
            coupe.createRun().setText("Portrait de {{terri");
            var gras = coupe.createRun();
            gras.setBold(true);
            gras.setText("toire.n");
            coupe.createRun().setText("om}}, ville.");
            for (String texte : paragraphes)
                document.createParagraph().createRun().setText(texte);
            var tableau = document.createTable(2, 2);
            tableau.getRow(0).getCell(0).setText("Option");
            tableau.getRow(0).getCell(1).setText("Coût");
            tableau.getRow(1).getCell(0).setText("{{options.titre}}");
            tableau.getRow(1).getCell(1).setText("{{options.cout}}");
            document.createParagraph().createRun().setText("{{contenu}}");
            document.createParagraph().createRun().setText("Fin du modèle.");
            document.write(sortie);
            return sortie.toByteArray();
        }
    }

    @Test
    void un_champ_coupe_en_plusieurs_morceaux_par_Word_est_rempli() throws IOException {
        String texte = Lecture.texte(fusion.fusionner(modele(), champs(), OUVRAGE), FormatDeDocument.DOCX);
        assertThat(texte).contains("Portrait de Angers, ville.").doesNotContain("{{terri");
    }

    @Test
    void l_en_tete_les_tableaux_et_le_corps_sont_remplis_et_la_ligne_de_liste_se_repete() throws IOException {
        byte[] fichier = fusion.fusionner(modele("{{a_retenir}}"), champs(), OUVRAGE);
        try (var document = new XWPFDocument(new ByteArrayInputStream(fichier))) {
            assertThat(document.getHeaderList().getFirst().getText()).contains("Département de l’essai");
            var tableau = document.getTables().getFirst();
            assertThat(tableau.getRows()).hasSize(3);
            assertThat(tableau.getRow(2).getCell(0).getText()).isEqualTo("Option B");
            assertThat(tableau.getRow(2).getCell(1).getText()).isEqualTo("2 000 €");
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getCharts()).hasSize(1);
            assertThat(document.getParagraphs().stream().map(p -> p.getText()))
                    .contains(
                            "Population",
                            "Un paragraphe du carnet.",
                            "Première ligne\nSeconde ligne",
                            "Fin du modèle.");
        }
    }

    @Test
    void le_style_de_titre_du_modele_l_emporte_sur_celui_de_la_maison() throws IOException {
        byte[] maison = Atelier.REDACTEURS.ecrire(OUVRAGE, FormatDeDocument.DOCX);
        String xml = partie(maison, "word/styles.xml").replace("w:styleId=\"Heading1\"", "w:styleId=\"Titre1\"");
        byte[] modele = remplacer(maison, Map.of("word/styles.xml", xml, "word/document.xml", """
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
                        <w:p><w:r><w:t>{{contenu}}</w:t></w:r></w:p></w:body></w:document>"""));
        try (var document = new XWPFDocument(new ByteArrayInputStream(fusion.fusionner(modele, champs(), OUVRAGE)))) {
            var titre = document.getParagraphs().stream()
                    .filter(p -> p.getText().equals("Population"))
                    .findFirst()
                    .orElseThrow();
            assertThat(titre.getStyleID()).isEqualTo("Titre1");
        }
    }

    @Test
    void un_champ_inconnu_est_signale_avec_son_endroit_et_reste_visible() throws IOException {
        byte[] modele = modele("Le maire de {{teritoire.nom}} vous salue.", "Un champ {{jamais fermé");
        var lu = (LectureDeModele.Lu) fusion.lire(modele);
        var inconnus = Champs.inconnus(
                lu.champs(), java.util.Set.of("territoire.nom", "organisation.nom", "options.titre", "options.cout"));
        assertThat(inconnus).singleElement().satisfies(c -> {
            assertThat(c.nom()).isEqualTo("teritoire.nom");
            assertThat(c.endroit()).contains("Corps, paragraphe 2", "Le maire de");
        });
        assertThat(lu.malFermes())
                .singleElement()
                .satisfies(c -> assertThat(c.endroit()).contains("paragraphe 3"));
        assertThat(Lecture.texte(fusion.fusionner(modele, champs(), OUVRAGE), FormatDeDocument.DOCX))
                .contains("{{teritoire.nom}}");
    }

    @Test
    void ce_qui_n_est_pas_un_document_Word_est_refuse_par_une_phrase() throws IOException {
        assertThat(refus(new byte[0])).contains("vide");
        assertThat(refus("%PDF-1.7 ".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(refus(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .contains("ancien document Word");
        assertThat(refus("bonjour".getBytes(StandardCharsets.UTF_8))).contains(".docx");
        assertThat(refus(archive(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))))
                .contains("LibreOffice");
        assertThat(refus(archive(Map.of("a.txt", "a")))).contains("pas un document Word");
        byte[] bon = modele();
        assertThat(refus(java.util.Arrays.copyOf(bon, bon.length / 2))).contains("abîmé");
        assertThat(refus(remplacer(bon, Map.of("word/document.xml", "<w:document"))))
                .contains("abîmé");
        assertThat(refus(remplacer(bon, Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"))))
                .contains("abîmé");
        assertThat(refus(remplacer(bon, Map.of("word/vbaProject.bin", "x")))).contains("macros");
        assertThat(refus(new byte[FusionDeModele.TAILLE_MAXIMALE + 1])).contains("pèse");
    }

    private String refus(byte[] fichier) {
        return ((LectureDeModele.Refuse) fusion.lire(fichier)).phrase();
    }

    private static byte[] archive(Map<String, String> parties) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var partie : parties.entrySet()) {
                zip.putNextEntry(new ZipEntry(partie.getKey()));
                zip.write(partie.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return sortie.toByteArray();
    }

    private static byte[] remplacer(byte[] fichier, Map<String, String> nouvelles) throws IOException {
        var parties = new java.util.LinkedHashMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(fichier))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                parties.put(e.getName(), zip.readAllBytes());
        }
        nouvelles.forEach((nom, texte) -> parties.put(nom, texte.getBytes(StandardCharsets.UTF_8)));
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var partie : parties.entrySet()) {
                zip.putNextEntry(new ZipEntry(partie.getKey()));
                zip.write(partie.getValue());
            }
        }
        return sortie.toByteArray();
    }

    private static String partie(byte[] fichier, String nom) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(fichier))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(nom)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException(nom);
    }
}
