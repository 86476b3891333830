package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parcourt les dossiers d’un périmètre et note les droits probablement non demandés. Ses dossiers se lisent sous les droits de l’agent ; ceux
 * d’une unité, par la maison, sans que personne les voie : seul qui suit un foyer en lit les lignes. Interrompu, il repart de son repère.
 */
@Component
class RepererLesDroits implements Travail {
    static final String GENRE = "simulation.non-recours";
    private static final int LOT = 20;

    private final JdbcReperages reperages;
    private final ExaminerUnDossier examiner;
    private final Dossiers dossiers;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RepererLesDroits(
            JdbcReperages reperages,
            ExaminerUnDossier examiner,
            Dossiers dossiers,
            Journal journal,
            TransactionTemplate transaction) {
        this.reperages = reperages;
        this.examiner = examiner;
        this.dossiers = dossiers;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public void executer(Avancement avancement) {
        long id = Long.parseLong(avancement.parametres());
        var reperage = enTransaction(() -> reperages.trouver(id)).orElseThrow();
        List<Long> tous = dans(reperage, () -> dossiers.ouverts(reperage.unite()));
        List<Long> restent = tous.stream().filter(d -> d > reperage.dernier()).toList();
        long dejaFaits = tous.size() - restent.size();
        avancement.total(tous.size());
        for (int n = 0; n < restent.size(); n += LOT) {
            List<Long> lot = restent.subList(n, Math.min(restent.size(), n + LOT));
            dans(reperage, () -> enTransaction(() -> examiner(reperage, lot)));
            avancement.fait(dejaFaits + n + lot.size());
        }
        var comptes = enTransaction(() -> {
                    reperages.finir(id);
                    return reperages.trouver(id);
                })
                .orElseThrow()
                .comptes();
        avancement.resultat(
                "%d dossiers examinés : %d foyers ont un droit probablement non demandé"
                        .formatted(comptes.examines(), comptes.foyers()),
                reperage.href());
    }

    private Reperage.Comptes examiner(Reperage reperage, List<Long> lot) {
        // Personne n’a vu ces dossiers ; qu’ils aient été calculés se sait pourtant.
        journal.noterChacun(
                Acte.LIRE_AGREGE,
                ObjetProtege.DROITS_ET_DEMARCHES,
                lot.stream()
                        .collect(Collectors.toMap(
                                d -> "dossier:" + d, _ -> "Droits estimés par un repérage, sans être montrés")));
        var comptes = Reperage.Comptes.ZERO;
        for (long dossier : lot) comptes = comptes.plus(examiner.executer(reperage, dossier));
        reperages.examines(lot);
        reperages.avancer(reperage.id(), lot.getLast(), comptes);
        return comptes;
    }

    private <T> T dans(Reperage reperage, Supplier<T> travail) {
        return reperage.unite() == null ? travail.get() : Situation.pourLaMaison(travail);
    }

    private <T> T enTransaction(Supplier<T> travail) {
        return Objects.requireNonNull(transaction.execute(_ -> travail.get()));
    }
}
