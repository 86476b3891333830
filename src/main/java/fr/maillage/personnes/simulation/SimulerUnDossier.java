package fr.maillage.personnes.simulation;

import fr.maillage.personnes.budget.Budget;
import fr.maillage.personnes.budget.Budgets;
import fr.maillage.personnes.demarches.DemarcheSuivie;
import fr.maillage.personnes.demarches.DroitsSuivis;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.estimation.Estimation;
import fr.maillage.references.estimation.Estimer;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Estime les droits d’un foyer depuis son dossier, sans rien redemander de ce qui y est écrit ; la lecture est notée. */
@Component
class SimulerUnDossier {
    private final PorteDesEstimations porte;
    private final Dossiers dossiers;
    private final Budgets budgets;
    private final DroitsSuivis droits;
    private final JdbcReponses reponses;
    private final Estimer estimer;
    private final AidesLocalesDuDossier locales;
    private final Baremes baremes = Baremes.duProduit();

    SimulerUnDossier(
            PorteDesEstimations porte,
            Dossiers dossiers,
            Budgets budgets,
            DroitsSuivis droits,
            JdbcReponses reponses,
            Estimer estimer,
            AidesLocalesDuDossier locales) {
        this.porte = porte;
        this.dossiers = dossiers;
        this.budgets = budgets;
        this.droits = droits;
        this.reponses = reponses;
        this.estimer = estimer;
        this.locales = locales;
    }

    /**
     * @param obstacles pourquoi l’on n’estime pas encore ; alors {@code estimation} est absente
     * @param locales ce que répondent les règlements d’aides en vigueur dans l’organisation
     * @param demandes les démarches du dossier, les plus récentes d’abord
     */
    record Simulation(
            DossierVu dossier,
            boolean modifiable,
            SituationDuFoyer situation,
            List<String> obstacles,
            Optional<Estimation> estimation,
            List<ReponseEnVigueur> locales,
            List<QuestionsUtiles.Posee> questions,
            List<DemarcheSuivie> demandes) {
        Optional<DemarcheSuivie> enCours(String droit) {
            return demandes.stream()
                    .filter(d -> d.droit().equals(droit))
                    .filter(d ->
                            d.issue() == DemarcheSuivie.Issue.A_FAIRE || d.issue() == DemarcheSuivie.Issue.ATTENDUE)
                    .findFirst();
        }
    }

    @Transactional
    Simulation executer(long id, Map<String, String> deCetEcran) {
        var dossier = porte.exiger(id, Acte.LIRE);
        porte.noter(Acte.LIRE, id, "Droits estimés : " + dossier.numero());
        var budget = budgets.dernier(id);
        var situation = composer(id, budget, deCetEcran);
        var demandes = droits.demarches(id);
        boolean modifiable = porte.peut(Acte.MODIFIER, dossier);
        var obstacles = new ArrayList<>(situation.obstacles());
        if (obstacles.isEmpty()) {
            var lue = situation.lire(rapports(situation.mois()));
            obstacles.addAll(lue.fautes());
            if (obstacles.isEmpty()) obstacles.addAll(estimer.controler(lue.foyer(), situation.mois()));
            if (obstacles.isEmpty()) {
                var estimation = estimer.executer(lue.foyer(), situation.mois(), lue.ecartes());
                var questions = new ArrayList<>(
                        new QuestionsUtiles(situation, estimer, rapports(situation.mois())).poser(estimation));
                var locales = this.locales.executer(
                        new AidesLocalesDuDossier.Situe(id, lue.foyer(), estimation, budget, situation.locaux()));
                questions.addAll(locales.questions());
                return new Simulation(
                        dossier,
                        modifiable,
                        situation,
                        List.of(),
                        Optional.of(estimation),
                        locales.reponses(),
                        List.copyOf(questions),
                        demandes);
            }
        }
        return new Simulation(
                dossier, modifiable, situation, obstacles, Optional.empty(), List.of(), List.of(), demandes);
    }

    /** La situation d’un dossier que parcourt un travail ; qui l’appelle a ouvert la transaction et note la lecture. */
    @Transactional(propagation = Propagation.MANDATORY)
    SituationDuFoyer pourUnCalcul(long id) {
        return composer(id, budgets.pourUnCalcul(id), Map.of());
    }

    private SituationDuFoyer composer(long id, Optional<Budget> budget, Map<String, String> deCetEcran) {
        LocalDate jour = Quand.aujourdHui();
        return new ComposerLaSituation(jour)
                .executer(dossiers.places(id), budget, droits.droits(id), reponses.lire(id), deCetEcran);
    }

    SaisieDEstimation.Rapports rapports(YearMonth mois) {
        return SaisieDEstimation.Rapports.au(baremes, mois);
    }
}
