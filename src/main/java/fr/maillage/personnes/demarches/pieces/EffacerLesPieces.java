package fr.maillage.personnes.demarches.pieces;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Efface le contenu des pièces dont le temps est passé et qu’aucune démarche ne demande plus ; la trace du dépôt reste. */
@Component
class EffacerLesPieces {
    private static final int PAQUET = 100;

    private final JdbcPieces base;
    private final TransactionTemplate transaction;

    EffacerLesPieces(JdbcPieces base, TransactionTemplate transaction) {
        this.base = base;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT24H")
    void effacerLesPerimees() {
        while (executer() == PAQUET) {}
    }

    int executer() {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            List<Long> aEffacer = base.aEffacer(Quand.aujourdHui(), PAQUET);
            aEffacer.forEach(id -> base.effacer(id, null));
            return aEffacer.size();
        })));
    }
}
