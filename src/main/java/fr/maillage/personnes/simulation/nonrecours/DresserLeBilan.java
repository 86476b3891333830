package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Dresse le bilan d’une année : de l’unité où l’on travaille, ou de toute l’organisation pour qui n’a pas d’unité. */
@Component
class DresserLeBilan {
    private final JdbcBilan base;
    private final TransactionTemplate transaction;

    DresserLeBilan(JdbcBilan base, TransactionTemplate transaction) {
        this.base = base;
        this.transaction = transaction;
    }

    /** La maison compte ; l’agent ne reçoit que des comptes protégés. */
    Bilan executer(int annee) {
        var agent = QuiTravaille.exiger();
        LocalDate du = LocalDate.of(annee, 1, 1);
        var comptes = Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> base.compter(
                agent.organisation(), agent.idUnite(), du, du.plusYears(1).minusDays(1)))));
        return new Bilan(annee, comptes);
    }
}
