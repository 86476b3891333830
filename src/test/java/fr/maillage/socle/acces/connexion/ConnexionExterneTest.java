package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.Situation;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** L’entrée par un fournisseur d’identité au profil ProConnect : découverte, PKCE, niveau, siret, identité signée. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnexionExterneTest {
    private static final FournisseurDEssai FOURNISSEUR = new FournisseurDEssai();
    private static final String DEPARTEMENT = "22490001900015";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String sujet = "";

    @DynamicPropertySource
    static void regler(DynamicPropertyRegistry reglages) {
        reglages.add("maillage.acces.oidc.emetteur", FOURNISSEUR::adresse);
        reglages.add("maillage.acces.oidc.client", () -> "maillage");
        reglages.add("maillage.acces.oidc.secret", () -> "secret-d-essai");
        reglages.add("maillage.acces.oidc.profil", () -> "proconnect");
        reglages.add("maillage.acces.oidc.acr", () -> "eidas2,eidas3");
    }

    @BeforeEach
    void presenter_camille() {
        sujet = UUID.randomUUID().toString();
        FOURNISSEUR.signatureFausse = false;
        presenter("camille@demonstration.example", DEPARTEMENT, "eidas2");
    }

    @Test
    void une_identite_verifiee_ouvre_le_compte_qui_a_son_adresse() {
        var navigateur = new Navigateur(port);
        assertThat(navigateur.lire("/connexion").body()).contains("ProConnect");
        assertThat(lieu(entrer(navigateur))).endsWith("/");
        assertThat(navigateur.lire("/compte").body()).contains("Camille Roussel");
        assertThat(FOURNISSEUR.derniereDemande)
                .containsEntry("acr_values", "eidas2 eidas3")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state");
        assertThat(FOURNISSEUR.derniereDemande.get("scope")).contains("siret").contains("usual_name");
    }

    @Test
    void une_fois_liee_l_identite_reste_reconnue_quand_l_adresse_change() {
        entrer(new Navigateur(port));
        presenter("nouvelle.adresse@demonstration.example", DEPARTEMENT, "eidas2");
        var navigateur = new Navigateur(port);
        entrer(navigateur);
        assertThat(navigateur.lire("/compte").body()).contains("Camille Roussel");
    }

    @Test
    void une_personne_sans_compte_est_refusee_et_rien_n_est_cree() {
        long avant = compter("select count(*) from acces.agent");
        presenter("inconnue@demonstration.example", DEPARTEMENT, "eidas2");
        var navigateur = new Navigateur(port);
        assertThat(lieu(entrer(navigateur))).endsWith("/connexion?externe");
        assertThat(navigateur.lire("/connexion?externe").body()).contains("n’ouvre aucun compte");
        assertThat(compter("select count(*) from acces.agent")).isEqualTo(avant);
        assertThat(navigateur.lire("/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void une_autre_organisation_un_niveau_faible_ou_une_signature_fausse_sont_refuses() {
        presenter("camille@demonstration.example", "90000001900019", "eidas2");
        assertThat(lieu(entrer(new Navigateur(port)))).endsWith("/connexion?externe");
        presenter("camille@demonstration.example", DEPARTEMENT, "eidas1");
        assertThat(lieu(entrer(new Navigateur(port)))).endsWith("/connexion?externe");
        presenter("camille@demonstration.example", DEPARTEMENT, "eidas2");
        FOURNISSEUR.signatureFausse = true;
        assertThat(lieu(entrer(new Navigateur(port)))).endsWith("/connexion?externe");
    }

    @Test
    void sortir_de_la_maison_sort_aussi_du_fournisseur() {
        var navigateur = new Navigateur(port);
        entrer(navigateur);
        var sortie = navigateur.envoyer("/deconnexion");
        assertThat(lieu(sortie))
                .startsWith(FOURNISSEUR.adresse() + "/fin?")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=")
                .contains("state=");
        assertThat(sortie.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' " + FOURNISSEUR.adresse());
        assertThat(navigateur.lire("/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void un_retour_fabrique_sans_demande_n_ouvre_rien() {
        var navigateur = new Navigateur(port);
        assertThat(lieu(navigateur.lire("/connexion/externe/retour/externe?code=invente&state=invente")))
                .endsWith("/connexion?externe");
        assertThat(navigateur.lire("/compte").statusCode()).isEqualTo(302);
    }

    private void presenter(String courriel, String siret, String acr) {
        FOURNISSEUR.identite.putAll(java.util.Map.of(
                "sub",
                sujet,
                "email",
                courriel,
                "siret",
                siret,
                "acr",
                acr,
                "given_name",
                "Camille",
                "usual_name",
                "Roussel",
                "uid",
                "1"));
    }

    private HttpResponse<String> entrer(Navigateur navigateur) {
        return navigateur.suivre(navigateur.suivre(navigateur.lire("/connexion/externe/externe")));
    }

    private static String lieu(HttpResponse<String> reponse) {
        return reponse.headers().firstValue("Location").orElse("(aucun, statut " + reponse.statusCode() + ")");
    }

    private long compter(String question) {
        Long nombre = Situation.pourLaMaison(() ->
                transaction.execute(_ -> jdbc.sql(question).query(Long.class).single()));
        return nombre == null ? -1 : nombre;
    }
}
