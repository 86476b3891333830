package fr.maillage.socle.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class MemoireDeTransactionTest {
    private final AtomicInteger posees = new AtomicInteger();

    private boolean demander(String question) {
        return MemoireDeTransaction.retenir(question, () -> posees.incrementAndGet() % 2 == 1);
    }

    @AfterEach
    void finir() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) fermer();
    }

    private static void fermer() {
        TransactionSynchronizationUtils.triggerAfterCompletion(0);
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void dans_une_transaction_la_base_ne_repond_qu_une_fois_a_la_meme_question() {
        TransactionSynchronizationManager.initSynchronization();
        assertThat(demander("a")).isTrue();
        assertThat(demander("a")).isTrue();
        assertThat(posees).hasValue(1);
        assertThat(demander("b")).isFalse();
        assertThat(posees).hasValue(2);
    }

    @Test
    void rien_ne_passe_d_une_transaction_a_la_suivante() {
        TransactionSynchronizationManager.initSynchronization();
        demander("a");
        fermer();
        TransactionSynchronizationManager.initSynchronization();
        assertThat(demander("a")).isFalse();
        assertThat(posees).hasValue(2);
    }

    @Test
    void hors_transaction_la_question_est_posee_chaque_fois() {
        demander("a");
        demander("a");
        assertThat(posees).hasValue(2);
    }
}
