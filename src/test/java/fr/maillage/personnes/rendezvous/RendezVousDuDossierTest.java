package fr.maillage.personnes.rendezvous;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RendezVousDuDossierTest {
    private static long dossier() {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select min(s.dossier) from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier and d.fictif"
                                + " where s.fin is null and s.agent = " + MaisonDEssai.agent("camille"))
                .query(Long.class)
                .single();
    }

    @Test
    void un_rendez_vous_pris_depuis_le_dossier_est_dans_l_agenda_dans_l_onglet_et_dans_la_chronologie() {
        long dossier = dossier();
        String jour = java.time.LocalDate.of(2040, 1, 1)
                .plusDays(System.nanoTime() / 1000 % 20_000)
                .toString();
        try (var camille = Navigateur.connecter("camille")) {
            camille.aller("/personnes/dossiers/" + dossier + "/rendez-vous")
                    .verifier()
                    .tientDansLaLargeur()
                    .capturer("onglet-rendez-vous");
            String nom = camille.page().locator("h1").innerText();
            camille.page().click("main a.bouton:has-text('Prendre un rendez-vous')");
            camille.page().fill("#jour", jour);
            camille.page().fill("#heure", "10:30");
            camille.page().press("#heure", "Enter");
            camille.page().waitForSelector("h1:has-text('" + nom.replace("'", "\\'") + "')");
            assertThat(camille.page().inputValue("#confirmation"))
                    .doesNotContain(nom)
                    .contains("Camille");
            String adresse = camille.page().url().replace(MaisonDEssai.adresse(), "");
            camille.aller("/personnes/dossiers/" + dossier + "/rendez-vous");
            assertThat(camille.page().locator("main").innerText()).contains("10 h 30");
            camille.aller("/personnes/dossiers/" + dossier + "/chronologie");
            assertThat(camille.page().locator("main").innerText()).contains("Rendez-vous : le ");
            assertThat(MaisonDEssai.proprietaire()
                            .sql("select objet || '/' || intitule from agenda.rendez_vous where id = "
                                    + adresse.replaceAll("\\D+(\\d+)$", "$1"))
                            .query(String.class)
                            .single())
                    .as("l’agenda ne garde qu’une référence")
                    .isEqualTo("dossier:" + dossier + "/");
        }
    }

    @Test
    void le_nom_ne_se_montre_qu_a_qui_voit_le_dossier_et_le_montrer_est_note() {
        long dossier = dossier();
        var objet = MaisonDEssai.piece(DossierEnRendezVous.class);
        var amina = AgentsDEssai.de("amina");
        assertThat(AgentsDEssai.pour(amina, () -> objet.montrer(java.util.Set.of(dossier))))
                .isEmpty();
        assertThat(AgentsDEssai.pour(amina, () -> objet.ouvert(dossier))).isFalse();
        var camille = AgentsDEssai.de("camille");
        long avant = ecritures(camille.id());
        assertThat(AgentsDEssai.pour(camille, () -> objet.montrer(java.util.Set.of(dossier))))
                .containsKey(dossier);
        assertThat(ecritures(camille.id())).isEqualTo(avant + 1);
    }

    private static long ecritures(long agent) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from journal.ecriture where acte = 'LIRE' and reference = 'liste' and agent = "
                        + agent)
                .query(Long.class)
                .single();
    }
}
