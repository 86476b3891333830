package fr.maillage.personnes.accueil;

import fr.maillage.socle.acces.Situation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Au premier démarrage, donne aux unités de démonstration un lieu, un mois de passages et quelques domiciliations, tous inventés. */
@Component
@Order(45)
class AccueilDeDemonstration implements ApplicationRunner {
    private final JdbcDemonstrationDeLAccueil base;
    private final TransactionTemplate transaction;

    AccueilDeDemonstration(JdbcDemonstrationDeLAccueil base, TransactionTemplate transaction) {
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
