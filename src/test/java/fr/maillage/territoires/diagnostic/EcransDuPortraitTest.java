package fr.maillage.territoires.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import fr.maillage.essais.Navigateur;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDuPortraitTest {
    @Test
    void de_la_recherche_au_portrait_puis_au_carnet() throws Exception {
        try (var navigateur = Navigateur.connecter("ines")) {
            navigateur.aller("/territoires");
            navigateur.page().fill("#ou", "Angers");
            navigateur.page().press("#ou", "Enter");
            navigateur.page().click("main a:has-text('Angers') >> nth=0");
            navigateur.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(navigateur.page().locator("h1").innerText()).isEqualTo("Angers");
            navigateur.verifier();
            navigateur.page().click("summary:has-text('Carnet de territoire')");
            var fichier =
                    navigateur.page().waitForDownload(() -> navigateur.page().click("a[href$='carnet.docx']"));
            assertThat(Files.size(fichier.path())).isGreaterThan(20_000);
            assertThat(fichier.suggestedFilename()).isEqualTo("carnet-49007-angers.docx");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/territoires",
                "/recherche?q=angers",
                "/recherche?q=zzzz",
                "/territoires/commune/49007/themes/emploi-ressources-precarite",
                "/territoires/commune/49007/methode",
                "/territoires/commune/49007/carnet",
                "/territoires/commune/49126/2014-01-01",
                "/territoires/epci/244400552",
                "/territoires/qpv/QP049005",
                "/territoires/comparer?avec=commune:49007&avec=commune:49099"
            })
    void chaque_ecran_est_accessible_et_tient_sur_un_telephone(String chemin) {
        try (var navigateur = Navigateur.connecter("ines").aller(chemin)) {
            navigateur.verifier();
            navigateur.page().setViewportSize(390, 844);
            navigateur.tientDansLaLargeur();
        }
    }

    @Test
    void sans_script_le_portrait_se_lit_encore() {
        try (var navigateur = Navigateur.sansScript().seConnecter("ines").aller("/territoires/commune/49007")) {
            assertThat(navigateur.page().locator("h1").innerText()).isEqualTo("Angers");
            assertThat(navigateur.page().locator(".a-retenir .retenir").count()).isPositive();
        }
    }

    @Test
    void un_paragraphe_garde_reparait_et_deux_auteurs_ne_s_ecrasent_pas() {
        // Un texte jamais écrit : sur une base déjà servie, le même ne changerait rien et il n’y aurait pas de conflit.
        String deInes = "Texte d’Inès " + System.nanoTime();
        try (var premier = Navigateur.connecter("ines").aller("/territoires/commune/49002/carnet");
                var second = Navigateur.connecter("yann").aller("/territoires/commune/49002/carnet")) {
            premier.page().fill("#texte-logement", deInes);
            premier.page().click("button:has-text('Garder mes paragraphes')");
            assertThat(premier.page().inputValue("#texte-logement")).isEqualTo(deInes);
            second.page().fill("#texte-logement", "Texte de Yann");
            second.page().click("button:has-text('Garder mes paragraphes')");
            assertThat(second.page().inputValue("#texte-logement")).isEqualTo("Texte de Yann");
            assertThat(second.page().locator("blockquote").innerText()).contains(deInes);
        }
    }
}
