package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.Situation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnexionTest {
    private static final String MOT_DE_PASSE = "la pluie tombe à Cholet";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MotsDePasse motsDePasse;

    @Autowired
    private MeterRegistry mesures;

    private String identifiant = "";
    private long agent;

    @BeforeEach
    void creer_un_agent() {
        identifiant = "essai-" + UUID.randomUUID();
        agent = creer(identifiant, Fonction.CM, "current_date - 10", "null");
        enBase("delete from acces.essai");
    }

    @Test
    void le_bon_mot_de_passe_ouvre_une_session_neuve() {
        var navigateur = new Navigateur(port);
        String avant =
                navigateur.lire("/connexion").headers().firstValue("Set-Cookie").orElse("");
        var reponse = navigateur.entrer(identifiant, MOT_DE_PASSE);
        assertThat(reponse.statusCode()).isEqualTo(302);
        assertThat(reponse.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .isNotEqualTo(avant);
        assertThat(navigateur.lire("/compte").body()).contains(identifiant);
    }

    @Test
    void un_compte_absent_un_mot_de_passe_faux_et_un_compte_suspendu_recoivent_la_meme_reponse() {
        String faux = neutre(
                new Navigateur(port).entrer(identifiant, "pas le bon du tout").body(), identifiant);
        String absent = neutre(
                new Navigateur(port)
                        .entrer("personne-de-connu", "pas le bon du tout")
                        .body(),
                "personne-de-connu");
        for (int i = 0; i < 6; i++) new Navigateur(port).entrer(identifiant, "pas le bon du tout");
        String suspendu =
                neutre(new Navigateur(port).entrer(identifiant, MOT_DE_PASSE).body(), identifiant);
        assertThat(faux).isEqualTo(absent).isEqualTo(suspendu);
        assertThat(note("COMPTE_SUSPENDU")).isPositive();
    }

    @Test
    void un_compte_absent_demande_le_meme_calcul_qu_un_mot_de_passe_faux() {
        assertThat(calculsPour("inconnu-" + UUID.randomUUID())).isEqualTo(1);
        assertThat(calculsPour(identifiant)).isEqualTo(1);
    }

    private long calculsPour(String nom) {
        var navigateur = new Navigateur(port);
        String jeton = navigateur.jeton();
        long avant = mesures.timer("maillage.mots_de_passe").count();
        navigateur.envoyerAvecJeton(jeton, "/connexion", "identifiant", nom, "motDePasse", "faux faux faux");
        return mesures.timer("maillage.mots_de_passe").count() - avant;
    }

    @Test
    void apres_la_suspension_le_bon_mot_de_passe_ouvre_de_nouveau() {
        for (int i = 0; i < 5; i++) new Navigateur(port).entrer(identifiant, "pas le bon du tout");
        assertThat(new Navigateur(port).entrer(identifiant, MOT_DE_PASSE).statusCode())
                .isEqualTo(200);
        enBase("update acces.essai set suspendu_jusqu_a = now() - interval '1 second'");
        assertThat(new Navigateur(port).entrer(identifiant, MOT_DE_PASSE).statusCode())
                .isEqualTo(302);
    }

    @Test
    void la_page_demandee_avant_la_connexion_est_celle_ou_l_on_arrive() {
        var navigateur = new Navigateur(port);
        var renvoi = navigateur.lire("/compte?onglet=cles");
        String porte = renvoi.headers().firstValue("Location").orElse("");
        assertThat(porte).endsWith("/connexion?suite=%2Fcompte%3Fonglet%3Dcles");
        var arrivee = navigateur.envoyer(
                "/connexion", "identifiant", identifiant, "motDePasse", MOT_DE_PASSE, "suite", "/compte?onglet=cles");
        assertThat(arrivee.headers().firstValue("Location").orElse("")).endsWith("/compte?onglet=cles");
    }

    @Test
    void une_suite_etrangere_ramene_a_l_accueil() {
        for (String piege : new String[] {"https://ailleurs.example", "//ailleurs.example", "/\\ailleurs.example"}) {
            var arrivee = new Navigateur(port)
                    .envoyer("/connexion", "identifiant", identifiant, "motDePasse", MOT_DE_PASSE, "suite", piege);
            assertThat(arrivee.headers().firstValue("Location").orElse("")).matches("(http://localhost:\\d+)?/");
        }
    }

    @Test
    void un_formulaire_envoye_apres_la_fin_de_session_est_rendu_apres_la_connexion() {
        var navigateur = new Navigateur(port);
        var renvoi = navigateur.envoyerAvecJeton(
                "perime", "/essai/donnees", "note", "Trois pages de saisie", "motDePasse", "x");
        assertThat(renvoi.headers().firstValue("Location").orElse("")).contains("/connexion?finie");
        var arrivee = navigateur.entrer(identifiant, MOT_DE_PASSE);
        assertThat(arrivee.headers().firstValue("Location").orElse("")).endsWith("/compte/reprise");
        assertThat(navigateur.lire("/compte/reprise").body())
                .contains("Trois pages de saisie")
                .contains("action=\"/essai/donnees\"")
                .doesNotContain("name=\"motDePasse\"");
    }

    @Test
    void se_deconnecter_partout_ferme_chaque_navigateur() {
        var poste = new Navigateur(port);
        var telephone = new Navigateur(port);
        poste.entrer(identifiant, MOT_DE_PASSE);
        telephone.entrer(identifiant, MOT_DE_PASSE);
        assertThat(telephone.lire("/compte").statusCode()).isEqualTo(200);
        poste.envoyer("/compte/sessions/fermer-toutes");
        assertThat(telephone.lire("/compte").statusCode()).isEqualTo(302);
        assertThat(poste.lire("/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void une_fonction_finie_hier_n_ouvre_rien_et_une_fonction_qui_finit_ferme_la_session_en_cours() {
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        assertThat(navigateur.lire("/compte").statusCode()).isEqualTo(200);
        enBase("update acces.affectation set fin = current_date - 1 where agent = " + agent);
        assertThat(navigateur.lire("/compte").statusCode()).isEqualTo(302);
        assertThat(new Navigateur(port).entrer(identifiant, MOT_DE_PASSE).body())
                .contains("pas de fonction en vigueur");
    }

    @Test
    void un_compte_ferme_le_jour_du_depart_perd_sa_session_le_jour_meme() {
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        enBase("update acces.agent set ferme_le = current_date where id = " + agent);
        assertThat(navigateur.lire("/compte").statusCode()).isEqualTo(302);
        assertThat(new Navigateur(port).entrer(identifiant, MOT_DE_PASSE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void une_fonction_non_validee_n_ouvre_rien() {
        enBase("update acces.affectation set validee_le = null where agent = " + agent);
        assertThat(new Navigateur(port).entrer(identifiant, MOT_DE_PASSE).body())
                .contains("pas de fonction en vigueur");
    }

    @Test
    void le_second_facteur_se_pose_s_exige_et_un_code_ne_sert_qu_une_fois() {
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        byte[] secret = secretPropose(navigateur.lire("/compte/second-facteur").body());
        long pas = Instant.now().getEpochSecond() / 30;
        var codes = navigateur.envoyer("/compte/second-facteur", "code", Totp.code(secret, pas, 6));
        assertThat(codes.body()).contains("codes de secours");
        assertThat(enBase(
                        "select count(*) from acces.agent where totp_secret is not null and position(:s in totp_secret) = 0 and id = "
                                + agent,
                        secret))
                .isEqualTo(1);

        var ailleurs = new Navigateur(port);
        assertThat(ailleurs.entrer(identifiant, MOT_DE_PASSE)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/connexion/code");
        assertThat(ailleurs.lire("/compte").statusCode()).isEqualTo(302);
        assertThat(ailleurs.envoyer("/connexion/code", "code", Totp.code(secret, pas, 6))
                        .body())
                .contains("déjà servi");
        assertThat(ailleurs.envoyer("/connexion/code", "code", Totp.code(secret, pas + 1, 6))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ailleurs.lire("/compte").statusCode()).isEqualTo(200);

        Matcher secours = Pattern.compile("(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}").matcher(codes.body());
        assertThat(secours.find()).isTrue();
        assertThat(entrerEnDeuxTemps(secours.group())).isEqualTo(302);
        assertThat(entrerEnDeuxTemps(secours.group())).isEqualTo(200);
    }

    @Test
    void une_fonction_qui_l_exige_retient_l_agent_tant_que_le_second_facteur_manque() {
        enBase("update acces.affectation set fonction = 'DPO' where agent = " + agent);
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        var renvoi = navigateur.lire("/essai/accueil");
        assertThat(renvoi.statusCode()).isEqualTo(302);
        assertThat(renvoi.headers().firstValue("Location").orElse("")).endsWith("/compte/second-facteur");
    }

    @Test
    void un_mot_de_passe_provisoire_doit_etre_change_avant_de_travailler() {
        enBase("update acces.agent set mot_de_passe_a_changer = true where id = " + agent);
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        assertThat(navigateur
                        .lire("/essai/accueil")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/compte/mot-de-passe");
        String jeton = jeton(navigateur.lire("/compte/mot-de-passe").body());
        assertThat(navigateur
                        .envoyerAvecJeton(
                                jeton,
                                "/compte/mot-de-passe",
                                "motDePasseActuel",
                                MOT_DE_PASSE,
                                "motDePasse",
                                "court",
                                "motDePasseConfirme",
                                "court")
                        .body())
                .contains("5 caractères");
        assertThat(navigateur
                        .envoyerAvecJeton(
                                jeton,
                                "/compte/mot-de-passe",
                                "motDePasseActuel",
                                MOT_DE_PASSE,
                                "motDePasse",
                                "le vent souffle à Saumur",
                                "motDePasseConfirme",
                                "le vent souffle à Saumur")
                        .statusCode())
                .isEqualTo(302);
        assertThat(navigateur.lire("/essai/accueil").statusCode()).isEqualTo(200);
        assertThat(new Navigateur(port)
                        .entrer(identifiant, "le vent souffle à Saumur")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void lire_dix_pages_n_ecrit_rien_dans_la_table_des_sessions() {
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        navigateur.lire("/compte");
        String avant = versionDeLaSession();
        for (int i = 0; i < 10; i++) navigateur.lire("/compte");
        assertThat(versionDeLaSession()).isEqualTo(avant);
    }

    @Test
    void les_mesures_ne_passent_pas_par_un_relais_sans_jeton() {
        var navigateur = new Navigateur(port);
        assertThat(navigateur.lire("/sante").statusCode()).isEqualTo(200);
        assertThat(navigateur.lire("/metriques").statusCode()).isEqualTo(200);
        assertThat(navigateur
                        .lireAvec("/metriques", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(404);
    }

    private int entrerEnDeuxTemps(String code) {
        var navigateur = new Navigateur(port);
        navigateur.entrer(identifiant, MOT_DE_PASSE);
        return navigateur.envoyer("/connexion/code", "code", code).statusCode();
    }

    private String versionDeLaSession() {
        return jdbc.sql("select xmin::text || vue_le from acces.session_web where agent = :agent")
                .param("agent", agent)
                .query(String.class)
                .single();
    }

    private static byte[] secretPropose(String page) {
        var trouve = Pattern.compile("secret=([A-Z2-7]+)").matcher(page);
        assertThat(trouve.find()).isTrue();
        return decoder(trouve.group(1));
    }

    private static byte[] decoder(String base32) {
        var bits = new java.math.BigInteger("0");
        for (char c : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        byte[] octets = bits.toByteArray();
        byte[] secret = new byte[20];
        int debut = Math.max(0, octets.length - 20);
        System.arraycopy(octets, debut, secret, 20 - (octets.length - debut), octets.length - debut);
        return secret;
    }

    private static String jeton(String page) {
        var trouve = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }

    private static String neutre(String page, String identifiant) {
        return page.replace(identifiant, "…").replaceAll("(_csrf\" value=|jeton\" content=)\"[^\"]+\"", "");
    }

    private long note(String acte) {
        return compter("select count(*) from journal.ecriture where acte = '" + acte + "' and agent = " + agent);
    }

    private long creer(String nom, Fonction fonction, String debut, String fin) {
        return compter("""
                with cree as (insert into acces.agent (organisation, identifiant, nom, mot_de_passe)
                    select id, '%s', 'Essai %s', '%s' from acces.organisation where siret = '22490001900015' returning id, organisation),
                pris as (insert into acces.affectation (agent, organisation, fonction, debut, fin, validee_le)
                    select id, organisation, '%s', %s, %s, now() from cree)
                select id from cree
                """.formatted(nom, nom, motsDePasse.empreinte(MOT_DE_PASSE), fonction, debut, fin));
    }

    private long compter(String question) {
        Long nombre = Situation.pourLaMaison(() ->
                transaction.execute(_ -> jdbc.sql(question).query(Long.class).single()));
        return nombre == null ? -1 : nombre;
    }

    private long enBase(String question, byte[] secret) {
        Long nombre = Situation.pourLaMaison(() -> transaction.execute(
                _ -> jdbc.sql(question).param("s", secret).query(Long.class).single()));
        return nombre == null ? -1 : nombre;
    }

    private void enBase(String ordre) {
        Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql(ordre).update()));
    }
}
