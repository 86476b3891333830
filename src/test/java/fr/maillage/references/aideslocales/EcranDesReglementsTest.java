package fr.maillage.references.aideslocales;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.Quand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Écrire un règlement sans code, à l’écran : des phrases à trous, des exemples, une date. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EcranDesReglementsTest {
    private static void commencer(Navigateur navigateur, String nom) {
        navigateur.aller("/droits/aides-locales/nouveau");
        navigateur.page().fill("#nom", nom);
        navigateur.cliquer("button:has-text('Commencer')");
    }

    private static void ecrireUneAide(Navigateur navigateur) {
        Page page = navigateur.page();
        navigateur.cliquer("a:has-text('Ajouter une aide')");
        page.fill("#nom", "Coup de pouce énergie");
        page.selectOption("#ajout", "quotient_familial");
        navigateur.cliquer("button[value=ajouter]");
        page.fill("#c0_plafond", "700");
        page.selectOption("#ajout", "residence");
        navigateur.cliquer("button[value=ajouter]");
        page.fill("#c1_lieux", "Angers");
        assertThat(page.inputValue("#c0_plafond")).isEqualTo("700");
        page.selectOption("#genre_du_montant", "part");
        navigateur.cliquer("button[value=montant]");
        page.fill("#m_taux", "50");
        page.fill("#m_plafond", "200");
    }

    private static void ecrireUnExemple(Navigateur navigateur, String attendu) {
        Page page = navigateur.page();
        navigateur.cliquer("a:has-text('Ajouter un exemple')");
        page.fill("#nom", "Facture de 300 €");
        page.fill("#s_age", "42");
        page.selectOption("#s_activite", "sans_emploi");
        page.selectOption("#s_occupation", "locataire_vide");
        page.fill("#s_commune", "Angers");
        page.fill("#s_quotient_familial", "512,50");
        page.fill("#s_facture", "300");
        page.selectOption("[name=a_coup-de-pouce-energie_issue]", "ouvert");
        page.fill("#a_coup-de-pouce-energie_montant", attendu);
    }

    @Test
    void un_reglement_s_ecrit_s_essaie_se_publie_puis_change() {
        String nom = "Règlement écrit à l’écran " + UUID.randomUUID().toString().substring(0, 8);
        try (var navigateur = Navigateur.connecter("ines")) {
            commencer(navigateur, nom);
            ecrireUneAide(navigateur);
            navigateur.auxDeuxTailles("aides-locales-aide");
            navigateur.cliquer(".bouton[value=enregistrer]");
            ecrireUnExemple(navigateur, "180");
            navigateur.cliquer("button[value=essayer]");
            assertThat(navigateur.texte()).contains("ouverte, 150", "Le foyer habite Angers.", "512,50");
            navigateur.auxDeuxTailles("aides-locales-exemple");
            navigateur.cliquer(".bouton[value=enregistrer]");
            navigateur.cliquer("button:has-text('Publier la version')");
            assertThat(navigateur.texte()).contains("L’exemple « Facture de 300 € » ne tient pas", "devait donner 180");
            navigateur.auxDeuxTailles("aides-locales-brouillon-refuse");
            navigateur.cliquer(".ligne a:has-text('Facture de 300 €')");
            navigateur.page().fill("#a_coup-de-pouce-energie_montant", "150");
            navigateur.cliquer(".bouton[value=enregistrer]");
            navigateur.page().fill("#depuis", Quand.aujourdHui().toString());
            navigateur.cliquer("button:has-text('Publier la version')");
            assertThat(navigateur.texte())
                    .contains(
                            "en vigueur",
                            "version 1 depuis le",
                            "50 % de la facture, sans dépasser 200",
                            "Le foyer habite Angers.");
            navigateur.auxDeuxTailles("aides-locales-reglement");
            navigateur.cliquer("button:has-text('Écrire une nouvelle version')");
            navigateur.cliquer("a:has-text('Coup de pouce énergie')");
            navigateur.page().fill("#c0_plafond", "800");
            navigateur.cliquer(".bouton[value=enregistrer]");
            navigateur.cliquer("a:has-text('Ce qui change depuis la version publiée')");
            assertThat(navigateur.texte()).contains("d’au plus 700", "d’au plus 800", "modifiée");
            navigateur.auxDeuxTailles("aides-locales-comparaison");
            navigateur.cliquer("nav.fil a:has-text('" + nom + "')");
            navigateur.page().click("summary:has-text('Retirer ce règlement')");
            navigateur.page().fill("#motif", "Le fonds ferme");
            navigateur.page().fill("#le", Quand.aujourdHui().minusDays(1).toString());
            navigateur.cliquer("button:text-is('Retirer')");
            assertThat(navigateur.texte()).contains("est passé");
            assertThat(navigateur.page().inputValue("#motif")).isEqualTo("Le fonds ferme");
            navigateur.page().fill("#le", Quand.aujourdHui().toString());
            navigateur.cliquer("button:text-is('Retirer')");
            assertThat(navigateur.texte()).contains("Retiré à partir du", "Le fonds ferme", "retirée");
            navigateur.auxDeuxTailles("aides-locales-retiree");
        }
    }

    @Test
    void une_domiciliation_apres_six_mois_est_refusee_a_l_enregistrement_et_rien_ne_se_perd() {
        try (var navigateur = Navigateur.connecter("helene")) {
            commencer(navigateur, "Domiciliation " + UUID.randomUUID());
            navigateur.cliquer("a:has-text('Ajouter une aide')");
            navigateur.page().fill("#nom", "Domiciliation au CCAS");
            navigateur.page().selectOption("#genre_du_montant", "par_l_instance");
            navigateur.cliquer("button[value=montant]");
            navigateur.page().selectOption("#ajout", "residence");
            navigateur.cliquer("button[value=ajouter]");
            navigateur.page().fill("#c0_lieux", "Angers, 49099");
            navigateur.page().fill("#c0_mois", "6");
            navigateur.cliquer(".bouton[value=enregistrer]");
            assertThat(navigateur.texte())
                    .contains("retirez la durée de 6 mois", "n’a pas de durée minimale", "L. 264-4");
            assertThat(navigateur.page().inputValue("#c0_lieux")).isEqualTo("49007 Angers, 49099 Cholet");
            navigateur.auxDeuxTailles("aides-locales-d23");
            navigateur.page().fill("#c0_mois", "");
            navigateur.cliquer(".bouton[value=enregistrer]");
            assertThat(navigateur.texte())
                    .contains("est enregistrée dans le brouillon")
                    .contains("Domiciliation au CCAS");
        }
    }

    @Test
    void un_fichier_fautif_dit_ses_lignes_et_un_fichier_exporte_se_reimporte() throws IOException {
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/aides-locales/nouveau")) {
            String bon = ReglementsDeDemonstration.lire("fsl.yaml")
                    .replace("(exemple fictif)", "(exemple fictif, " + UUID.randomUUID() + ")");
            envoyer(navigateur, bon.replace("taux: 60", "tauks: 60"));
            assertThat(navigateur.texte()).contains("n’est pas importé", "« tauks » n’est pas connu ici", "Ligne 20");
            navigateur.auxDeuxTailles("aides-locales-import-refuse");
            envoyer(navigateur, bon.replace("lieux: [49 Maine-et-Loire]", "lieux: [49 Maine-et-Loire], mois: 3"));
            assertThat(navigateur.texte()).contains("Ligne 15 : « FSL énergie » : retirez la durée de 3 mois");
            envoyer(navigateur, bon);
            assertThat(navigateur.texte()).contains("Le fichier est importé", "prêt à publier");
            navigateur.auxDeuxTailles("aides-locales-brouillon");
        }
    }

    private static void envoyer(Navigateur navigateur, String contenu) throws IOException {
        Path fichier = Files.writeString(Files.createTempDirectory("reglement").resolve("reglement.yaml"), contenu);
        navigateur.page().setInputFiles("#fichier", fichier);
        navigateur.cliquer("button:has-text('Importer')");
    }

    @Test
    void qui_lit_ne_peut_pas_ecrire() {
        try (var navigateur = Navigateur.connecter("camille").aller("/droits/aides-locales")) {
            assertThat(navigateur.texte()).contains("Fonds de solidarité pour le logement (exemple fictif)");
            assertThat(navigateur.texte()).doesNotContain("Écrire ou importer");
            navigateur.auxDeuxTailles("aides-locales");
            navigateur.page().click("a:has-text('Fonds de solidarité pour le logement (exemple fictif)')");
            assertThat(navigateur.texte())
                    .doesNotContain("Écrire une nouvelle version")
                    .contains("La loi, d’abord");
            var reponse = navigateur.page().request().get(MaisonDEssai.adresse() + "/droits/aides-locales/nouveau");
            assertThat(reponse.status()).isEqualTo(404);
        }
    }

    @Test
    void le_clavier_et_l_absence_de_script_suffisent_pour_ajouter_une_condition() {
        try (var navigateur = Navigateur.sansScript().seConnecter("ines")) {
            commencer(navigateur, "Sans script " + UUID.randomUUID());
            navigateur.cliquer("a:has-text('Ajouter une aide')");
            navigateur.page().fill("#nom", "Aide écrite au clavier");
            navigateur.page().selectOption("#ajout", "age");
            navigateur.page().focus("button[value=ajouter]");
            navigateur.page().keyboard().press("Enter");
            navigateur.page().waitForLoadState();
            navigateur.page().fill("#c0_de", "dix-huit");
            navigateur.page().fill("#m_montant", "30");
            navigateur.page().press("#m_montant", "Enter");
            navigateur.page().waitForLoadState();
            assertThat(navigateur.texte())
                    .contains("« dix-huit » n’est pas un nombre entier", "Il manque « de qui l’âge compte »");
        }
    }
}
