package fr.maillage.socle.acces.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A03 : un logo dessiné n’apporte que des formes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DessinAssainiTest {
    @Test
    void les_formes_et_leurs_couleurs_restent() {
        assertThat(assaini("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><linearGradient id="g"/></defs>
                <path d="M0 0h10" fill="url(#g)"/></svg>"""))
                .contains("viewBox=\"0 0 10 10\"")
                .contains("fill=\"url(#g)\"")
                .contains("<path");
    }

    @Test
    void ni_script_ni_geste_ni_lien_ni_style_ni_image_d_ailleurs() {
        String dessin = assaini("""
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="mal()">
                <script>mal()</script><style>@import url(https://ailleurs.example/a.css)</style>
                <a href="javascript:mal()"><rect width="1" height="1"/></a>
                <image xlink:href="https://ailleurs.example/suivi.png"/><use xlink:href="#x"/>
                <foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://ailleurs.example"/></foreignObject>
                <rect width="2" height="2" onclick="mal()" fill="url(https://ailleurs.example/#a)" style="fill:red"/></svg>""");
        assertThat(dessin)
                .contains("<rect width=\"2\"")
                .doesNotContain(
                        "mal()", "ailleurs", "javascript", "<a", "style", "onload", "onclick", "iframe", "<use");
    }

    @Test
    void une_entite_exterieure_et_ce_qui_n_est_pas_un_dessin_sont_refuses() {
        assertThat(DessinAssaini.de(octets("""
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>""")))
                .matches(d -> d.isEmpty() || !new String(d.get(), StandardCharsets.UTF_8).contains("root"));
        assertThat(DessinAssaini.de(octets("<html><script/></html>"))).isEmpty();
        assertThat(DessinAssaini.de(octets("pas du xml"))).isEmpty();
        assertThat(Logo.lire(octets("GIF89a"))).isNull();
    }

    private static String assaini(String texte) {
        return Objects.requireNonNull(DessinAssaini.de(octets(texte))
                .map(d -> new String(d, StandardCharsets.UTF_8))
                .orElse(null));
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
