package fr.maillage.territoires.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortraitTest {
    private final ComposerUnPortrait portraits = MaisonDEssai.piece(ComposerUnPortrait.class);
    private final Carnets carnets = MaisonDEssai.piece(Carnets.class);
    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);

    private Territoire commune(String code) {
        return territoires.geographie().exiger(Maille.COMMUNE, code);
    }

    @Test
    void le_portrait_de_Angers_dit_son_chomage_et_celui_du_departement_la_meme_annee() {
        var ligne = portraits.de(commune("49007")).ligne("TX_CHOM").orElseThrow();
        assertThat(ligne.annee()).isEqualTo(2018);
        assertThat(ligne.valeur().exigerNombre()).isCloseTo(19.11, org.assertj.core.data.Offset.offset(0.01));
        assertThat(ligne.comparees()).allMatch(Valeur::estChiffree);
        assertThat(ligne.place()).isNotNull();
    }

    @Test
    void un_secret_n_est_jamais_un_zero_et_la_maille_au_dessus_prend_le_relais() {
        var secrets = territoires
                .geographie()
                .membres(territoires.geographie().exiger(Maille.DEPARTEMENT, "49"), Maille.COMMUNE)
                .stream()
                .flatMap(c -> portraits.de(c).lignes().stream())
                .filter(l -> l.valeur().etat() == Valeur.Etat.SECRETE)
                .toList();
        assertThat(secrets).isNotEmpty().allSatisfy(l -> {
            assertThat(l.valeur().estChiffree()).isFalse();
            assertThat(l.repli()).as(l.indicateur().code()).isPresent();
        });
    }

    @Test
    void chaque_theme_de_chaque_maille_se_compose_sans_erreur() {
        var geographie = territoires.geographie();
        for (Territoire t : List.of(
                commune("49007"),
                commune("49160"),
                commune("2A004"),
                commune("97611"),
                geographie.exiger(Maille.EPCI, "200060010"),
                geographie.exiger(Maille.CANTON, "4916"),
                geographie.exiger(Maille.DEPARTEMENT, "49"),
                geographie.exiger(Maille.REGION, "52"),
                geographie.exiger(Maille.QPV, "QP049005"),
                geographie.exiger(Maille.IRIS, "490070101"),
                geographie.france())) {
            ChapitresDuPortrait chapitres = carnets.chapitres(t);
            assertThat(chapitres.essentiel().blocs()).as(t.nom()).isNotEmpty();
            for (Theme theme : Theme.values()) {
                assertThat(chapitres.theme(theme).titre()).isEqualTo(theme.libelle());
            }
        }
    }

    @Test
    void le_carnet_porte_les_memes_chiffres_que_l_ecran() throws IOException {
        Territoire angers = commune("49007");
        Chapitre ecran = carnets.chapitres(angers).theme(Theme.LOGEMENT);
        var ouvrage = carnets.ouvrage(angers, Carnets.Choix.tout("Essai"));
        String word = texteWord(carnets.ecrire(ouvrage, FormatDeDocument.DOCX));
        String pdf = textePdf(carnets.ecrire(ouvrage, FormatDeDocument.PDF));
        var lectures = ecran.blocs().stream()
                .filter(Bloc.Tableau.class::isInstance)
                .map(Bloc.Tableau.class::cast)
                .flatMap(t -> t.lignes().stream())
                .flatMap(l -> l.cellules().stream())
                .map(c -> c.lecture())
                .filter(l -> !l.isBlank())
                .toList();
        assertThat(lectures).isNotEmpty().allSatisfy(lecture -> {
            assertThat(word).contains(lecture);
            assertThat(sansBlanc(pdf)).contains(sansBlanc(lecture));
        });
    }

    private static String texteWord(byte[] fichier) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(fichier))) {
            var texte = new StringBuilder();
            document.getTables().forEach(t -> texte.append(t.getText()).append('\n'));
            return texte.toString();
        }
    }

    private static String textePdf(byte[] fichier) throws IOException {
        try (var document = Loader.loadPDF(fichier)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sansBlanc(String texte) {
        return texte.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    @Test
    void un_paragraphe_de_l_auteur_ouvre_son_theme() {
        var choix = new Carnets.Choix(
                java.util.Set.of(Theme.LOGEMENT), "Essai", java.util.Map.of(Theme.LOGEMENT, "Le parc est ancien."));
        var ouvrage = carnets.ouvrage(commune("49007"), choix);
        assertThat(ouvrage.chapitres())
                .extracting(Chapitre::titre)
                .contains("Logement")
                .doesNotContain("Vie sociale");
        var logement = ouvrage.chapitres().stream()
                .filter(c -> c.titre().equals("Logement"))
                .findFirst()
                .orElseThrow();
        assertThat(logement.blocs().getFirst()).isEqualTo(Bloc.Paragraphe.de("Le parc est ancien."));
    }
}
