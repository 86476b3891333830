package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.adresses.LocaliserUneAdresseTest;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** L’adresse d’un foyer est située dans son IRIS et son quartier dès qu’on l’enregistre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdresseSitueeDUnDossierTest {
    private static AgentConnecte camille;

    @BeforeAll
    static void ouvrir_la_maison() throws IOException {
        LocaliserUneAdresseTest.chargerLaBaseInventee();
        camille = AgentsDEssai.de("camille");
    }

    private static long ouvrir(String voie, boolean protegee) {
        return ((OuvrirUnDossier.Resultat.Ouvert) QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(OuvrirUnDossier.class)
                                .executer(new OuvrirUnDossier.Demande(
                                        Agents.fiche("Situ", "Essailieu", "1979-09-09", ""),
                                        "Essai",
                                        new Adresse(voie, "49400", LocaliserUneAdresseTest.SAUMUR),
                                        protegee,
                                        true,
                                        true))))
                .dossier();
    }

    private static Map<String, Object> enregistre(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select precision_du_lieu as precision, coalesce(iris, '?') as iris,"
                        + " coalesce(quartier, '?') as quartier from dossiers.dossier where id = " + dossier)
                .query()
                .singleRow();
    }

    @Test
    void l_ouverture_situe_et_une_adresse_protegee_ne_l_est_jamais() {
        assertThat(enregistre(ouvrir("8 bis rue des Essais", false)))
                .containsEntry("precision", "NUMERO")
                .containsEntry("iris", "493280102")
                .containsEntry("quartier", "QN04999M");
        assertThat(enregistre(ouvrir("8 bis rue des Essais", true)))
                .containsEntry("precision", "")
                .containsEntry("iris", "?")
                .containsEntry("quartier", "?");
    }

    @Test
    void l_agent_voit_ou_c_est_le_corrige_et_sa_correction_survit_a_un_nouvel_import() {
        long dossier = ouvrir("6 rue des Essais", false);
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier)) {
            var page = navigateur.page();
            assertThat(page.locator("main").innerText()).contains("située à la voie");
            navigateur.aller("/personnes/dossiers/" + dossier + "/domicile");
            navigateur.capturer("domicile-situe").verifier().tientDansLaLargeur();
            page.selectOption("#iris", "493280102");
            page.selectOption("#quartier", "QN04999M");
            page.click("text=C’est ici");
            page.waitForURL(url -> url.endsWith("/" + dossier));
            assertThat(page.locator("main").innerText())
                    .contains("IRIS Essai Est", "quartier prioritaire Quartier d’essai", "indiqué par un agent");
        }
        MaisonDEssai.piece(SituerUnDossier.class).parcourir(dossier - 1, true, _ -> {});
        assertThat(enregistre(dossier)).containsEntry("precision", "MAIN").containsEntry("iris", "493280102");
    }

    @Test
    void une_voie_mal_ecrite_se_choisit_parmi_celles_qui_ressemblent_et_changer_d_adresse_efface_la_correction() {
        long dossier = ouvrir("2 rue des Essais", false);
        MaisonDEssai.proprietaire()
                .sql("update dossiers.dossier set precision_du_lieu = 'MAIN', iris = '493280114' where id = " + dossier)
                .update();
        try (var navigateur = Navigateur.telephone().seConnecter("camille")) {
            navigateur.aller("/personnes/dossiers/" + dossier + "/domicile");
            navigateur.page().fill("#adresse", "1 allée du Couchant");
            navigateur.page().click("button:has-text('Enregistrer')");
            navigateur.page().waitForURL(url -> url.endsWith("/" + dossier));
            navigateur.capturer("dossier-situe-telephone").verifier().tientDansLaLargeur();
        }
        assertThat(enregistre(dossier)).containsEntry("precision", "NUMERO").containsEntry("iris", "493280101");
    }

    @Test
    void les_dossiers_jamais_situes_le_sont_par_le_travail_de_fond() {
        long dossier = ouvrir("2 rue des Essais", false);
        MaisonDEssai.proprietaire()
                .sql("update dossiers.dossier set precision_du_lieu = '', iris = null, quartier = null where id = "
                        + dossier)
                .update();
        MaisonDEssai.piece(SituerUnDossier.class).parcourir(dossier - 1, false, _ -> {});
        assertThat(enregistre(dossier)).containsEntry("precision", "NUMERO").containsEntry("iris", "493280101");
    }
}
