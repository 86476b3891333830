package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.demarches.DroitsSuivis;
import fr.maillage.personnes.simulation.DroitsEstimes;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Estimer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Estime un dossier, note les droits et les aides locales probablement non demandés, oublie ceux qui ne le sont plus ; à la veille d’un texte, dit ce qu’il change. */
@Component
class ExaminerUnDossier {
    private final DroitsEstimes estimes;
    private final DroitsSuivis suivis;
    private final JdbcDroitsReperes reperes;
    private final JdbcReperages reperages;
    private final Estimer estimer;

    ExaminerUnDossier(
            DroitsEstimes estimes,
            DroitsSuivis suivis,
            JdbcDroitsReperes reperes,
            JdbcReperages reperages,
            Estimer estimer) {
        this.estimes = estimes;
        this.suivis = suivis;
        this.reperes = reperes;
        this.reperages = reperages;
        this.estimer = estimer;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Reperage.Comptes executer(Reperage reperage, long dossier) {
        var estime = estimes.pourUnCalcul(dossier);
        if (estime.isEmpty()) return new Reperage.Comptes(1, 1, 0, 0, 0);
        var trouves = new ArrayList<>(new RegarderUnDossier(estimer)
                .reperer(estime.get().estimation(), suivis.droits(dossier), suivis.demarches(dossier)));
        trouves.addAll(RegarderUnDossier.locales(estimes.aidesLocales(reperage.organisation(), dossier, estime.get())));
        trouves.forEach(r -> reperes.noter(dossier, r));
        reperes.oublierLesAutres(
                dossier, trouves.stream().map(RegarderUnDossier.Repere::code).collect(Collectors.toSet()));
        YearMonth change = reperage.changeLe();
        var gains = change == null ? List.<JdbcReperages.Gain>of() : comparer(dossier, estime.get(), change);
        gains.forEach(g -> reperages.noterUnGain(reperage.id(), g));
        return new Reperage.Comptes(
                1,
                0,
                trouves.isEmpty() ? 0 : 1,
                gains.stream().anyMatch(g -> g.avant() == 0) ? 1 : 0,
                gains.stream().anyMatch(g -> g.apres() == 0) ? 1 : 0);
    }

    /** Le même foyer la veille et le jour du changement, en régime établi : ce qui s’ouvre, ce qui se ferme. */
    private List<JdbcReperages.Gain> comparer(long dossier, DroitsEstimes.Estime estime, YearMonth change) {
        long[] avant = estimer.montantsEtablis(estime.foyer(), change.minusMonths(1));
        long[] apres = estimer.montantsEtablis(estime.foyer(), change);
        return Arrays.stream(Prestation.values())
                .filter(p -> p != Prestation.PARTICIPATION_SANTE)
                .filter(p -> (avant[p.ordinal()] == 0) != (apres[p.ordinal()] == 0))
                .map(p -> new JdbcReperages.Gain(dossier, p, avant[p.ordinal()], apres[p.ordinal()]))
                .toList();
    }
}
