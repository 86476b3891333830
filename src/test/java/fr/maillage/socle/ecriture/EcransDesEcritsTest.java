package fr.maillage.socle.ecriture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"/ecrits", "/ecrits/relecture", "/ecrits/modeles", "/ecrits/modeles/carnet"})
    void chaque_ecran_est_accessible_et_tient_sur_un_telephone(String chemin) {
        try (var navigateur = Navigateur.connecter("ines").aller(chemin)) {
            navigateur.verifier();
        }
        try (var navigateur = Navigateur.telephone().seConnecter("ines").aller(chemin)) {
            navigateur.tientDansLaLargeur();
        }
    }
}
