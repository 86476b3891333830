package fr.maillage.socle.acces.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.Situation;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** De la création d’un agent à son départ, par les écrans. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class HabilitationsEcransTest {
    private static final String MOT_DE_PASSE = "la pluie tombe à Cholet";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Navigateur administrateur = new Navigateur(0);

    @BeforeEach
    void entrer() {
        administrateur = Navigateur.connecte(port, "sacha");
    }

    @Test
    void un_agent_cree_choisit_son_mot_de_passe_et_ne_travaille_qu_une_fois_sa_fonction_validee() {
        String identifiant = "essai-" + UUID.randomUUID();
        String lien = creer(identifiant);
        long agent = numero("select id from acces.agent where identifiant = '" + identifiant + "'");
        administrateur.envoyer(
                "/habilitations/agents/" + agent + "/fonctions", "fonction", "CM", "unite", "", "debut", "2026-01-01");

        var nouveau = new Navigateur(port);
        assertThat(nouveau.lire(lien).body()).contains(identifiant);
        assertThat(nouveau.envoyer(lien, "motDePasse", "court", "motDePasseConfirme", "court")
                        .body())
                .contains("5 caractères");
        nouveau.envoyer(lien, "motDePasse", MOT_DE_PASSE, "motDePasseConfirme", MOT_DE_PASSE);
        long avant = numero("select count(*) from journal.ecriture where acte = 'ACCES_REFUSE'");
        assertThat(new Navigateur(port).lire(lien).statusCode()).isEqualTo(404);
        assertThat(numero("select count(*) from journal.ecriture where acte = 'ACCES_REFUSE'"))
                .isGreaterThan(avant);
        assertThat(nouveau.entrer(identifiant, MOT_DE_PASSE).body()).contains("pas de fonction en vigueur");

        long fonction = numero("select id from acces.affectation where agent = " + agent);
        assertThat(administrateur
                        .envoyer("/fonctions-a-valider/" + fonction + "/valider")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Navigateur.connecte(port, "helene")
                        .envoyer("/fonctions-a-valider/" + fonction + "/valider")
                        .statusCode())
                .as("un responsable ne valide que dans son unité")
                .isEqualTo(404);
        var delegue = Navigateur.connecte(port, "bruno");
        assertThat(delegue.lire("/fonctions-a-valider").body()).contains("Agent " + identifiant);
        assertThat(delegue.envoyer("/fonctions-a-valider/" + fonction + "/valider")
                        .statusCode())
                .isEqualTo(302);
        assertThat(nouveau.entrer(identifiant, MOT_DE_PASSE).statusCode()).isEqualTo(302);

        administrateur.envoyer("/habilitations/agents/" + agent + "/fermer");
        assertThat(nouveau.lire("/compte").statusCode()).isEqualTo(302);
        assertThat(nouveau.entrer(identifiant, MOT_DE_PASSE).statusCode()).isEqualTo(200);
    }

    @Test
    void les_fonctions_passees_presentes_et_a_venir_se_voient() {
        String identifiant = "essai-" + UUID.randomUUID();
        creer(identifiant);
        long agent = numero("select id from acces.agent where identifiant = '" + identifiant + "'");
        executer("""
                insert into acces.affectation (agent, organisation, fonction, debut, fin, validee_le)
                select %d, organisation, f, current_date + d, current_date + fin, now()
                from acces.agent, (values ('CM', -30, -10), ('SEC', -5, 300), ('GEST', 20, 60)) v (f, d, fin) where id = %d
                """.formatted(agent, agent));
        assertThat(administrateur.lire("/habilitations/agents/" + agent).body())
                .contains(">finie<")
                .contains(">en vigueur<")
                .contains(">à venir<");
    }

    @Test
    void une_saisie_fausse_revient_avec_une_phrase_par_champ_et_rien_n_est_perdu() {
        var reponse = administrateur.envoyer(
                "/habilitations/agents",
                "identifiant",
                "É",
                "nom",
                "",
                "courriel",
                "pas-une-adresse",
                "profession",
                "CESF");
        assertThat(reponse.body())
                .contains("ne convient pas")
                .contains("Écrivez le nom")
                .contains("pas-une-adresse")
                .contains("Rien n’est enregistré");
    }

    /** A03 : l’administrateur du CCAS ne voit rien du département, et la tentative est notée. */
    @Test
    void A03_un_agent_d_une_autre_organisation_est_introuvable_et_la_tentative_est_notee() {
        var ailleurs = Navigateur.connecte(port, "paul");
        long camille = numero("select id from acces.agent where identifiant = 'camille'");
        assertThat(ailleurs.lire("/habilitations?q=Camille").body()).doesNotContain("Camille Roussel");
        assertThat(ailleurs.lire("/habilitations/agents/" + camille).statusCode())
                .isEqualTo(404);
        assertThat(ailleurs.envoyer("/habilitations/agents/" + camille + "/fermer")
                        .statusCode())
                .isEqualTo(404);
        assertThat(numero("""
                        select count(*) from journal.ecriture e join acces.agent a on a.id = e.agent
                        where a.identifiant = 'paul' and e.acte = 'ACCES_REFUSE' and e.reference like '%%/agents/%d%%'
                        """.formatted(camille))).isGreaterThanOrEqualTo(2);
        assertThat(numero("select count(*) from acces.agent where identifiant = 'camille' and ferme_le is null"))
                .isEqualTo(1);
    }

    @Test
    void une_organisation_accueillie_recoit_ses_deux_premiers_comptes() {
        String nom = "CCAS d’essai " + UUID.randomUUID();
        String adm = "adm-" + UUID.randomUUID();
        String dpo = "dpo-" + UUID.randomUUID();
        var refus = administrateur.envoyer(
                "/habilitations/organisations",
                "nature",
                "CCAS",
                "profil",
                "COLLECTIVITE",
                "siret",
                "12345678901234",
                "nom",
                nom,
                "administrateur",
                adm,
                "delegue",
                adm);
        assertThat(refus.body())
                .contains("clé fausse")
                .contains("une autre personne")
                .contains(nom.substring(0, 4));
        var creee = administrateur.envoyer(
                "/habilitations/organisations",
                "nature",
                "CCAS",
                "profil",
                "COLLECTIVITE",
                "siret",
                siretLibre(),
                "nom",
                nom,
                "administrateur",
                adm,
                "delegue",
                dpo);
        assertThat(creee.body()).contains("est créée").contains("/connexion/lien/");
        assertThat(administrateur.lire("/habilitations?q=" + adm).body()).contains("Aucun agent ne répond");
    }

    @Test
    void un_siret_faux_deja_garde_se_montre_et_n_empeche_pas_d_ouvrir_la_page() {
        String faux = "73282932000075";
        executer("insert into acces.organisation (nature, siret, nom) values ('AUTRE', '" + faux
                + "', 'Organisation au SIRET faux') on conflict do nothing");
        try {
            var page = administrateur.lire("/habilitations/organisation");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Organisation au SIRET faux").contains("732 829 320 00075");
        } finally {
            executer("delete from acces.organisation where siret = '" + faux + "'");
        }
    }

    @Test
    void la_couleur_des_documents_se_choisit_se_refuse_trop_claire_et_se_rend() {
        var claire = administrateur.envoyer("/habilitations/organisation/couleur", "couleur", "#ffd500");
        assertThat(claire.statusCode()).isEqualTo(200);
        assertThat(claire.body())
                .contains("La couleur #ffd500 est trop claire")
                .contains("1,4 pour 1, il en faut 4,5")
                .contains("value=\"#ffd500\"");
        assertThat(administrateur
                        .envoyer("/habilitations/organisation/couleur", "couleur", "#6B2D5C")
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrateur.lire("/habilitations/organisation").body()).contains("value=\"#6b2d5c\"");
        administrateur.envoyer("/habilitations/organisation/couleur", "couleur", "#6b2d5c", "geste", "maison");
        assertThat(administrateur.lire("/habilitations/organisation").body())
                .contains("value=\"#0f5c66\"")
                .doesNotContain("#6b2d5c");
    }

    @Test
    void une_unite_garde_son_secteur_et_un_code_faux_est_nomme() {
        String nom = "Unité d’essai " + UUID.randomUUID();
        assertThat(administrateur
                        .envoyer("/habilitations/unites/0", "nom", nom, "communes", "49007 4900 2A004")
                        .body())
                .contains("4900. Il en faut cinq");
        assertThat(administrateur
                        .envoyer("/habilitations/unites/0", "nom", nom, "communes", "49007, 2a004")
                        .statusCode())
                .isEqualTo(302);
        long unite = numero("select id from acces.unite where nom like '%" + nom.substring(nom.length() - 36) + "'");
        assertThat(administrateur.lire("/habilitations/unites/" + unite).body()).contains("2A004 49007");
    }

    private String creer(String identifiant) {
        var page = administrateur.envoyer(
                "/habilitations/agents",
                "identifiant",
                identifiant,
                "nom",
                "Agent " + identifiant,
                "profession",
                "CADRE");
        var lien = Pattern.compile("http://localhost:\\d+(/connexion/lien/[A-Za-z0-9_-]+)")
                .matcher(page.body());
        assertThat(lien.find()).isTrue();
        return lien.group(1);
    }

    private static String siretLibre() {
        while (true) {
            String essai = "%014d"
                    .formatted(java.util.concurrent.ThreadLocalRandom.current().nextLong(100_000_000_000_00L));
            try {
                return new Siret(essai).numero();
            } catch (IllegalArgumentException faux) {
                // Neuf essais sur dix ont une clé fausse.
            }
        }
    }

    private long numero(String question) {
        Long nombre = Situation.pourLaMaison(() ->
                transaction.execute(_ -> jdbc.sql(question).query(Long.class).single()));
        return nombre == null ? -1 : nombre;
    }

    private void executer(String ordre) {
        Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql(ordre).update()));
    }
}
