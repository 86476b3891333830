package fr.maillage.socle.acces;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ce que la base a déjà répondu dans cette transaction. Les onglets d’un dossier posent chacun la même question (« cet
 * agent lit-il ce dossier ? ») : la base n’y répond qu’une fois. Rien ne passe d’une transaction à la suivante, et la
 * politique de la base reste seule à montrer ou à taire une ligne.
 */
public final class MemoireDeTransaction {
    private static final Object CLE = MemoireDeTransaction.class;

    private MemoireDeTransaction() {}

    /** La réponse déjà donnée à cette question dans cette transaction ; hors transaction, elle est posée chaque fois. */
    public static boolean retenir(Object question, Supplier<Boolean> poser) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return poser.get();
        return reponses().computeIfAbsent(question, _ -> poser.get());
    }

    private static Map<Object, Boolean> reponses() {
        if (TransactionSynchronizationManager.getResource(CLE) instanceof Carnet carnet) return carnet.reponses;
        var carnet = new Carnet();
        TransactionSynchronizationManager.bindResource(CLE, carnet);
        TransactionSynchronizationManager.registerSynchronization(carnet);
        return carnet.reponses;
    }

    /** Suit sa transaction : rangé quand une autre la suspend, jeté quand elle finit. */
    private static final class Carnet implements TransactionSynchronization {
        private final Map<Object, Boolean> reponses = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CLE);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CLE, this);
        }

        @Override
        public void afterCompletion(int issue) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CLE);
        }
    }
}
