package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DessinDeGraphiqueTest {

    static List<Graphique> tous() {
        return OuvrageDEssai.complet().blocs(Graphique.class);
    }

    @ParameterizedTest
    @MethodSource("tous")
    void chaque_dessin_est_un_xml_valide_avec_titre_et_description_sans_style_ni_script(Graphique graphique)
            throws Exception {
        String svg = DessinDeGraphique.svg(graphique);
        var racine = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(racine.getAttribute("role")).isEqualTo("img");
        assertThat(racine.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(graphique.titre());
        assertThat(racine.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(graphique.texteAlternatif());
        assertThat(svg)
                .doesNotContain("style=")
                .doesNotContain("<script")
                .doesNotContain(" on")
                .doesNotContain("NaN");
    }

    @Test
    void les_valeurs_s_ecrivent_a_la_francaise() {
        assertThat(DessinDeGraphique.svg(GraphiquesDEssai.pyramide())).contains(">23\u202f110<");
        assertThat(DessinDeGraphique.svg(GraphiquesDEssai.colonnes(1)))
                .contains(">52,1<")
                .contains(">−2,1<");
    }

    @Test
    void une_donnee_absente_se_dit_et_ne_dessine_aucune_barre() {
        String svg = DessinDeGraphique.svg(GraphiquesDEssai.comparaison(2));
        assertThat(svg).contains("donnée absente");
        assertThat(svg.split("<rect", -1)).hasSize(3 + 1);
    }

    @Test
    void une_courbe_se_coupe_la_ou_la_donnee_manque() {
        String svg = DessinDeGraphique.svg(GraphiquesDEssai.courbes(0));
        String premiere = Arrays.stream(svg.split("<path d=\""))
                .filter(trace -> trace.contains("stroke-width=\"2.6\""))
                .findFirst()
                .orElseThrow();
        assertThat(premiere.substring(0, premiere.indexOf('"')).chars().filter(signe -> signe == 'M'))
                .hasSize(2);
    }

    @Test
    void les_series_se_distinguent_sans_la_couleur() {
        String svg = DessinDeGraphique.svg(GraphiquesDEssai.courbes(0));
        assertThat(svg).contains("<circle").contains("stroke-dasharray").contains(">Angers 9,9<");
    }

    @Test
    void un_graphique_sans_aucune_valeur_se_dessine_quand_meme() {
        for (Graphique.Forme forme : Graphique.Forme.values()) {
            var series = forme == Graphique.Forme.PYRAMIDE_DES_AGES
                    ? List.of(vide("Hommes"), vide("Femmes"))
                    : List.of(vide("Ici"));
            var graphique = new Graphique.ParCategories(forme, "Rien", "%", List.of("a", "b", "c"), series, "Insee");
            assertThat(DessinDeGraphique.svg(graphique)).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @SuppressWarnings("NullAway")
    private static Serie vide(String nom) {
        return new Serie(nom, Arrays.asList(null, null, null));
    }

    @Test
    void une_carte_devient_un_png_de_la_largeur_demandee() throws Exception {
        byte[] png = ImageDeSvg.png(GraphiquesDEssai.carte(1).svg(), 800);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
        assertThat(image.getRGB(400, 300) & 0xffffff).isNotEqualTo(0xffffff);
    }

    @Test
    void un_dessin_illisible_dit_quoi_faire() {
        assertThatThrownBy(() -> ImageDeSvg.png("ceci n’est pas un dessin", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pas un SVG lisible");
    }
}
