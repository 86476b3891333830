package fr.maillage.personnes.reprise;

import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.coffre.ColonneScellee;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Efface les lignes qui attendent depuis plus de trente jours : une reprise oubliée n’est pas un fichier de plus. */
@Component
class EffacerLesReprises {
    private final JdbcReprises reprises;
    private final TransactionTemplate transaction;

    EffacerLesReprises(JdbcReprises reprises, TransactionTemplate transaction) {
        this.reprises = reprises;
        this.transaction = transaction;
    }

    @Bean
    static ColonneScellee lignesReprises() {
        return new ColonneScellee("reprise.ligne", "id", "cellules_scellees", "reprise:");
    }

    @Bean
    static ColonneScellee motifsDeRefusRepris() {
        return new ColonneScellee("reprise.ligne", "id", "motif_scelle", "reprise-motif:");
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT24H")
    void appliquer() {
        effacer();
    }

    /** Rend combien de reprises ont perdu leurs lignes. */
    int effacer() {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var oubliees = reprises.oubliees();
            oubliees.forEach(reprises::effacerLesLignes);
            return oubliees.size();
        })));
    }
}
