package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le budget à l’écran : rempli au clavier, retrouvé, relu, comparé. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDuBudgetTest {
    private final String chemin = "/personnes/dossiers/" + Foyers.dossier(AgentsDEssai.de("camille")) + "/budget";

    private static Locator champ(Navigateur n, String nom) {
        return n.page().locator("[name='" + nom + "']");
    }

    private static String texte(Navigateur n) {
        return Foyers.lisible(n.page().locator("main").innerText());
    }

    private void commencer(Navigateur n) {
        n.aller(chemin);
        n.page().click("text=Commencer le budget");
        n.page().waitForURL(adresse -> adresse.endsWith("/saisie"));
    }

    @Test
    void un_budget_se_remplit_au_clavier_seul_et_les_totaux_suivent_sans_recharger() {
        try (var camille = Navigateur.connecter("camille")) {
            commencer(camille);
            camille.verifier().tientDansLaLargeur();
            var clavier = camille.page().keyboard();
            assertThat(camille.page().evaluate("document.activeElement.name")).isEqualTo("n.R1.0.montant");
            clavier.type("1420");
            clavier.press("Enter");
            assertThat(camille.page().evaluate("document.activeElement.name")).isEqualTo("n.R2.0.montant");
            for (int n = 0; n < 4; n++) clavier.press("ArrowDown");
            clavier.type("151,05");
            camille.page()
                    .waitForCondition(() -> Foyers.lisible(
                                    camille.page().locator("#totaux").innerText())
                            .contains("1 571,05 €"));
            champ(camille, "n.F1.0.montant").focus();
            clavier.type("640");
            clavier.press("Enter");
            clavier.type("11O");
            camille.page()
                    .waitForCondition(() ->
                            camille.page().locator("#totaux").innerText().contains("« 11O » n’est pas une somme"));
            camille.capturer("budget-saisie");
            clavier.press("Control+Enter");
            camille.page().waitForSelector("#erreurs");
            assertThat(texte(camille)).contains("Rien n’est enregistré", "La lettre O semble tapée");
            assertThat(champ(camille, "n.F2.0.montant").inputValue()).isEqualTo("11O");
            assertThat(champ(camille, "n.R1.0.montant").inputValue()).isEqualTo("1420");
            camille.verifier().tientDansLaLargeur();
            champ(camille, "n.F2.0.montant").fill("110");
            champ(camille, "n.F2.0.montant").press("Control+Enter");
            camille.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            assertThat(texte(camille)).contains("Le budget est enregistré", "821,05 €", "reste à vivre");
            camille.capturer("budget").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void une_ligne_s_ajoute_sans_recharger_et_sans_script_en_rechargeant() {
        try (var camille = Navigateur.connecter("camille")) {
            commencer(camille);
            champ(camille, "n.F4.0.montant").fill("30");
            camille.page().click("button[name=plus][value=F4]");
            assertThat(camille.page().evaluate("document.activeElement.name")).isEqualTo("n.F4.1.precision");
            champ(camille, "n.F4.1.montant").fill("32");
            champ(camille, "n.F4.1.montant").press("Control+Enter");
            camille.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            assertThat(texte(camille)).contains("62,00 €");
        }
        try (var camille = Navigateur.sansScript().seConnecter("camille")) {
            camille.aller(chemin);
            camille.page().click("text=Modifier");
            camille.page().click("button[name=plus][value=F5]");
            assertThat(champ(camille, "n.F5.0.montant").count()).isEqualTo(1);
            champ(camille, "n.F5.0.montant").fill("45");
            champ(camille, "n.F5.0.montant").press("Enter");
            assertThat(texte(camille)).contains("Le budget est enregistré", "107,00 €");
        }
    }

    @Test
    void une_saisie_interrompue_se_retrouve_sur_mon_travail() {
        try (var camille = Navigateur.connecter("camille")) {
            commencer(camille);
            champ(camille, "n.R1.0.montant").fill("1999");
            camille.page()
                    .waitForCondition(
                            () -> camille.page().locator("#totaux").innerText().contains("Brouillon gardé"));
            String saisie = camille.page().url().replace(MaisonDEssai.adresse(), "");
            camille.aller("/");
            assertThat(camille.page().locator("main").innerText()).contains("Budgets à enregistrer");
            camille.page().click("a[href='" + saisie + "']");
            assertThat(champ(camille, "n.R1.0.montant").inputValue()).isEqualTo("1999");
            assertThat(texte(camille)).contains("est retrouvée");
            camille.verifier();
            camille.page().click("text=Repartir de ce qui est enregistré");
            assertThat(champ(camille, "n.R1.0.montant").inputValue()).isEmpty();
        }
    }

    @Test
    void deux_saisies_du_meme_champ_se_montrent_l_une_a_cote_de_l_autre() {
        try (var une = Navigateur.connecter("camille");
                var autre = Navigateur.connecter("camille")) {
            commencer(une);
            champ(une, "n.F1.0.montant").fill("640");
            une.page().click("text=Enregistrer et continuer");
            String saisie = une.page().url().replace(MaisonDEssai.adresse(), "");
            autre.aller(saisie);
            une.aller(saisie);
            une.page().locator("tr[data-poste=F1] td.montant input").fill("650");
            une.page().click("button[value=voir]");
            une.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            autre.page().locator("tr[data-poste=F1] td.montant input").fill("700");
            autre.page().click("button[value=voir]");
            autre.page().waitForSelector("text=Vous avez été deux à changer ce budget");
            assertThat(texte(autre)).contains("650", "700");
            autre.capturer("budget-desaccord").verifier().tientDansLaLargeur();
            autre.page().click("button[value=voir]");
            autre.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            assertThat(texte(autre)).contains("700,00 €");
        }
    }

    @Test
    void chaque_ecran_du_budget_se_lit_au_telephone() {
        try (var camille = Navigateur.telephone().seConnecter("camille")) {
            commencer(camille);
            champ(camille, "n.R1.0.montant").fill("1200");
            champ(camille, "n.R1.0.jour").fill("28");
            champ(camille, "n.F1.0.montant").fill("640");
            champ(camille, "n.F1.0.jour").fill("5");
            champ(camille, "n.C1.0.montant").fill("300");
            champ(camille, "n.D5.0.retard").fill("512");
            champ(camille, "n.D5.0.precision").fill("Bailleur d’essai");
            champ(camille, "b.solde").fill("120");
            camille.capturer("budget-saisie-telephone").verifier().tientDansLaLargeur();
            camille.page().click("button[value=voir]");
            camille.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            camille.capturer("budget-telephone").verifier().tientDansLaLargeur();
            camille.page().click("text=Calendrier");
            assertThat(texte(camille)).contains("Découvert prévu à partir du 5");
            camille.capturer("budget-calendrier-telephone").verifier().tientDansLaLargeur();
            camille.aller(chemin);
            camille.page().click("text=Après les démarches…");
            camille.page().waitForURL(adresse -> adresse.endsWith("/saisie"));
            champ(camille, "n.R8.0.montant").fill("280");
            camille.page().click("button[value=voir]");
            camille.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            camille.page().click("text=Avant et après");
            assertThat(texte(camille))
                    .contains("Il resterait 840 € par mois pour vivre au lieu de 560 €", "Aide au logement");
            camille.capturer("budget-avant-apres-telephone").verifier().tientDansLaLargeur();
        }
    }
}
