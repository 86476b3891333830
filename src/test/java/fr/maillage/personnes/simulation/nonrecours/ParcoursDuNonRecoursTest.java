package fr.maillage.personnes.simulation.nonrecours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.AidesLocalesDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.simulation.FoyersEstimes;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La liste d’un référent par les écrans : cherchée, vérifiée, demandée, ouverte ; et la loi qui change, jusqu’aux foyers qu’elle touche. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcoursDuNonRecoursTest {
    private static final String LISTE = "/personnes/non-recours";
    private static final String RSA = "/baremes/rsa/montant_forfaitaire";

    /** De quoi passer le seuil du secret : le bilan montre alors ses chiffres, et on les voit bouger. */
    private static final int FOYERS = 12;

    private static AgentConnecte malik;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        malik = AgentsDEssai.de("malik");
    }

    private static long foyer(String... lignes) {
        long dossier = FoyersEstimes.dossier(malik);
        FoyersEstimes.budgeter(dossier, lignes);
        return dossier;
    }

    /** Une recherche par l’écran, jusqu’à son résultat. */
    private static void chercher(Navigateur navigateur) {
        navigateur.page().click("button:has-text('Chercher dans mes dossiers')");
        navigateur.page().waitForURL(adresse -> adresse.contains("/taches/"));
        navigateur
                .page()
                .waitForSelector(
                        "a:has-text('Voir le résultat')", new Page.WaitForSelectorOptions().setTimeout(120_000));
        navigateur.cliquer("a:has-text('Voir le résultat')");
    }

    private static Locator prime(Navigateur navigateur, long dossier) {
        return navigateur
                .page()
                .locator("tr:has(a[href='/personnes/dossiers/" + dossier + "/estimation'])")
                .filter(new Locator.FilterOptions().setHasText("Prime d’activité"));
    }

    private static void verifier(Navigateur navigateur, long dossier) {
        navigateur.aller(LISTE);
        prime(navigateur, dossier).locator("a:has-text('Vérifier')").click();
        navigateur.page().waitForURL(adresse -> adresse.matches(".*/non-recours/\\d+"));
    }

    private static void dire(Navigateur navigateur, String issue) {
        navigateur.page().selectOption("#issue", issue);
        navigateur.cliquer("main form:has(#issue) button");
    }

    /** « 12 » dans le bilan de l’unité. */
    private static int bilan(Navigateur navigateur, String mesure) {
        navigateur.aller(LISTE + "/bilan");
        String lu = navigateur
                .page()
                .locator("tr:has(th:text-is('" + mesure + "')) td")
                .textContent();
        return Integer.parseInt(lu.replaceAll("\\D", ""));
    }

    private static void ouvrir(List<Long> dossiers) {
        var base = MaisonDEssai.piece(JdbcDroitsReperes.class);
        for (long dossier : dossiers) {
            var reperes = AgentsDEssai.pour(malik, () -> base.enCours(dossier, "prime-activite"));
            reperes.forEach(r -> QuiTravaille.pour(
                    malik,
                    () -> MaisonDEssai.piece(SuivreUnDroitRepere.class)
                            .executer(r.id(), Issue.OUVERT, null, 15_000L, r.version())));
        }
    }

    @Test
    void un_droit_repere_est_verifie_demande_puis_ouvert_et_le_bilan_bouge() {
        var autres = Stream.generate(() -> foyer("R1 900", "F1 520 HLM"))
                .limit(FOYERS)
                .toList();
        long sien = foyer("R1 905", "F1 525 HLM");
        try (var navigateur = Navigateur.connecter("malik").aller(LISTE);
                var responsable = Navigateur.connecter("helene")) {
            chercher(navigateur);
            assertThat(navigateur.texte()).contains("Dossiers examinés", "Foyers repérés");
            navigateur.auxDeuxTailles("non-recours-passage");
            ouvrir(autres);
            int ouverts = bilan(responsable, "Droits ouverts");
            assertThat(ouverts).isGreaterThanOrEqualTo(FOYERS);

            verifier(navigateur, sien);
            navigateur.auxDeuxTailles("non-recours-droit");
            dire(navigateur, "VERIFIE");
            assertThat(prime(navigateur, sien).textContent()).contains("vérifié, à demander");
            navigateur.auxDeuxTailles("non-recours-liste");

            verifier(navigateur, sien);
            navigateur.cliquer("button:has-text('Commencer la démarche')");
            navigateur.aller(LISTE);
            assertThat(prime(navigateur, sien).textContent()).contains("démarche engagée");

            verifier(navigateur, sien);
            navigateur.page().selectOption("#raison", "NON_CONNAISSANCE");
            navigateur.page().fill("#notifie", "212,40");
            dire(navigateur, "OUVERT");
            assertThat(prime(navigateur, sien).count())
                    .as("il n’y a plus rien à y faire")
                    .isZero();
            navigateur.aller(LISTE + "?montrer=tout");
            assertThat(bilan(responsable, "Droits ouverts")).isEqualTo(ouverts + 1);
            responsable.auxDeuxTailles("non-recours-bilan");
        }
    }

    @Test
    void une_aide_retiree_de_son_reglement_le_dit_sur_sa_fiche() {
        String aide = AidesLocalesDEssai.publier(
                malik.organisation(), "[{ genre: activite, activites: [en_emploi] }]", "{ genre: fixe, montant: 75 }");
        long sien = foyer("R1 910", "F1 520 HLM");
        try (var navigateur = Navigateur.connecter("malik").aller(LISTE)) {
            chercher(navigateur);
            var repere = AgentsDEssai.pour(
                            malik,
                            () -> MaisonDEssai.piece(JdbcDroitsReperes.class).lister(Issue.A_TRAITER, 100_000))
                    .stream()
                    .filter(r -> r.dossier() == sien && r.nom().startsWith(aide))
                    .findFirst()
                    .orElseThrow();
            navigateur.aller(LISTE + "/" + repere.id());
            assertThat(navigateur.texte()).doesNotContain("ne se donne plus");
            AidesLocalesDEssai.retirer(aide);
            navigateur.aller(LISTE + "/" + repere.id());
            assertThat(navigateur.texte())
                    .contains(
                            "Cette aide ne se donne plus", "retirée du règlement le " + Quand.jour(Quand.aujourdHui()));
            navigateur.auxDeuxTailles("non-recours-retiree");
        }
    }

    @Test
    void la_valeur_que_l_une_propose_et_que_l_autre_approuve_dit_quels_foyers_gagnent_un_droit() {
        LocalDate effet = Quand.aujourdHui().plusMonths(2).withDayOfMonth(1);
        long gagnant = foyer("R1 700", "F1 520 HLM");
        try (var ines = Navigateur.connecter("ines").aller(RSA + "/nouvelle")) {
            ines.page().fill("#case_", "900");
            ines.page().fill("#depuis", effet.toString());
            ines.page().fill("#texte", "Décret d’essai, art. 1");
            ines.page().fill("#adresse", "https://www.legifrance.gouv.fr/essai");
            ines.cliquer("button:has-text('Enregistrer')");
            assertThat(ines.texte()).contains("attend une deuxième lecture");
        }
        try (var sacha = Navigateur.connecter("sacha").aller(RSA);
                var navigateur = Navigateur.connecter("malik")) {
            sacha.cliquer("button:has-text('J’ai lu le texte')");
            try {
                navigateur.aller(RSA);
                navigateur.cliquer("a:has-text('Chercher quels foyers gagnent')");
                assertThat(navigateur.page().inputValue("#change"))
                        .isEqualTo(effet.toString().substring(0, 7));
                chercher(navigateur);
                var ligne = navigateur
                        .page()
                        .locator("tr:has(a[href='/personnes/dossiers/" + gagnant + "/estimation'])")
                        .filter(new Locator.FilterOptions().setHasText("Revenu de solidarité active"));
                assertThat(ligne.textContent()).contains("s’ouvre", "rien");
                assertThat(navigateur.texte()).contains("Gagnent un droit en");
                navigateur.auxDeuxTailles("non-recours-loi-change");
            } finally {
                sacha.page()
                        .locator("details:has-text('Retirer') summary")
                        .first()
                        .click();
                sacha.page().locator("details[open] input[name=motif]").fill("fin de l’essai");
                sacha.cliquer("details[open] button");
            }
        }
    }
}
