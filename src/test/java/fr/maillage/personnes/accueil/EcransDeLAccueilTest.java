package fr.maillage.personnes.accueil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDeLAccueilTest {
    @Test
    void un_premier_accueil_se_note_en_trois_gestes_et_le_dossier_s_ouvre_sans_rien_ressaisir() {
        String nom = "Essaiseuil" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "z");
        try (var fatou = Navigateur.connecter("fatou")) {
            fatou.aller("/accueil").verifier().tientDansLaLargeur().capturer("permanence");
            fatou.page().click("button:has-text('Recevoir maintenant')");
            fatou.page().check("#motif-ENERGIE");
            fatou.page().click("button:has-text('Enregistrer'):not(:has-text('et'))");
            fatou.page().waitForSelector("main :text('est enregistrée')");

            fatou.page().click("button:has-text('Recevoir maintenant')");
            fatou.page().click("button:has-text('Enregistrer'):not(:has-text('et'))");
            fatou.page().waitForSelector("#erreurs :text('Cochez au moins un motif')");
            fatou.page().check("#motif-IMPAYES");
            fatou.page().fill("#commune", "Avrillé");
            fatou.page().click("summary:has-text('veut bien dire son nom')");
            fatou.page().fill("#prenom", "Philomène");
            fatou.page().fill("#nom", nom);
            fatou.page().fill("#telephone", "06 39 98 01 23");
            fatou.verifier().tientDansLaLargeur().capturer("fiche-d-accueil");
            fatou.page().click("button:has-text('ouvrir un dossier')");
            fatou.page().waitForSelector("#prenoms");
            assertThat(fatou.page().inputValue("#prenoms")).isEqualTo("Philomène");
            assertThat(fatou.page().inputValue("#nomDeNaissance")).isEqualTo(nom);
            assertThat(fatou.page().inputValue("#motif")).isEqualTo("loyer en retard, expulsion");
            assertThat(fatou.page().inputValue("#commune")).isEqualTo("Avrillé");
            fatou.page().press("#motif", "Enter");
            fatou.page()
                    .waitForCondition(() -> fatou.page().url().matches(".*/dossiers/\\d+")
                            || fatou.page().locator("button[name=malgreTout]").count() > 0);
            if (fatou.page().locator("button[name=malgreTout]").count() > 0) {
                fatou.page().locator("button[name=malgreTout]").click();
            }
            fatou.page().waitForURL(adresse -> adresse.matches(".*/dossiers/\\d+"));
            assertThat(fatou.page().locator("main").innerText()).contains("Philomène " + nom, "Reçu·e à l’accueil");
        }
    }

    @Test
    void qui_attend_recoit_un_rendez_vous_en_un_clic_sort_de_la_liste_et_le_rendez_vous_suit_son_dossier() {
        String nom = "Essaiattente" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "z");
        var agent = AgentsDEssai.de("camille");
        var passage = Permanences.recevoir(
                agent,
                Permanences.fiche(FicheDAccueil.Motif.BUDGET, "49035"),
                new Identite("Zélie", nom, "", "0639980124"),
                TenirLaPermanence.Suite.ATTENTE);
        try (var camille = Navigateur.telephone().seConnecter("camille")) {
            camille.aller("/accueil/attente").tientDansLaLargeur();
            camille.page().click("a:has-text('Donner un rendez-vous à Zélie " + nom + "')");
            camille.page().waitForSelector("#jour");
            assertThat(camille.page().locator("main").innerText()).contains("Zélie " + nom);
            camille.page()
                    .fill(
                            "#jour",
                            java.time.LocalDate.of(2041, 1, 1)
                                    .plusDays(System.nanoTime() / 1000 % 20_000)
                                    .toString());
            camille.page().press("#heure", "Enter");
            camille.page().waitForURL(url -> url.matches(".*/agenda/\\d+"));
            assertThat(camille.page().locator("main").innerText()).contains("Zélie " + nom);
            camille.verifier().tientDansLaLargeur().capturer("rendez-vous-d-attente-telephone");
            camille.aller("/accueil/attente");
            assertThat(camille.page().locator("main").innerText()).doesNotContain(nom);
        }
        long dossier = fr.maillage.personnes.dossiers.Agents.dossierDe(agent, "Zélie", nom, "1991-04-05");
        AgentsDEssai.pour(agent, () -> {
            MaisonDEssai.piece(OrigineAccueil.class).ouvert(passage.id(), dossier);
            return true;
        });
        try (var camille = Navigateur.connecter("camille")) {
            camille.aller("/personnes/dossiers/" + dossier + "/rendez-vous");
            assertThat(camille.page().locator("main").innerText()).contains("prévu");
        }
    }

    @Test
    void la_file_se_tient_au_clavier_et_sans_script() {
        try (var fatou = Navigateur.sansScript().seConnecter("fatou")) {
            fatou.aller("/accueil");
            fatou.page().focus("button:has-text('Quelqu’un arrive')");
            fatou.page().keyboard().press("Enter");
            fatou.page().waitForSelector("main :text('la personne est dans la file')");
            fatou.page().locator("button:has-text('Est repartie')").first().press("Enter");
            fatou.page().waitForSelector("main :text('Noté : repartie sans être reçue')");
        }
    }

    @Test
    void le_ccas_domicilie_au_bureau_et_au_telephone() {
        long dossier = MaisonDEssai.proprietaire()
                .sql(
                        "select dossier from accueil.domiciliation where fictive and decidee_le is null order by id limit 1")
                .query(Long.class)
                .single();
        try (var amina = Navigateur.connecter("amina")) {
            amina.aller("/accueil/domiciliations")
                    .verifier()
                    .tientDansLaLargeur()
                    .capturer("domiciliations");
            amina.aller("/personnes/dossiers/" + dossier + "/domiciliation")
                    .verifier()
                    .tientDansLaLargeur()
                    .capturer("domiciliation");
            assertThat(amina.page().locator("main").innerText()).contains("Répondre avant le");
            amina.aller("/accueil/domiciliations/bilan")
                    .verifier()
                    .tientDansLaLargeur()
                    .capturer("bilan");
        }
        try (var amina = Navigateur.telephone().seConnecter("amina")) {
            amina.aller("/personnes/dossiers/" + dossier + "/domiciliation")
                    .verifier()
                    .tientDansLaLargeur()
                    .capturer("domiciliation-telephone");
            amina.aller("/accueil/domiciliations").verifier().tientDansLaLargeur();
        }
    }
}
