package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Situation;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Après une rotation des clés, rescelle sous la nouvelle ce que les anciennes fermaient. */
@Component
class RescellerLesTextes {
    private final JdbcChronologie chronologie;
    private final JdbcPersonnes personnes;
    private final JdbcDossiers dossiers;
    private final TransactionTemplate transaction;

    RescellerLesTextes(
            JdbcChronologie chronologie,
            JdbcPersonnes personnes,
            JdbcDossiers dossiers,
            TransactionTemplate transaction) {
        this.chronologie = chronologie;
        this.personnes = personnes;
        this.dossiers = dossiers;
        this.transaction = transaction;
    }

    /** Rend combien de textes ont changé de sceau. */
    int executer() {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(
                transaction.execute(_ -> chronologie.resceller() + personnes.resceller() + dossiers.resceller())));
    }
}
