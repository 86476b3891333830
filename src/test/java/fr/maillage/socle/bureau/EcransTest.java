package fr.maillage.socle.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransTest {
    @Test
    void la_vitrine_montre_chaque_composant_sans_reproche_d_axe() {
        try (var navigateur = Navigateur.connecter("ines")) {
            navigateur.aller("/style").capturer("style-bureau").verifier().tientDansLaLargeur();
            assertThat(navigateur.page().locator("h1").count()).isEqualTo(1);
            navigateur.imprimer("style");
        }
    }

    @Test
    void la_page_d_accueil_s_ouvre_apres_la_connexion() {
        try (var navigateur = Navigateur.connecter("ines")) {
            assertThat(navigateur.page().locator("h1").textContent()).isEqualTo("Mon travail");
            navigateur.capturer("accueil-bureau").verifier();
        }
    }

    @Test
    void la_page_de_connexion_est_sans_reproche() {
        try (var navigateur = Navigateur.bureau()) {
            navigateur.aller("/connexion").capturer("connexion-bureau").verifier();
        }
    }

    @Test
    void au_telephone_et_a_320_pixels_rien_ne_deborde_et_le_menu_s_ouvre() {
        try (var navigateur = Navigateur.telephone().seConnecter("ines")) {
            navigateur.aller("/style").capturer("style-telephone").tientDansLaLargeur();
            navigateur.page().click(".poche summary");
            assertThat(navigateur.page().locator(".poche-liens a").first().isVisible())
                    .isTrue();
            navigateur.capturer("menu-telephone").verifier();
            navigateur.page().setViewportSize(320, 640);
            navigateur.aller("/style").tientDansLaLargeur().capturer("style-320");
            navigateur.aller("/").tientDansLaLargeur();
        }
    }

    @Test
    void sans_script_le_menu_et_la_page_restent_utilisables() {
        try (var navigateur = Navigateur.sansScript().seConnecter("ines")) {
            navigateur.page().setViewportSize(390, 844);
            navigateur.page().click(".poche summary");
            navigateur.page().click(".poche-liens a >> text=Mon travail");
            assertThat(navigateur.page().locator("h1").textContent()).isEqualTo("Mon travail");
        }
    }

    @Test
    void une_adresse_inconnue_donne_une_page_francaise_sans_pile_d_appels() {
        try (var navigateur = Navigateur.connecter("ines")) {
            navigateur.aller("/nulle-part").capturer("introuvable").verifier();
            assertThat(navigateur.page().content())
                    .contains("Page introuvable")
                    .doesNotContain("Exception")
                    .doesNotContain("Whitelabel");
        }
    }

    @Test
    void la_barre_oblique_mene_a_la_recherche_et_le_premier_tab_a_l_evitement() {
        try (var navigateur = Navigateur.connecter("ines")) {
            navigateur.aller("/");
            assertThat(navigateur.parcoursAuClavier(2)).startsWith("Aller au contenu");
            navigateur.page().locator("body").press("/");
            assertThat(navigateur.page().evaluate("() => document.activeElement.id"))
                    .isEqualTo("recherche");
        }
    }

    @Test
    void les_bilans_ont_une_seule_entree_et_chacun_se_lit_d_un_clic() {
        try (var camille = Navigateur.connecter("camille")) {
            var page = camille.page();
            assertThat(page.locator(".rail a:text-is('Bilans')").count()).isEqualTo(1);
            assertThat(page.locator(".rail a").allInnerTexts())
                    .doesNotContain("Besoins sans réponse", "Bilan des orientations", "Avis des personnes");
            page.click(".rail a:text-is('Bilans')");
            camille.capturer("bilans-de-la-maison").verifier().tientDansLaLargeur();
            for (String bilan : new String[] {"Besoins sans réponse", "Bilan des orientations", "Avis des personnes"}) {
                camille.aller("/bilans");
                page.click("main a:text-is('" + bilan + "')");
                page.waitForSelector("h1:text-is('" + bilan + "')");
                assertThat(page.locator("nav.fil a:text-is('Bilans')").count()).isEqualTo(1);
            }
        }
    }
}
