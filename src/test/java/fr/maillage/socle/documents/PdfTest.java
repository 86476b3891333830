package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfTest {

    private static byte[] pdf;

    @BeforeAll
    static void ecrire() {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = Atelier.REDACTEURS.ecrire(OuvrageDEssai.complet(), FormatDeDocument.PDF);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_U"})
    void il_est_accessible_et_archivable_selon_verapdf(PDFAFlavour norme) throws Exception {
        try (var analyse = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norme);
                var controle = Foundries.defaultInstance().createValidator(norme, false)) {
            ValidationResult resultat = controle.validate(analyse);
            String fautes = resultat.getTestAssertions().stream()
                    .filter(constat -> constat.getStatus() == TestAssertion.Status.FAILED)
                    .map(constat -> constat.getRuleId() + " " + constat.getMessage())
                    .distinct()
                    .collect(Collectors.joining("\n"));
            assertThat(fautes).isEmpty();
            assertThat(resultat.isCompliant()).isTrue();
        }
    }

    @Test
    void il_porte_sa_langue_son_titre_ses_signets_et_ses_numeros_de_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).startsWith("fr");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Portrait social & bref");
            assertThat(catalogue.getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("L’essentiel");
            String texte = new PDFTextStripper().getText(document);
            assertThat(texte).contains("Page 2 / " + document.getNumberOfPages());
        }
    }

    @Test
    void l_en_tete_d_un_long_tableau_se_repete_a_chaque_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new PDFTextStripper();
            int avecEnTete = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.setStartPage(page);
                pages.setEndPage(page);
                String texte = pages.getText(document);
                if (texte.contains("Commune n° ")) {
                    assertThat(texte).contains("Commune Population");
                    avecEnTete++;
                }
            }
            assertThat(avecEnTete).isGreaterThan(1);
        }
    }

    @Test
    void ce_que_la_police_ignore_devient_un_carre_et_rien_d_autre_ne_se_perd() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var lecture = new PDFTextStripper();
            lecture.setSortByPosition(true);
            assertThat(lecture.getText(document))
                    .contains("L’œuvre coûte 12 € & « 3 < 4 » ; émoticône □, contrôle retiré.");
        }
    }
}
