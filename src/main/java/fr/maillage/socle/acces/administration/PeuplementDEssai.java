package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Situation;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ajoute des agents inventés à la démonstration, et à elle seule. */
@Component
public class PeuplementDEssai {
    private final JdbcDemonstration demonstration;
    private final TransactionTemplate transaction;

    PeuplementDEssai(JdbcDemonstration demonstration, TransactionTemplate transaction) {
        this.demonstration = demonstration;
        this.transaction = transaction;
    }

    /** Combien ont été créés ; moins un si la maison n’a pas de démonstration. */
    public int peupler(int combien) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(
                _ -> demonstration.comptesExistants().contains("ines") ? demonstration.peupler(combien) : -1)));
    }
}
