package fr.maillage.socle.ecriture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDesEcritsTest {
    @Test
    void A29_a_l_ecran_madame_est_de_mauvaise_foi_est_signale_sans_rien_reecrire() {
        try (var navigateur = Navigateur.connecter("camille").aller("/ecrits/relecture")) {
            navigateur.page().selectOption("#lecteur", "ECRIT_SOCIAL");
            navigateur.page().fill("#texte", "Madame est de mauvaise foi. Le dossier a été transmis au FSL.");
            navigateur.page().click("main button:has-text('Relire')");
            assertThat(navigateur.page().locator(".remarques").innerText())
                    .contains("jugement de valeur : décrire des faits", "sigle non expliqué", "voix passive");
            assertThat(navigateur.page().inputValue("#texte")).startsWith("Madame est de mauvaise foi.");
            navigateur.verifier().capturer("relecture");
        }
    }
}
