package fr.maillage.personnes.conservation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Chaque nuit, passe en archive les dossiers dont la personne ne s’est plus manifestée depuis la durée dite ; n’efface rien. */
@Component
class ArchiverLesDossiers {
    private final JdbcConservation base;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ArchiverLesDossiers(JdbcConservation base, Journal journal, TransactionTemplate transaction) {
        this.base = base;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
    void chaqueNuit() {
        while (executer(Quand.aujourdHui()) > 0) {}
    }

    /** Un paquet de dossiers ; rend combien. */
    int executer(LocalDate jour) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            int faits = base.archiver(
                    jour.minusMonths(Durees.baseActive(jour)),
                    jour.plusMonths(Durees.archive(jour)),
                    Durees.regle(jour));
            if (faits > 0) {
                journal.noter(
                        Acte.MODIFIER,
                        ObjetProtege.DEMANDES_RGPD,
                        "conservation",
                        "%d dossiers passés en archive, leur durée active finie".formatted(faits));
            }
            return faits;
        })));
    }
}
