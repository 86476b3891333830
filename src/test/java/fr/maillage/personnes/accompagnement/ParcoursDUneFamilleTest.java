package fr.maillage.personnes.accompagnement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D’un premier entretien à un projet signé, au téléphone et au clavier, sans rien ressaisir. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcoursDUneFamilleTest {
    private static String dossier() {
        return "/personnes/dossiers/"
                + MaisonDEssai.proprietaire()
                        .sql("select max(dossier) from dossiers.suivi s where fin is null and agent = :camille"
                                + " and not exists (select from accompagnement.mesure m where m.dossier = s.dossier)")
                        .param("camille", MaisonDEssai.agent("camille"))
                        .query(Long.class)
                        .single();
    }

    @Test
    void un_entretien_refuse_garde_tout_ce_qui_est_ecrit_puis_se_garde() {
        try (var camille = Navigateur.telephone().seConnecter("camille")) {
            camille.aller(dossier() + "/entretiens/nouveau");
            var page = camille.page();
            page.fill("#jour", "2099-01-01");
            page.fill("#objet", "Lire le courrier");
            page.fill("#synthese", "Le courrier est lu à deux.");
            page.check("#theme-BUDGET");
            page.fill("#acte-1", "Appel à la caisse");
            page.press("#acte-1", "Enter");
            page.waitForSelector("#erreurs");
            assertThat(page.locator("#erreurs").innerText()).contains("2099");
            assertThat(page.inputValue("#synthese")).isEqualTo("Le courrier est lu à deux.");
            assertThat(page.isChecked("#theme-BUDGET")).isTrue();
            camille.verifier().tientDansLaLargeur();
            page.fill("#jour", "2026-10-05");
            page.press("#acte-1", "Enter");
            page.waitForURL(url -> url.matches(".*/entretiens/\\d+"));
            assertThat(page.locator("main").innerText())
                    .contains("Le courrier est lu à deux.", "Appel à la caisse", "avec la personne", "Budget");
            camille.capturer("entretien-telephone").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void une_masp_trop_longue_est_refusee_et_un_projet_s_ecrit_et_se_signe_du_doigt() {
        try (var camille = Navigateur.connecter("camille")) {
            var page = camille.page();
            camille.aller(dossier() + "/accompagnements");
            page.selectOption("#genre", "MASP");
            page.fill("#debut", "2026-03-01");
            page.fill("#fin", "2028-09-01");
            page.click("main form button:has-text('Commencer')");
            page.waitForSelector("#erreurs");
            assertThat(page.locator("#erreurs").innerText()).contains("6 à 24 mois", "30 mois");
            assertThat(page.inputValue("#fin")).isEqualTo("2028-09-01");
            page.fill("#fin", "2027-03-01");
            page.click("main form button:has-text('Commencer')");
            page.waitForURL(url -> url.endsWith("/projet"));
            page.fill("#o1-formulation", "Payer mes factures à l’heure");
            page.fill("#o1-responsable", "moi, avec Camille");
            page.fill("#o1-echeance", "2026-12-01");
            page.click(".barre-fixe button");
            page.waitForURL(url -> url.matches(".*/accompagnements/\\d+"));
            page.click("text=Signer");
            page.waitForURL(url -> url.endsWith("/signature"));
            assertThat(page.locator("main").innerText()).contains("La parole de la personne manque");
            page.click("text=Compléter le projet");
            page.waitForURL(url -> url.endsWith("/projet"));
            page.fill("#parole", "Je voudrais dormir tranquille.");
            page.click(".barre-fixe button");
            page.waitForURL(url -> url.matches(".*/accompagnements/\\d+"));
            page.click("text=Signer");
            page.waitForURL(url -> url.endsWith("/signature"));
            page.fill("#nom", "Rose Lemaire");
            page.locator("[data-tracer=trace] svg").scrollIntoViewIfNeeded();
            var cadre = page.locator("[data-tracer=trace] svg").boundingBox();
            page.mouse().move(cadre.x + 20, cadre.y + 20);
            page.mouse().down();
            page.mouse().move(cadre.x + 90, cadre.y + 60);
            page.mouse().up();
            camille.capturer("signature").verifier().tientDansLaLargeur();
            page.click("text=Signer à l’écran");
            page.waitForURL(url -> url.matches(".*/accompagnements/\\d+"));
            assertThat(page.locator("main").innerText())
                    .contains("Je voudrais dormir tranquille.", "signée le", "Rose Lemaire");
            assertThat(page.locator("svg.signature path").first().getAttribute("d"))
                    .startsWith("M");
            camille.capturer("projet-signe").verifier().tientDansLaLargeur();
        }
    }
}
