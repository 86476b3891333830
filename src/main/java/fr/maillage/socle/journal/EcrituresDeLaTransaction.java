package fr.maillage.socle.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ce qu’une transaction note, écrit en un seul ordre juste avant qu’elle ne se referme, et avec elle : une page note souvent plusieurs
 * lectures. Si cette écriture échoue, la transaction échoue aussi.
 */
@Component
class EcrituresDeLaTransaction {
    private final JdbcEcritures base;

    EcrituresDeLaTransaction(JdbcEcritures base) {
        this.base = base;
    }

    void ajouter(Journal.Ecriture ecriture) {
        carnet().ecritures.add(ecriture);
    }

    private Carnet carnet() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Carnet ouvert) return ouvert;
        var carnet = new Carnet();
        TransactionSynchronizationManager.bindResource(this, carnet);
        TransactionSynchronizationManager.registerSynchronization(carnet);
        return carnet;
    }

    /** Pose ce qui attend, pour qui va relire le journal dans la même transaction. */
    void poser() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Carnet carnet) carnet.poser();
    }

    /** Suit sa transaction : rangé quand une autre la suspend, jeté quand elle finit. */
    private final class Carnet implements TransactionSynchronization {
        private final List<Journal.Ecriture> ecritures = new ArrayList<>();

        void poser() {
            if (ecritures.isEmpty()) return;
            base.ajouter(ecritures);
            ecritures.clear();
        }

        @Override
        public void beforeCommit(boolean lectureSeule) {
            poser();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(EcrituresDeLaTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EcrituresDeLaTransaction.this, this);
        }

        @Override
        public void afterCompletion(int issue) {
            TransactionSynchronizationManager.unbindResourceIfPossible(EcrituresDeLaTransaction.this);
        }
    }
}
