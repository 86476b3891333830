package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDesDossiersTest {
    private static final String NOM = "Essaiécran";

    @Test
    void camille_ouvre_un_dossier_le_retrouve_et_une_autre_organisation_ne_sait_pas_qu_il_existe() {
        try (var camille = Navigateur.connecter("camille")) {
            String chemin = ouvrir(camille, "Anémone");
            camille.capturer("dossier").verifier().tientDansLaLargeur();
            assertThat(camille.page().locator("h1").innerText()).isEqualTo("Anémone " + NOM);
            camille.aller("/personnes?q=essaiecran+anemone")
                    .capturer("personnes")
                    .verifier()
                    .tientDansLaLargeur();
            assertThat(camille.page().locator("main table").innerText()).contains("Anémone " + NOM);
            try (var amina = Navigateur.connecter("amina")) {
                assertThat(amina.page()
                                .request()
                                .get(MaisonDEssai.adresse() + chemin)
                                .status())
                        .isEqualTo(404);
                amina.aller("/personnes?q=essaiecran+anemone");
                assertThat(amina.page().locator("main").innerText()).contains("Personne à ce nom");
            }
            assertThat(MaisonDEssai.proprietaire()
                            .sql("""
                            select count(*) from journal.ecriture e join acces.agent a on a.id = e.agent
                            where a.identifiant = 'amina' and e.acte = 'ACCES_REFUSE' and e.reference = :chemin
                            """)
                            .param("chemin", chemin)
                            .query(Long.class)
                            .single())
                    .as("la tentative est au journal")
                    .isEqualTo(1);
        }
    }

    @Test
    void ni_l_ingenierie_ni_l_administration_n_entrent_chez_les_personnes() {
        for (String identifiant : new String[] {"yann", "sacha", "ines", "odile"}) {
            try (var agent = Navigateur.connecter(identifiant)) {
                assertThat(agent.page()
                                .request()
                                .get(MaisonDEssai.adresse() + "/personnes")
                                .status())
                        .as(identifiant)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void chaque_ecran_se_lit_au_telephone_et_axe_n_y_trouve_rien() {
        try (var camille = Navigateur.telephone().seConnecter("camille")) {
            String chemin = ouvrir(camille, "Capucine");
            camille.capturer("dossier-telephone").verifier().tientDansLaLargeur();
            for (String ecran : new String[] {"/chronologie", "/acces", "/personnes/nouvelle", "/domicile"}) {
                camille.aller(chemin + ecran)
                        .capturer("dossier-telephone" + ecran.replace('/', '-'))
                        .verifier()
                        .tientDansLaLargeur();
            }
            camille.aller("/personnes").verifier().tientDansLaLargeur();
            camille.aller("/personnes/dossiers/nouveau").verifier().tientDansLaLargeur();
            camille.aller("/personnes/acces-exceptionnel").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void une_personne_rejoint_le_foyer_sa_fiche_se_change_et_une_note_se_garde() {
        try (var camille = Navigateur.connecter("camille")) {
            String chemin = ouvrir(camille, "Dahlia");
            camille.aller(chemin + "/personnes/nouvelle");
            camille.page().fill("#prenoms", "Bleuet");
            camille.page().fill("#nomDeNaissance", NOM);
            camille.page().fill("#naissance", "2019-05-04");
            camille.page().selectOption("#lien", "ENFANT");
            camille.page().selectOption("#garde", "ALTERNEE");
            camille.page().locator("main form button.bouton").first().click();
            assertThat(camille.page().locator("main").innerText()).contains("Bleuet", "résidence alternée");
            camille.page().locator("main a:has-text('Bleuet')").first().click();
            camille.verifier().tientDansLaLargeur().capturer("fiche");
            camille.page().fill("#langue", "dari");
            camille.page().locator("main form button.bouton").first().click();
            assertThat(camille.page().locator("main").innerText()).contains("parle dari");
            camille.aller(chemin + "/chronologie");
            camille.page().fill("#texte", "Vient avec son fils. Dit vouloir reprendre une formation.");
            camille.page().locator("main form button.bouton").first().click();
            camille.verifier().capturer("chronologie");
            assertThat(camille.page().locator("main").innerText())
                    .contains("reprendre une formation", "Bleuet rejoint le foyer");
        }
    }

    @Test
    void le_secretariat_de_l_unite_voit_l_identite_sans_les_notes() {
        try (var camille = Navigateur.connecter("camille");
                var fatou = Navigateur.connecter("fatou")) {
            String chemin = ouvrir(camille, "Églantine");
            camille.aller(chemin + "/chronologie");
            camille.page().fill("#texte", "Une note que le secrétariat ne lit pas");
            camille.page().locator("main form button.bouton").first().click();
            fatou.aller(chemin + "/chronologie");
            assertThat(fatou.page().locator("main").innerText())
                    .contains("Dossier ouvert")
                    .doesNotContain("que le secrétariat ne lit pas");
        }
    }

    @Test
    void on_ouvre_un_dossier_au_clavier_et_sans_script() {
        try (var camille = Navigateur.sansScript().seConnecter("camille")) {
            ouvrir(camille, "Jacinthe");
            assertThat(camille.page().locator("h1").innerText()).contains("Jacinthe");
        }
    }

    @Test
    void E69_une_adresse_de_cholet_propose_son_unite_d_elle_meme_et_la_garder_demande_une_raison() {
        String cholet = "Maison des solidarités Cholet";
        try (var camille = Navigateur.connecter("camille")) {
            remplir(camille, "Clématite", "Cholet");
            assertThat(camille.page().locator("main").innerText())
                    .contains("D’après l’adresse, c’est le secteur de " + cholet);
            enregistrer(camille);
            assertThat(camille.page().locator("main").innerText())
                    .contains("L’adresse est du secteur de " + cholet, "qui n’a pas encore de responsable");

            remplir(camille, "Glycine", "Cholet");
            camille.page().selectOption("#secteur", "GARDER");
            enregistrer(camille);
            assertThat(camille.page().locator("#raisonDuSecteur-erreur").innerText())
                    .contains("Dites pourquoi cette unité plutôt que celle de l’adresse");
            camille.page().fill("#raisonDuSecteur", "Elle travaille à Angers et préfère y être reçue");
            enregistrer(camille);
            camille.page().waitForURL(adresse -> adresse.matches(".*/dossiers/\\d+"));
            camille.aller(camille.page().url().replace(MaisonDEssai.adresse(), "") + "/chronologie");
            assertThat(camille.page().locator("main").innerText())
                    .contains("l’adresse étant du secteur de " + cholet, "préfère y être reçue");
        }
    }

    private static void enregistrer(Navigateur agent) {
        var autrePersonne = agent.page().locator("button[name=malgreTout]");
        if (autrePersonne.count() == 0)
            agent.page().locator("main form button.bouton:not(.second)").click();
        if (autrePersonne.count() > 0) autrePersonne.click();
    }

    private static void remplir(Navigateur agent, String prenom, String commune) {
        agent.aller("/personnes/dossiers/nouveau");
        agent.page().fill("#prenoms", prenom);
        agent.page().fill("#nomDeNaissance", NOM);
        agent.page().fill("#motif", "Une facture d’énergie qu’elle ne peut pas payer");
        agent.page().fill("#commune", commune);
        agent.page().press("#commune", "Enter");
    }

    private static String ouvrir(Navigateur agent, String prenom) {
        remplir(agent, prenom, "Bouchemaine");
        if (agent.page().locator("button[name=malgreTout]").count() > 0) {
            agent.page().locator("button[name=malgreTout]").click();
        }
        agent.page().waitForURL(adresse -> adresse.matches(".*/dossiers/\\d+"));
        return agent.page().url().replace(MaisonDEssai.adresse(), "");
    }
}
