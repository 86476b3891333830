package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Les aides locales dans l’estimation : à l’écran, sur la feuille à remettre, dans l’interface. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AidesLocalesEstimeesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOYER = """
            { "personnes": [
                { "lien": "demandeur", "naissance": "1990-04-12", "activite": "en_emploi",
                  "ressources": [ { "nature": "salaire", "de": "2024-01", "a": "2027-12", "net": 950 } ] },
                { "lien": "enfant", "naissance": "2019-09-02", "activite": "inactif" } ],
              "logement": { "occupation": "locataire_social", "zone": "deux", "loyer": 480 },
              "local": %s }
            """;

    private static void envoyer(Navigateur navigateur, String action) {
        navigateur.page().click("main .bouton[value=" + action + "]");
        navigateur.page().waitForLoadState();
    }

    private static Navigateur remplir(Navigateur navigateur) {
        var page = navigateur.aller("/droits/estimer").page();
        page.fill("#naissance", "1990-04-12");
        page.fill("#mns", "950");
        page.fill("#enfant1", "2019-09-02");
        page.selectOption("#occupation", "LOCATAIRE_SOCIAL");
        page.fill("#loyer", "480");
        page.click("summary:has-text('quotient familial')");
        page.fill("#l_commune", "Angers");
        page.selectOption("#l_besoins", "energie");
        page.fill("#l_facture", "400");
        page.fill("#l_deja_fois", "0");
        return navigateur;
    }

    @Test
    void la_page_montre_ouvertes_a_preciser_et_fermees_avec_leurs_raisons() {
        try (var navigateur = remplir(Navigateur.connecter("camille"))) {
            navigateur.page().click("summary:has-text('Aides déjà versées')");
            navigateur.page().check("#percu_cheque");
            envoyer(navigateur, "estimer");
            String texte = navigateur.page().locator("main").textContent();
            assertThat(texte).contains("FSL énergie", "ouverte, 240", "60 % de 400", "Exemple fictif");
            assertThat(texte).contains("Secours d’urgence", "Faites le budget");
            assertThat(texte).contains("Aide à la cantine", "n’habite pas Cholet");
            navigateur.page().click("summary:has-text('FSL énergie')");
            navigateur.verifier().tientDansLaLargeur().capturer("aides-locales-estimees");
            navigateur.page().setViewportSize(390, 844);
            navigateur.verifier().tientDansLaLargeur().capturer("aides-locales-estimees-telephone");
            navigateur.page().setViewportSize(1366, 768);
            envoyer(navigateur, "fiche");
            assertThat(navigateur.page().locator("main").textContent())
                    .contains("FSL énergie", "payer une partie de votre facture", "240", "Exemple fictif");
        }
    }

    @Test
    void un_droit_refuse_suffit_a_une_aide_qui_vient_apres_lui() {
        try (var navigateur = remplir(Navigateur.connecter("camille"))) {
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("main").textContent())
                    .contains("Vérifiez d’abord le droit « Chèque énergie »");
            envoyer(navigateur, "modifier");
            navigateur.page().selectOption("#l_droits_refuses", "cheque_energie");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("main").textContent())
                    .contains("ouverte, 240", "Le droit « Chèque énergie » a été refusé");
        }
    }

    @Test
    void une_commune_inconnue_a_sa_phrase_et_rien_ne_se_perd() {
        try (var navigateur = remplir(Navigateur.connecter("camille"))) {
            navigateur.page().fill("#l_commune", "Angeers");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("main").textContent()).contains("« Angeers » ne désigne pas un lieu");
            assertThat(navigateur.page().inputValue("#l_facture")).isEqualTo("400");
            navigateur.verifier();
        }
    }

    private static APIResponse demander(Navigateur navigateur, String local) {
        String jeton = navigateur.page().locator("meta[name=jeton]").getAttribute("content");
        return navigateur
                .page()
                .request()
                .post(
                        MaisonDEssai.adresse() + "/api/v1/droits/estimation",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-CSRF-TOKEN", jeton)
                                .setData(FOYER.formatted(local)));
    }

    @Test
    void l_interface_repond_les_aides_locales_avec_leurs_raisons() {
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/estimer")) {
            APIResponse reponse = demander(navigateur, """
                    { "commune": "49007", "besoins": ["energie", "alimentation"], "facture": 400, "deja_fois": 0,
                      "reste_a_vivre": 180, "droits_ouverts": ["cheque_energie"] }""");
            assertThat(reponse.status()).isEqualTo(200);
            JsonNode aides = JSON.readTree(reponse.body()).get("aidesLocales");
            var fsl = aides.valueStream()
                    .filter(a -> a.get("code").asString().equals("fsl-energie"))
                    .findFirst()
                    .orElseThrow();
            assertThat(fsl.get("rubrique").asString()).isEqualTo("ouvert");
            assertThat(fsl.get("montant").decimalValue()).isEqualByComparingTo("240");
            assertThat(fsl.get("raisons").size()).isEqualTo(5);
            assertThat(fsl.get("depuis").asString()).isEqualTo("2026-01-01");
            assertThat(fsl.get("avertissement").asString()).contains("fictif");
        }
    }

    @Test
    void sans_fait_local_rien_n_est_devine_et_un_fait_faux_a_sa_phrase() {
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/estimer")) {
            JsonNode aides = JSON.readTree(demander(navigateur, "{}").body()).get("aidesLocales");
            assertThat(aides.valueStream().map(a -> a.get("rubrique").asString()))
                    .isNotEmpty()
                    .doesNotContain("ouvert");
            APIResponse faux = demander(navigateur, "{ \"besoins\": [\"chauffage\"], \"quotien\": 300 }");
            assertThat(faux.status()).isEqualTo(400);
            assertThat(faux.text()).contains("« chauffage » n’est pas un des choix", "« quotien » n’est pas connu ici");
        }
    }
}
