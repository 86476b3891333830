package fr.maillage.socle.acces;

import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compte qui frappe aux pages ouvertes sans compte, et arrête qui frappe trop. Par tranche de dix minutes ; la base ne garde que
 * l’empreinte de qui frappe, et l’oublie ensuite.
 */
@Component
public class Affluence {
    /** Trop de passages : réessayer dans dix minutes. */
    public static final class TropDePassages extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TropDePassages() {
            super("trop de passages sur une page ouverte sans compte", null, false, false);
        }
    }

    private final JdbcAffluence base;
    private final TransactionTemplate transaction;

    Affluence(JdbcAffluence base, TransactionTemplate transaction) {
        this.base = base;
        this.transaction = transaction;
    }

    /** Un passage de plus de {@code qui} (une adresse, une organisation) à cette porte ; au-delà de {@code auPlus}, il est arrêté. */
    public void compter(String porte, String qui, int auPlus) {
        int passages = Situation.pendantLaConnexion(
                () -> Objects.requireNonNull(transaction.execute(_ -> base.compter(porte + ":" + qui))));
        if (passages > auPlus) throw new TropDePassages();
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void oublier() {
        transaction.executeWithoutResult(_ -> base.oublier());
    }
}
