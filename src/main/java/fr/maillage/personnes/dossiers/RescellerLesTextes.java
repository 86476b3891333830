package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Situation;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Après une rotation des clés, rescelle sous la nouvelle ce que les anciennes fermaient. */
@Component
class RescellerLesTextes {
    private final JdbcSceaux sceaux;
    private final TransactionTemplate transaction;

    RescellerLesTextes(JdbcSceaux sceaux, TransactionTemplate transaction) {
        this.sceaux = sceaux;
        this.transaction = transaction;
    }

    /** Rend combien de textes ont changé de sceau. */
    int executer() {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> sceaux.resceller())));
    }
}
