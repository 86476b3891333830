package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Situation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Efface chaque jour les écritures plus vieilles que la durée de conservation ; les scellés restent. */
@Component
class ConserverLeJournal {
    static final int JOURS_AU_MOINS = 180;

    private final JdbcScelles scelles;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final int jours;

    ConserverLeJournal(
            JdbcScelles scelles,
            Journal journal,
            TransactionTemplate transaction,
            @Value("${maillage.journal.conservation:365}") int jours) {
        if (jours < JOURS_AU_MOINS) {
            throw new IllegalArgumentException(
                    "MAILLAGE_JOURNAL_CONSERVATION vaut %d jours : le journal se garde au moins %d jours."
                            .formatted(jours, JOURS_AU_MOINS));
        }
        this.scelles = scelles;
        this.journal = journal;
        this.transaction = transaction;
        this.jours = jours;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT24H")
    void appliquer() {
        effacerAvant(LocalDate.now(ZoneOffset.UTC).minusDays(jours));
    }

    long effacerAvant(LocalDate limite) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            long effacees = scelles.effacerAvant(limite);
            if (effacees > 0) {
                journal.noter(
                        Acte.MODIFIER,
                        ObjetProtege.JOURNAL,
                        "conservation",
                        "%d écritures d’avant le %s effacées, leur durée de conservation passée"
                                .formatted(effacees, limite));
            }
            return effacees;
        })));
    }
}
