package fr.maillage.socle.brouillons;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.QuiTravaille;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrouillonsTest {
    /** Une évaluation à elle, sur un dossier que nul récit ne raconte ; rend l’adresse où elle se saisit. */
    private static String commencer(Navigateur camille) {
        long dossier = MaisonDEssai.proprietaire()
                .sql("""
                        select max(s.dossier) from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier
                        where d.fictif and d.statut = 'OUVERT' and s.titre = 'REFERENT' and s.fin is null and s.agent = :camille
                        """)
                .param("camille", MaisonDEssai.agent("camille"))
                .query(Long.class)
                .single();
        var page =
                camille.aller("/personnes/dossiers/" + dossier + "/evaluations").page();
        page.click("button:has-text('Commencer')");
        page.waitForURL(url -> url.endsWith("/saisie"));
        return page.url().substring(MaisonDEssai.adresse().length());
    }

    private static long gardes(String adresse) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from brouillons.brouillon where adresse = :adresse")
                .param("adresse", adresse)
                .query(Long.class)
                .single();
    }

    @Test
    void ce_qui_est_tape_se_garde_se_retrouve_sur_mon_travail_et_s_oublie_une_fois_enregistre() {
        String texte = "Saisie interrompue " + System.nanoTime();
        try (var camille = Navigateur.connecter("camille")) {
            String adresse = commencer(camille);
            camille.page().fill("#forces", texte);
            camille.page().waitForSelector("[data-etat-du-brouillon]:has-text('Brouillon gardé')");
            assertThat(gardes(adresse)).isEqualTo(1);
            camille.aller("/");
            assertThat(camille.page().locator("main").innerText()).contains("Brouillons à reprendre");
            camille.aller(adresse);
            camille.page().click("text=Reprendre ce brouillon");
            assertThat(camille.page().inputValue("#forces")).isEqualTo(texte);
            camille.verifier().tientDansLaLargeur();
            camille.page().click(".barre-fixe button");
            camille.page().waitForURL(url -> !url.endsWith("/saisie"));
            assertThat(camille.page().locator("main").innerText()).contains(texte);
            assertThat(gardes(adresse)).isZero();
        }
    }

    @Test
    void un_brouillon_n_est_a_personne_d_autre_et_n_est_pas_en_clair() {
        var camille = AgentsDEssai.de("camille");
        var malik = AgentsDEssai.de("malik");
        var brouillons = MaisonDEssai.piece(GarderLesBrouillons.class);
        String adresse = "/essai/brouillon/" + System.nanoTime();
        String secret = "[[\"texte\",\"Rien que pour moi " + System.nanoTime() + "\"]]";
        QuiTravaille.pour(camille, () -> brouillons.garder(adresse, "Un essai", "/", secret));
        assertThat(QuiTravaille.pour(camille, () -> brouillons.trouver(adresse)))
                .hasValueSatisfying(b -> assertThat(b.contenu().champs()).isEqualTo(secret));
        assertThat(QuiTravaille.pour(malik, () -> brouillons.trouver(adresse))).isEmpty();
        assertThat(QuiTravaille.pour(malik, () -> brouillons.lister(camille.id())))
                .as("même en demandant ceux d’une autre")
                .isEmpty();
        assertThat(AgentsDEssai.base()
                        .sql("select count(*) from brouillons.brouillon")
                        .query(Long.class)
                        .single())
                .as("sans situation")
                .isZero();
        assertThat(String.join(
                        "\n",
                        MaisonDEssai.proprietaire()
                                .sql("select b::text from brouillons.brouillon b")
                                .query(String.class)
                                .list()))
                .doesNotContain("Rien que pour moi");
    }

    @Test
    void un_mois_l_oublie_et_une_saisie_demesuree_est_refusee() {
        var camille = AgentsDEssai.de("camille");
        var brouillons = MaisonDEssai.piece(GarderLesBrouillons.class);
        String adresse = "/essai/brouillon/ancien/" + System.nanoTime();
        QuiTravaille.pour(camille, () -> brouillons.garder(adresse, "Ancien", "/", "[]"));
        MaisonDEssai.proprietaire()
                .sql("update brouillons.brouillon set garde_le = now() - interval '31 days' where adresse = :adresse")
                .param("adresse", adresse)
                .update();
        assertThat(brouillons.nettoyer()).isPositive();
        assertThat(gardes(adresse)).isZero();
        assertThat(QuiTravaille.pour(camille, () -> brouillons.garder(adresse, "Long", "/", "x".repeat(200_001))))
                .isFalse();
    }
}
