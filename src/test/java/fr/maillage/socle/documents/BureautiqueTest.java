package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BureautiqueTest {

    private static final Ouvrage OUVRAGE = OuvrageDEssai.complet();

    @Test
    void word_a_de_vrais_titres_un_sommaire_deja_lisible_et_la_langue_francaise() throws Exception {
        try (var word = new XWPFDocument(ouvrir(OUVRAGE, FormatDeDocument.DOCX))) {
            List<String> titres = word.getParagraphs().stream()
                    .filter(paragraphe -> "Heading1".equals(paragraphe.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(titres)
                    .isEqualTo(OUVRAGE.chapitres().stream().map(Chapitre::titre).toList());
            List<String> entrees = word.getParagraphs().stream()
                    .filter(paragraphe -> "TOC1".equals(paragraphe.getStyle()))
                    .map(paragraphe -> paragraphe.getText().strip())
                    .toList();
            assertThat(entrees).allMatch(entree -> entree.matches(".+\\t\\d+"), "finit par son numéro de page");
            assertThat(entrees.stream().map(entree -> entree.replaceFirst("\\t\\d+$", "")))
                    .containsExactlyElementsOf(titres);
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Portrait social");
            assertThat(word.getStyle().toString()).isNotEmpty();
        }
        var parties = Atelier.parties(Atelier.REDACTEURS.ecrire(OUVRAGE, FormatDeDocument.DOCX));
        assertThat(Atelier.xml(parties, "word/styles.xml")).contains("w:lang w:val=\"fr-FR\"");
        assertThat(Atelier.xml(parties, "word/header1.xml")).contains("Département de l’Exemple");
        assertThat(Atelier.xml(parties, "word/footer1.xml"))
                .contains("1er mars 2026")
                .contains(" PAGE ")
                .contains(" NUMPAGES ");
    }

    @Test
    void word_repete_l_en_tete_de_chaque_tableau_de_donnees() throws Exception {
        try (var word = new XWPFDocument(ouvrir(OUVRAGE, FormatDeDocument.DOCX))) {
            long repetes = word.getTables().stream()
                    .filter(tableau -> tableau.getRow(0).isRepeatHeader())
                    .count();
            assertThat(repetes)
                    .isGreaterThanOrEqualTo(OUVRAGE.blocs(Bloc.Tableau.class).size());
        }
    }

    @Test
    void chaque_liste_numerotee_de_word_repart_a_un() throws Exception {
        try (var word = new XWPFDocument(ouvrir(OUVRAGE, FormatDeDocument.DOCX))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraphe -> "ListNumber".equals(paragraphe.getStyle()))
                            .map(XWPFParagraph::getNumID)
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void chaque_diapositive_a_un_titre_unique_dans_son_chapitre_et_un_numero() throws Exception {
        try (var diaporama = new XMLSlideShow(ouvrir(OUVRAGE, FormatDeDocument.PPTX))) {
            assertThat(diaporama.getPageSize().getWidth()
                            / diaporama.getPageSize().getHeight())
                    .isCloseTo(16 / 9.0, org.assertj.core.data.Offset.offset(0.01));
            assertThat(diaporama.getSlides().getFirst().getPlaceholder(0).getText())
                    .startsWith("Portrait social & bref");
            for (var diapositive :
                    diaporama.getSlides().subList(1, diaporama.getSlides().size())) {
                assertThat(diapositive.getTitle()).isNotBlank();
            }
            assertThat(diaporama.getSlides().stream()
                            .skip(1)
                            .map(diapositive -> diapositive.getPlaceholder(Placeholder.SLIDE_NUMBER)))
                    .doesNotContainNull();
        }
    }

    @Test
    void un_long_tableau_se_partage_en_diapositives_de_dix_lignes_au_plus() throws Exception {
        var ouvrage = new Ouvrage(
                OuvrageDEssai.couverture("Long"),
                List.of(new Chapitre("Long", List.of(OuvrageDEssai.longTableau(47)))));
        try (var diaporama = new XMLSlideShow(ouvrir(ouvrage, FormatDeDocument.PPTX))) {
            var lues = new ArrayList<String>();
            for (var diapositive : diaporama.getSlides()) {
                for (var forme : diapositive.getShapes()) {
                    if (forme instanceof XSLFTable tableau) {
                        assertThat(tableau.getNumberOfRows()).isLessThanOrEqualTo(11);
                        assertThat(tableau.getCell(0, 0).getText()).isEqualTo("Commune");
                        tableau.getRows().stream()
                                .skip(1)
                                .forEach(rangee ->
                                        lues.add(rangee.getCells().getFirst().getText()));
                    }
                }
            }
            assertThat(lues)
                    .containsExactlyElementsOf(IntStream.range(0, 47)
                            .mapToObj(rang -> "Commune n° " + rang)
                            .toList());
        }
    }

    @Test
    void un_texte_interminable_se_partage_sans_rien_perdre() throws Exception {
        String phrase = "mot ".repeat(2000).strip();
        var ouvrage = new Ouvrage(
                OuvrageDEssai.couverture("Long"), List.of(new Chapitre("Long", List.of(Bloc.Paragraphe.de(phrase)))));
        try (var diaporama = new XMLSlideShow(ouvrir(ouvrage, FormatDeDocument.PPTX))) {
            long mots = diaporama.getSlides().stream()
                    .flatMap(diapositive -> diapositive.getShapes().stream())
                    .filter(XSLFTextShape.class::isInstance)
                    .flatMap(forme -> java.util.Arrays.stream(
                            ((XSLFTextShape) forme).getText().split("\\s+")))
                    .filter("mot"::equals)
                    .count();
            assertThat(mots).isEqualTo(2000);
            assertThat(diaporama.getSlides()).hasSizeGreaterThan(5);
        }
    }

    @Test
    void excel_nomme_ses_onglets_sans_signe_interdit_ni_doublon() throws Exception {
        try (var classeur = new XSSFWorkbook(ouvrir(OUVRAGE, FormatDeDocument.XLSX))) {
            var noms = new ArrayList<String>();
            classeur.forEach(feuille -> noms.add(feuille.getSheetName()));
            assertThat(noms).startsWith("Lisez-moi", "Sommaire").doesNotHaveDuplicates();
            assertThat(noms).hasSize(2 + OUVRAGE.chapitres().size());
            assertThat(noms).allMatch(nom -> nom.length() <= 31 && !nom.matches(".*[\\[\\]:*?/\\\\].*"));
        }
    }

    @Test
    void un_secret_reste_une_lettre_dans_excel_et_ne_devient_jamais_zero() throws Exception {
        var tableau = new Bloc.Tableau(
                "Secrets",
                List.of("Commune", "Taux"),
                List.of(
                        Bloc.Ligne.de("Ici", Cellule.sansValeur(Etat.SECRET)),
                        Bloc.Ligne.de("Là", Cellule.nombre(0, 1, "%"))),
                "Insee");
        var ouvrage = new Ouvrage(OuvrageDEssai.couverture("S"), List.of(new Chapitre("C", List.of(tableau))));
        try (var classeur = new XSSFWorkbook(ouvrir(ouvrage, FormatDeDocument.XLSX))) {
            for (var rangee : classeur.getSheet("C")) {
                if (rangee.getCell(0) != null && rangee.getCell(0).toString().equals("Ici")) {
                    assertThat(rangee.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                    assertThat(rangee.getCell(1).getStringCellValue()).isEqualTo("s");
                }
                if (rangee.getCell(0) != null && rangee.getCell(0).toString().equals("Là")) {
                    assertThat(rangee.getCell(1).getNumericCellValue()).isZero();
                }
            }
        }
        for (FormatDeDocument format : FormatDeDocument.values()) {
            assertThat(Lecture.texte(Atelier.REDACTEURS.ecrire(ouvrage, format), format))
                    .as(format.libelle())
                    .contains("secret statistique");
        }
    }

    @Test
    void les_signes_speciaux_et_les_emoticones_traversent_les_formats_de_bureau() throws Exception {
        for (FormatDeDocument format : List.of(FormatDeDocument.DOCX, FormatDeDocument.PPTX, FormatDeDocument.XLSX)) {
            assertThat(Lecture.texte(Atelier.REDACTEURS.ecrire(OUVRAGE, format), format))
                    .as(format.libelle())
                    .contains("L’œuvre coûte ")
                    .contains("12 €")
                    .contains("« 3 < 4 » ; émoticône 😀, contrôle");
        }
    }

    @Test
    void un_ouvrage_sans_chapitre_s_ecrit_dans_les_quatre_formats() throws Exception {
        var vide = new Ouvrage(OuvrageDEssai.couverture("Rien encore"), List.of());
        for (FormatDeDocument format : FormatDeDocument.values()) {
            assertThat(Lecture.texte(Atelier.REDACTEURS.ecrire(vide, format), format))
                    .contains("Rien encore");
        }
    }

    private static ByteArrayInputStream ouvrir(Ouvrage ouvrage, FormatDeDocument format) {
        return new ByteArrayInputStream(Atelier.REDACTEURS.ecrire(ouvrage, format));
    }
}
