package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Ajout;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.socle.acces.Situation;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Donne à toute la maison les valeurs publiées ici : au départ, aussitôt sur le nœud où l’on publie, et dans la minute sur les autres.
 * Aucun redémarrage ; le moteur reprend ses lois de lui-même.
 */
@Component
@Order(5)
class EmployerLesAjouts implements ApplicationRunner {
    private final JdbcValeurs base;
    private final TransactionTemplate transaction;
    private List<Ajout> employes = List.of();

    EmployerLesAjouts(JdbcValeurs base, TransactionTemplate transaction) {
        this.base = base;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        executer();
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT45S")
    synchronized void executer() {
        var ajouts = Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> base.aEmployer())));
        if (ajouts.equals(employes)) return;
        Baremes.employer(Baremes.livresAvec(ajouts));
        employes = ajouts;
    }
}
