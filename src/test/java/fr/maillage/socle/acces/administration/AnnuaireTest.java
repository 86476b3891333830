package fr.maillage.socle.acces.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** E70 : l’annuaire de l’organisation crée et ferme les comptes, chez elle et nulle part ailleurs. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnuaireTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String identifiant = "annuaire-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String jeton = "";

    @BeforeEach
    void raccorder() {
        var page = Navigateur.connecte(port, "sacha").envoyer("/habilitations/annuaire");
        var lu = Pattern.compile("id=\"jeton\" readonly value=\"([^\"]+)\"").matcher(page.body());
        assertThat(lu.find()).isTrue();
        jeton = lu.group(1);
    }

    @Test
    void E70_l_annuaire_cree_un_compte_qui_n_ouvre_rien_sans_fonction() {
        var cree = creer();
        assertThat(cree.statusCode()).isEqualTo(201);
        assertThat(cree.body()).contains("\"active\":true").contains("Zoé Marchand");
        assertThat(envoyer("POST", "/Users", fiche()).statusCode()).isEqualTo(409);
        assertThat(lire("/Users?filter=" + coder("userName eq \"" + identifiant + "\""))
                        .body())
                .contains("\"totalResults\":1");
        assertThat(numero("select count(*) from acces.affectation f join acces.agent a on a.id = f.agent"
                        + " where a.identifiant = '" + identifiant + "'"))
                .isZero();
    }

    @Test
    void E70_le_compte_d_un_partant_est_ferme_le_jour_meme_et_ses_sessions_aussi() {
        long agent = numero(creer());
        executer(
                "update acces.agent set mot_de_passe = (select mot_de_passe from acces.agent where identifiant = 'ines')"
                        + " where id = " + agent);
        executer("insert into acces.affectation (agent, organisation, fonction, debut, validee_le)"
                + " select id, organisation, 'CM', current_date, now() from acces.agent where id = " + agent);
        var partant = Navigateur.connecte(port, identifiant);
        assertThat(partant.lire("/compte").statusCode()).isEqualTo(200);

        var ferme = envoyer("PATCH", "/Users/" + agent, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"Replace","path":"active","value":"False"}]}""");
        assertThat(ferme.statusCode()).isEqualTo(200);
        assertThat(ferme.body()).contains("\"active\":false").contains("Zoé Marchand");
        assertThat(partant.lire("/compte").statusCode()).isEqualTo(302);
        assertThat(new Navigateur(port)
                        .entrer(identifiant, "essai-de-la-maison")
                        .statusCode())
                .isEqualTo(200);
        assertThat(numero(
                        "select count(*) from journal.ecriture where libelle = 'Compte fermé par l’annuaire : Zoé Marchand'"
                                + " and reference = 'agent " + agent + "'"))
                .isEqualTo(1);
    }

    @Test
    void A03_l_annuaire_d_une_organisation_ignore_les_comptes_d_une_autre() {
        long paul = numero("select id from acces.agent where identifiant = 'paul'");
        assertThat(lire("/Users/" + paul).statusCode()).isEqualTo(404);
        assertThat(lire("/Users?filter=" + coder("userName eq \"paul\"")).body())
                .contains("\"totalResults\":0");
        assertThat(envoyer("DELETE", "/Users/" + paul, "").statusCode()).isEqualTo(404);
    }

    @Test
    void sans_jeton_ou_avec_un_jeton_remplace_rien_ne_se_lit() {
        String ancien = jeton;
        raccorder();
        assertThat(lire("/Users").statusCode()).isEqualTo(200);
        jeton = ancien;
        assertThat(lire("/Users").statusCode()).isEqualTo(401);
        jeton = "";
        assertThat(creer().statusCode()).isEqualTo(401);
    }

    private String fiche() {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","externalId":"x-1",
                 "name":{"givenName":"Zoé","familyName":"Marchand"},"emails":[{"value":"%s@exemple.example","primary":true}],
                 "active":true}""".formatted(identifiant, identifiant);
    }

    private HttpResponse<String> creer() {
        return envoyer("POST", "/Users", fiche());
    }

    private static long numero(HttpResponse<String> cree) {
        var lu = Pattern.compile("\"id\":\"(\\d+)\"").matcher(cree.body());
        assertThat(lu.find()).isTrue();
        return Long.parseLong(lu.group(1));
    }

    private HttpResponse<String> lire(String chemin) {
        return envoyer("GET", chemin, "");
    }

    private HttpResponse<String> envoyer(String methode, String chemin, String corps) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scim/v2" + chemin))
                            .header("Authorization", "Bearer " + jeton)
                            .header("Content-Type", "application/scim+json")
                            .method(methode, HttpRequest.BodyPublishers.ofString(corps))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String coder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
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
