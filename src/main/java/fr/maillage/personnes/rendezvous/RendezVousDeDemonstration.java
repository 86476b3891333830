package fr.maillage.personnes.rendezvous;

import fr.maillage.socle.acces.Situation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Au premier démarrage, donne à chaque accompagnant de démonstration des rendez-vous inventés avec les foyers fictifs qu’il suit. */
@Component
@Order(47)
class RendezVousDeDemonstration implements ApplicationRunner {
    private final JdbcRendezVousFictifs base;
    private final TransactionTemplate transaction;

    RendezVousDeDemonstration(JdbcRendezVousFictifs base, TransactionTemplate transaction) {
        this.base = base;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> {
            transaction.executeWithoutResult(_ -> {
                if (base.vide()) base.poser();
            });
            return true;
        });
    }
}
