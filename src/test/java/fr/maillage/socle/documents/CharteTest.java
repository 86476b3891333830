package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Couleur;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A03 : les documents remis portent le nom, le logo et la couleur de l’organisation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CharteTest {
    private static final Couleur PRUNE = Couleur.lire("#6b2d5c");

    private static Redacteurs aLaCharte() throws IOException {
        return Atelier.aLaCharte(new Charte(PRUNE, logo()));
    }

    /** Un aplat d’une couleur que rien d’autre n’emploie : on le retrouve dans l’image de la page. */
    private static Charte.Logo logo() throws IOException {
        var image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) for (int y = 0; y < 120; y++) image.setRGB(x, y, 0xff00ff);
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new Charte.Logo(png.toByteArray(), 300, 120);
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatDeDocument.class,
            names = {"DOCX", "PPTX", "XLSX"})
    void les_fichiers_de_bureau_portent_la_couleur_et_plus_celle_de_la_maison(FormatDeDocument format)
            throws IOException {
        var parties = Atelier.parties(aLaCharte().ecrire(OuvrageDEssai.complet(), format));
        var texte = new StringBuilder();
        parties.forEach((chemin, contenu) -> {
            if (chemin.endsWith(".xml") && !chemin.contains("/charts/")) {
                texte.append(new String(contenu, StandardCharsets.UTF_8));
            }
        });
        assertThat(texte.toString())
                .containsIgnoringCase("6b2d5c\"")
                .doesNotContainIgnoringCase("0f5c66\"")
                .doesNotContainIgnoringCase("0a434b\"");
    }

    @Test
    void les_graphiques_gardent_leurs_couleurs_qui_disent_quelque_chose() throws IOException {
        var parties = Atelier.parties(aLaCharte().ecrire(OuvrageDEssai.complet(), FormatDeDocument.DOCX));
        assertThat(parties.keySet().stream().filter(c -> c.contains("/charts/chart")))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(Atelier.xml(parties, c)).doesNotContainIgnoringCase("6b2d5c"));
    }

    @Test
    void le_logo_est_dans_le_Word_avec_son_texte_et_dans_chaque_diapositive() throws IOException {
        var ouvrage = OuvrageDEssai.complet();
        String organisation = Xml.texte(ouvrage.couverture().organisation());
        var docx = Atelier.parties(aLaCharte().ecrire(ouvrage, FormatDeDocument.DOCX));
        assertThat(Atelier.xml(docx, "word/header2.xml")).contains("descr=\"Logo : " + organisation);
        assertThat(Atelier.xml(docx, "word/document.xml")).contains("w:type=\"first\"");
        var pptx = Atelier.parties(aLaCharte().ecrire(ouvrage, FormatDeDocument.PPTX));
        List<String> diapositives = pptx.keySet().stream()
                .filter(c -> c.matches("ppt/slides/slide\\d+\\.xml"))
                .toList();
        assertThat(diapositives)
                .hasSizeGreaterThan(3)
                .allSatisfy(chemin -> assertThat(Atelier.xml(pptx, chemin)).contains("Logo : " + organisation));
    }

    @Test
    void le_logo_et_la_couleur_se_voient_sur_la_premiere_page_du_PDF() throws IOException {
        var ouvrage = OuvrageDEssai.complet();
        try (var document = Loader.loadPDF(aLaCharte().ecrire(ouvrage, FormatDeDocument.PDF))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertThat(points(page, 0xff00ff))
                    .as("le logo, 5,5 cm au plus de large")
                    .isBetween(1500, 6000);
            assertThat(points(page, PRUNE.melee(Couleur.NOIR, 0.27)))
                    .as("le titre")
                    .isPositive();
            assertThat(points(new PDFRenderer(document).renderImageWithDPI(1, 72), 0xff00ff))
                    .as("le logo n’est que sur la première page")
                    .isZero();
        }
        try (var document = Loader.loadPDF(Atelier.REDACTEURS.ecrire(ouvrage, FormatDeDocument.PDF))) {
            assertThat(points(new PDFRenderer(document).renderImageWithDPI(0, 72), 0xff00ff))
                    .isZero();
        }
    }

    private static int points(BufferedImage page, Couleur couleur) {
        return points(page, couleur.rouge() << 16 | couleur.vert() << 8 | couleur.bleu());
    }

    private static int points(BufferedImage page, int couleur) {
        int points = 0;
        for (int x = 0; x < page.getWidth(); x++)
            for (int y = 0; y < page.getHeight(); y++) if ((page.getRGB(x, y) & 0xffffff) == couleur) points++;
        return points;
    }
}
