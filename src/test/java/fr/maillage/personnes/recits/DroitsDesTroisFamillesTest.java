package fr.maillage.personnes.recits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.simulation.FoyersEstimes;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** En entretien avec chacune des trois familles : ce qu’elle peut demander, ce qu’elle touche, ce qu’on lui refuse et pourquoi, ce qui manque. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DroitsDesTroisFamillesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void chaque_famille_lit_ses_droits_devant_l_ecran_du_bureau(int rang) throws IOException {
        try (var recit = Recit.auBureau("droits-" + rang, rang)) {
            raconter(recit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void chaque_famille_lit_ses_droits_sur_un_telephone(int rang) throws IOException {
        try (var recit = Recit.auTelephone("droits-" + rang, rang)) {
            raconter(recit);
        }
    }

    private static void raconter(Recit recit) throws IOException {
        recit.onglet("Droits estimés");
        recit.navigateur().page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        recit.lire(
                "droits-estimes",
                "À demander maintenant",
                "Où demander",
                "À apporter",
                "Le raisonnement",
                "Pas de droit, et pourquoi",
                "Ce que l’on sait du foyer",
                "Les mois qui viennent");
        assertThat(fiche(recit.navigateur()))
                .contains("Mes droits", "Ce que je peux demander", "Ce n’est pas une décision");
    }

    /** La feuille que la famille emporte, telle qu’elle s’imprime. */
    private static String fiche(Navigateur navigateur) throws IOException {
        String ici = navigateur.page().url();
        var fichier = navigateur.page().request().get(ici + "/fiche.pdf");
        assertThat(fichier.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(fichier.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void ce_qui_est_verse_refuse_ou_inconnu_se_lit_et_une_demarche_s_ouvre_d_un_clic() {
        var camille = AgentsDEssai.de("camille");
        long dossier = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(dossier, "R1 900", "F1 520 HLM", "R6 151 allocations familiales");
        MaisonDEssai.adresse();
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier + "/estimation")) {
            assertThat(navigateur.page().locator("main h2").allTextContents())
                    .contains("À demander maintenant", "Déjà versé", "À préciser", "Pas de droit, et pourquoi");
            navigateur.auxDeuxTailles("entretien-droits");
            var prime = navigateur.page().locator("details:has(summary:has-text('Prime d’activité'))");
            prime.locator("summary").click();
            prime.locator("button:has-text('Commencer la démarche')").click();
            navigateur.page().waitForURL(adresse -> adresse.matches(".*/demarches/\\d+"));
            assertThat(navigateur.texte())
                    .contains(
                            "Demander la prime d’activité", "Pièces", "Trois derniers bulletins de salaire", "Repères");
            navigateur.auxDeuxTailles("entretien-demarche");
            navigateur.aller("/personnes/dossiers/" + dossier + "/estimation");
            assertThat(prime.textContent()).contains("Démarche ").doesNotContain("Commencer la démarche");
        }
    }
}
