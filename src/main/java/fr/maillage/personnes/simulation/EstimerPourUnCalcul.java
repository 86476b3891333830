package fr.maillage.personnes.simulation;

import fr.maillage.personnes.budget.Budgets;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.estimation.Estimer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** L’estimation d’un dossier que personne ne regarde : la même que celle de l’écran, sans questions ni journal. */
@Component
class EstimerPourUnCalcul implements DroitsEstimes {
    private static final Set<String> SANS_TRAVAIL = Set.of("SANS_EMPLOI", "INACTIF", "ETUDIANT");

    private final SimulerUnDossier simuler;
    private final Estimer estimer;
    private final AidesLocalesDuDossier locales;
    private final Budgets budgets;

    EstimerPourUnCalcul(SimulerUnDossier simuler, Estimer estimer, AidesLocalesDuDossier locales, Budgets budgets) {
        this.simuler = simuler;
        this.estimer = estimer;
        this.locales = locales;
        this.budgets = budgets;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Estime> pourUnCalcul(long dossier) {
        var situation = simuler.pourUnCalcul(dossier);
        if (!situation.obstacles().isEmpty() || !connue(situation)) return Optional.empty();
        var lue = situation.lire(simuler.rapports(situation.mois()));
        if (!lue.fautes().isEmpty()
                || !estimer.controler(lue.foyer(), situation.mois()).isEmpty()) return Optional.empty();
        return Optional.of(new Estime(
                estimer.executer(lue.foyer(), situation.mois(), lue.ecartes()),
                lue.foyer(),
                situation.locaux().champs()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ReponseEnVigueur> aidesLocales(long organisation, long dossier, Estime estime) {
        return locales.pour(
                organisation,
                new AidesLocalesDuDossier.Situe(
                        dossier,
                        estime.foyer(),
                        estime.estimation(),
                        budgets.pourUnCalcul(dossier),
                        new FaitsLocauxDuDossier(estime.champs())));
    }

    /** Un budget, une ressource dite, ou la réponse que la personne ne travaille pas. */
    private static boolean connue(SituationDuFoyer situation) {
        return situation.budgetDu() != null
                || Mots.RESSOURCES.stream().anyMatch(situation::connait)
                || SANS_TRAVAIL.contains(situation.valeur("activite"));
    }
}
