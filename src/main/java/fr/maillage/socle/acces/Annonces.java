package fr.maillage.socle.acces;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Annonce un fait d’accès à qui tient le journal, dans la transaction en cours ou dans la sienne. */
@Component
public class Annonces {
    private final ApplicationEventPublisher evenements;
    private final TransactionTemplate transaction;

    Annonces(ApplicationEventPublisher evenements, TransactionTemplate transaction) {
        this.evenements = evenements;
        this.transaction = transaction;
    }

    /** Sans agent reconnu, le fait se note comme ceux de la porte d’entrée. */
    public void annoncer(FaitDAcces fait) {
        if (Situation.courante() == null) {
            Situation.pendantLaConnexion(() -> {
                publier(fait);
                return fait;
            });
        } else {
            publier(fait);
        }
    }

    private void publier(FaitDAcces fait) {
        transaction.executeWithoutResult(_ -> evenements.publishEvent(fait));
    }
}
