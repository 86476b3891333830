package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** « Estimer des droits » sans dossier, et l’interface qui donne la même réponse ; rien n’est gardé. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EstimerTest {
    private static final String INTERFACE = "/api/v1/droits/estimation";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Navigateur remplir(Navigateur navigateur) {
        Page page = navigateur.aller("/droits/estimer").page();
        page.fill("#naissance", "1990-04-12");
        page.fill("#mns", "1 100,50");
        page.fill("#enfant1", "2019-09-02");
        page.selectOption("#occupation", "LOCATAIRE_SOCIAL");
        page.fill("#loyer", "480");
        return navigateur;
    }

    private static void envoyer(Navigateur navigateur, String action) {
        navigateur.page().click("main .bouton[value=" + action + "]");
        navigateur.page().waitForLoadState();
    }

    @Test
    void l_estimation_tient_sur_un_ecran_et_dit_quoi_demander_et_pourquoi() throws IOException {
        try (var navigateur = remplir(Navigateur.connecter("ines"))) {
            navigateur.auxDeuxTailles("droits-saisie");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("h2").allTextContents())
                    .contains("À demander maintenant", "À préciser", "Il manque une pièce", "Fermé, et pourquoi");
            assertThat(navigateur.page().locator("main").textContent())
                    .contains(
                            "Prime d’activité",
                            "Aide au logement",
                            "Où demander",
                            "CSS, L. 842-3",
                            "Ce qui changerait");
            navigateur.auxDeuxTailles("droits-resultat");
            envoyer(navigateur, "fiche");
            assertThat(navigateur.page().locator("h1").textContent()).startsWith("Vos droits");
            assertThat(navigateur.page().locator("main").textContent())
                    .contains("Apportez", "Ce n’est pas une décision");
            navigateur.auxDeuxTailles("droits-fiche");
            assertThat(imprimee(navigateur))
                    .containsPattern("environ \\d+\\s€ par mois")
                    .contains("Ce n’est pas une décision")
                    .doesNotContain("Imprimez cette page", "Fiche à remettre");
        }
    }

    private static String imprimee(Navigateur navigateur) throws IOException {
        try (var document = Loader.loadPDF(navigateur.imprimer("droits-fiche").toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void le_clavier_et_l_absence_de_script_suffisent() {
        try (var navigateur = remplir(Navigateur.sansScript().seConnecter("yann"))) {
            navigateur.page().press("#loyer", "Enter");
            navigateur.page().waitForLoadState();
            assertThat(navigateur.page().locator("h1").textContent()).startsWith("Droits estimés");
        }
    }

    @Test
    void une_reponse_precisee_n_est_plus_demandee_et_change_le_resultat() {
        try (var navigateur = remplir(Navigateur.connecter("ines"))) {
            envoyer(navigateur, "estimer");
            navigateur.page().selectOption("#fait_GROSSESSE", "oui");
            envoyer(navigateur, "preciser");
            assertThat(navigateur.page().locator("#fait_GROSSESSE").count()).isZero();
            assertThat(navigateur.page().locator("main").textContent()).contains("Prime à la naissance");
        }
    }

    @Test
    void modifier_rend_la_saisie_et_ajouter_un_enfant_n_en_perd_rien() {
        try (var navigateur = remplir(Navigateur.connecter("ines"))) {
            envoyer(navigateur, "estimer");
            envoyer(navigateur, "modifier");
            assertThat(navigateur.page().inputValue("#mns")).isEqualTo("1 100,50");
            envoyer(navigateur, "enfant");
            assertThat(navigateur.page().inputValue("#enfant1")).isEqualTo("2019-09-02");
            assertThat(navigateur.page().locator("#enfant4").count()).isEqualTo(1);
        }
    }

    @Test
    void un_champ_mal_ecrit_recoit_une_phrase_et_rien_ne_se_perd() {
        try (var navigateur = remplir(Navigateur.connecter("ines"))) {
            navigateur.page().fill("#mns", "mille");
            navigateur.page().fill("#loyer", "-3");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("#mns-erreur").textContent())
                    .contains("« mille » n’est pas un montant");
            assertThat(navigateur.page().locator("#loyer-erreur").textContent()).contains("« -3 »");
            assertThat(navigateur.page().inputValue("#enfant1")).isEqualTo("2019-09-02");
            navigateur.auxDeuxTailles("droits-erreurs");
        }
    }

    @Test
    void la_garde_d_un_jeune_enfant_s_ecrit_et_s_estime_aux_deux_tailles() {
        try (var navigateur = remplir(Navigateur.connecter("ines"))) {
            navigateur.page().fill("#enfant1", "2025-01-20");
            navigateur.page().click("text=Congé parental, garde d’un jeune enfant");
            navigateur.page().click("text=Prêt, ou logement-foyer");
            navigateur.page().selectOption("#garde_mode", "ASSISTANT_MATERNEL");
            navigateur.page().fill("#garde_heures", "100");
            navigateur.auxDeuxTailles("droits-garde");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("main").textContent()).contains("le coût de la garde");
            envoyer(navigateur, "modifier");
            navigateur.page().fill("#garde_cout", "480");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("main").textContent())
                    .contains("Complément de libre choix du mode de garde", "D. 531-18");
        }
    }

    @Test
    void un_enfant_plus_age_que_son_parent_recoit_une_phrase() {
        try (var navigateur = remplir(Navigateur.connecter("ines"))) {
            navigateur.page().fill("#enfant2", "1950-01-01");
            envoyer(navigateur, "estimer");
            assertThat(navigateur.page().locator("#erreurs").textContent()).contains("plus âgé que son parent");
        }
    }

    @Test
    void rien_n_est_garde_ni_session_ni_formulaire_en_attente() {
        try (var navigateur = remplir(Navigateur.connecter("camille"))) {
            navigateur.page().context().clearCookies();
            envoyer(navigateur, "estimer");
            navigateur.seConnecter("camille");
            assertThat(navigateur.page().url()).doesNotContain("reprise");
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from acces.session_web where encode(contenu, 'escape') like '%1 100,50%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void l_interface_repond_comme_la_page() {
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/estimer")) {
            APIResponse reponse = demander(navigateur, INTERFACE + "?mois=2026-06", foyer("1990-04-12"));
            assertThat(reponse.status()).isEqualTo(200);
            assertThat(reponse.headers().get("cache-control")).contains("no-store");
            JsonNode corps = JSON.readTree(reponse.body());
            assertThat(corps.get("prestations").size()).isEqualTo(23);
            assertThat(corps.get("prestations").toString()).contains("\"code\":\"prime_d_activite\"", "a_demander");
            assertThat(corps.get("questions").size()).isPositive();
            assertThat(corps.get("avertissement").asString()).contains("estimation");
        }
    }

    @Test
    void l_interface_dit_en_phrases_ce_qui_ne_va_pas() {
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/estimer")) {
            probleme(demander(navigateur, INTERFACE, foyer("hier")), 400, "« hier » n’est pas une date");
            probleme(demander(navigateur, INTERFACE + "?mois=juin", foyer("1990-04-12")), 400, "« juin »");
            probleme(demander(navigateur, INTERFACE, foyer("1840-01-01")), 422, "pas vraisemblable");
            probleme(demander(navigateur, INTERFACE, "[]"), 400, "foyer");
            APIResponse sansJeton = navigateur
                    .page()
                    .request()
                    .post(
                            MaisonDEssai.adresse() + INTERFACE,
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json")
                                    .setData(foyer("1990-04-12")));
            probleme(sansJeton, 403, "X-CSRF-TOKEN");
        }
        try (var passant = Navigateur.bureau().aller("/connexion")) {
            probleme(demander(passant, INTERFACE, foyer("1990-04-12")), 401, "session d’un agent");
        }
    }

    @Test
    void la_description_ouverte_de_l_interface_est_servie() {
        try (var navigateur = Navigateur.connecter("ines")) {
            APIResponse reponse =
                    navigateur.page().request().get(MaisonDEssai.adresse() + "/api/v1/droits/openapi.json");
            JsonNode corps = JSON.readTree(reponse.body());
            assertThat(corps.get("openapi").asString()).startsWith("3.");
            assertThat(corps.get("paths").has(INTERFACE)).isTrue();
        }
    }

    private static APIResponse demander(Navigateur navigateur, String adresse, String corps) {
        String jeton = (String) navigateur.page().evaluate("() => document.querySelector('meta[name=jeton]').content");
        return navigateur
                .page()
                .request()
                .post(
                        MaisonDEssai.adresse() + adresse,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-CSRF-TOKEN", jeton)
                                .setData(corps));
    }

    private static void probleme(APIResponse reponse, int statut, String phrase) {
        assertThat(reponse.status()).as(reponse.text()).isEqualTo(statut);
        assertThat(reponse.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(reponse.text()).contains(phrase);
    }

    private static String foyer(String naissance) {
        return """
                {"personnes": [{"lien": "demandeur", "naissance": "%s", "activite": "en_emploi",
                  "ressources": [{"nature": "salaire", "de": "2024-01", "a": "2027-12", "net": 1250.00, "brut": 1600}]}],
                 "logement": {"occupation": "locataire_social", "zone": "deux", "loyer": 480}}
                """.formatted(naissance);
    }
}
