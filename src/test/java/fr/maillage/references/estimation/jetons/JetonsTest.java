package fr.maillage.references.estimation.jetons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.Introuvable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Un logiciel se présente par le jeton de son organisation : montré une fois, gardé en empreinte, révocable. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JetonsTest {
    private static final String FOYER = """
            { "personnes": [ { "lien": "demandeur", "naissance": "1990-04-12", "activite": "sans_emploi" } ],
              "logement": { "occupation": "locataire_social", "zone": "deux", "loyer": 480 }, "local": { "commune": "49007" } }""";

    private final JetonsDInterface jetons = MaisonDEssai.piece(JetonsDInterface.class);

    private static HttpResponse<String> estimer(String... entetes) throws IOException, InterruptedException {
        var demande = HttpRequest.newBuilder(
                        URI.create(MaisonDEssai.adresse() + "/api/v1/droits/estimation?mois=2026-06"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(FOYER));
        for (int i = 0; i < entetes.length; i += 2) demande.header(entetes[i], entetes[i + 1]);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(demande.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String remettre(String agent, String nom) {
        return ((JetonsDInterface.Remise.Faite) AgentsDEssai.pour(agent, () -> jetons.remettre(nom))).jeton();
    }

    private JetonRemis lu(String agent, String nom) {
        return AgentsDEssai.pour(agent, jetons::lister).stream()
                .filter(j -> j.nom().equals(nom))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void un_jeton_ouvre_l_estimation_et_les_aides_de_son_organisation() throws Exception {
        var reponse = estimer("Authorization", "Bearer " + remettre("sacha", "Logiciel d’essai"));
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body()).contains("\"rsa\"", "\"aidesLocales\":[{");
        assertThat(reponse.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
        assertThat(lu("sacha", "Logiciel d’essai").serviLe()).isNotNull();
    }

    @Test
    void sans_jeton_avec_un_faux_ou_un_jeton_revoque_rien_ne_s_ouvre() throws Exception {
        assertThat(estimer().statusCode()).isIn(401, 403);
        var inconnu = estimer("Authorization", "Bearer n-importe-quoi");
        assertThat(inconnu.statusCode()).isEqualTo(401);
        assertThat(inconnu.body()).contains("inconnu ou révoqué");
        String jeton = remettre("sacha", "Logiciel révoqué");
        long id = lu("sacha", "Logiciel révoqué").id();
        assertThatThrownBy(() -> AgentsDEssai.pour("paul", () -> jetons.revoquer(id)))
                .as("une autre organisation ne le voit pas")
                .isInstanceOf(Introuvable.class);
        assertThat(estimer("Authorization", "Bearer " + jeton).statusCode()).isEqualTo(200);
        AgentsDEssai.pour("sacha", () -> jetons.revoquer(id));
        assertThat(estimer("Authorization", "Bearer " + jeton).statusCode()).isEqualTo(401);
    }

    @Test
    void la_base_n_a_que_l_empreinte_et_le_journal_que_le_nom() {
        String jeton = remettre("sacha", "Logiciel écrit");
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from estimation.jeton j where cast(j as text) like '%' || :jeton || '%'")
                        .param("jeton", jeton)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select libelle from journal.ecriture where reference like 'jeton:%'")
                        .query(String.class)
                        .list())
                .contains("Jeton de l’interface d’estimation remis : Logiciel écrit")
                .noneMatch(l -> l.contains(jeton));
    }

    @Test
    void au_dela_de_sa_cadence_un_jeton_attend_la_minute_suivante() {
        var maintenant = Instant.parse("2026-11-22T10:00:20Z");
        var cadence = new Cadence(Clock.fixed(maintenant, ZoneOffset.UTC));
        assertThat(IntStream.range(0, Cadence.PAR_MINUTE))
                .allMatch(_ -> cadence.attendre(1).isEmpty());
        assertThat(cadence.attendre(1)).contains(40L);
        assertThat(cadence.attendre(2)).as("un autre jeton n’attend pas").isEmpty();
    }

    @Test
    void l_administrateur_remet_un_jeton_a_l_ecran_et_ne_le_revoit_pas() {
        try (var sacha = Navigateur.connecter("sacha").aller("/droits/interface")) {
            sacha.page().fill("#nom", "Guichet d’essai");
            sacha.page().click("button:has-text('Remettre un jeton')");
            sacha.page().waitForLoadState();
            String jeton = sacha.page().inputValue("#jeton");
            assertThat(jeton).hasSizeGreaterThan(40);
            sacha.verifier().tientDansLaLargeur().capturer("jetons");
            sacha.page().setViewportSize(390, 844);
            sacha.verifier().tientDansLaLargeur().capturer("jetons-telephone");
            sacha.aller("/droits/interface");
            assertThat(sacha.page().content()).contains("Guichet d’essai").doesNotContain(jeton);
        }
    }

    @Test
    void un_nom_vide_recoit_une_phrase() {
        assertThat(AgentsDEssai.pour("sacha", () -> jetons.remettre("  ")))
                .isInstanceOfSatisfying(
                        JetonsDInterface.Remise.Refusee.class,
                        r -> assertThat(r.phrase()).contains("Nommez le logiciel"));
    }
}
