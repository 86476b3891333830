package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.commun.Dates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ce qu’un navigateur n’aurait pas laissé passer : chaque formulaire daté le dit au champ, et rend le reste. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesImpossiblesTest {
    private static final List<String> IMPOSSIBLES = List.of("0001-01-01", "9999-12-31", "31/02/2026", "demain");
    private static final String ECRIT = "Ce texte doit revenir, entier";

    /** Une adresse sous le dossier, le champ de date, et ce qui l’accompagne. */
    private record Envoi(String adresse, String champ, Map<String, String> reste) {}

    private static final List<Envoi> ENVOIS = List.of(
            new Envoi("/partages", "fin", Map.of("agent", "malik", "pourquoi", ECRIT, "accord", "oui")),
            new Envoi("/vie/referent", "jour", Map.of("agent", "0", "raison", ECRIT)),
            new Envoi("/vie/cloture", "closLe", Map.of("motif", "DEMENAGEMENT", "mot", ECRIT)),
            new Envoi("/echeances", "jour", Map.of("regle", "")),
            new Envoi("/echeances", "jourLibre", Map.of("libelle", ECRIT)),
            new Envoi("/droits/rsa", "debut", Map.of("etat", "OUVERT")),
            new Envoi("/droits/rsa", "fin", Map.of("etat", "OUVERT")),
            new Envoi("/coordination/blocages", "depuis", Map.of("quoi", ECRIT, "organisme", "CAF")),
            new Envoi("/coordination/reunions", "jour", Map.of("objet", ECRIT)),
            new Envoi("/coordination/reunions", "informeeLe", Map.of("objet", ECRIT)),
            new Envoi("/coordination/interventions", "accordLe", Map.of("question", ECRIT)),
            new Envoi("/ses-donnees", "recueLe", Map.of("objet", ECRIT)),
            new Envoi("/domiciliation", "demandeeLe", Map.of()),
            new Envoi("/domiciliation", "entretienLe", Map.of("demandeeLe", "2026-11-02")));

    @Test
    void une_date_impossible_se_dit_a_son_champ_sans_rien_perdre_de_la_saisie() {
        long dossier = UnDossierPlein.ouvrir(AgentsDEssai.de("camille"), "Essaidate");
        try (var camille = Navigateur.connecter("camille")) {
            String jeton = jeton(camille, "/personnes/dossiers/" + dossier + "/chronologie");
            var verdicts = new SoftAssertions();
            for (var envoi : ENVOIS) {
                for (String impossible : IMPOSSIBLES) {
                    var champs = new LinkedHashMap<>(envoi.reste());
                    champs.put(envoi.champ(), impossible);
                    var reponse = poster(camille, jeton, "/personnes/dossiers/" + dossier + envoi.adresse(), champs);
                    String quoi = envoi + " avec « " + impossible + " »";
                    verdicts.assertThat(reponse.status()).as(quoi).isEqualTo(422);
                    verdicts.assertThat(reponse.text())
                            .as(quoi)
                            .contains("id=\"" + envoi.champ() + "-erreur\">" + Dates.reproche(impossible));
                    if (envoi.reste().containsValue(ECRIT)) {
                        verdicts.assertThat(reponse.text()).as(quoi).contains(ECRIT);
                    }
                }
            }
            verdicts.assertAll();
        }
    }

    @Test
    void un_remplacement_impossible_se_dit_de_meme() {
        try (var camille = Navigateur.connecter("camille")) {
            String jeton = jeton(camille, "/personnes/remplacements");
            var reponse = poster(
                    camille,
                    jeton,
                    "/personnes/remplacements",
                    Map.of("remplacant", "1", "debut", "9999-12-31", "fin", ""));
            assertThat(reponse.status()).isEqualTo(422);
            assertThat(reponse.text())
                    .contains(
                            Dates.reproche("9999-12-31"), "id=\"fin-erreur\">Cette date manque : choisissez un jour.");
        }
    }

    private static String jeton(Navigateur agent, String chemin) {
        agent.aller(chemin);
        return agent.page().locator("input[name=_csrf]").first().inputValue();
    }

    private static com.microsoft.playwright.APIResponse poster(
            Navigateur agent, String jeton, String chemin, Map<String, String> champs) {
        var formulaire = FormData.create().set("_csrf", jeton);
        champs.forEach(formulaire::set);
        return agent.page()
                .request()
                .post(
                        MaisonDEssai.adresse() + chemin,
                        RequestOptions.create().setForm(formulaire).setMaxRedirects(0));
    }
}
