package fr.maillage.socle.acces;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Annonce un fait d’accès à qui tient le journal, dans la transaction en cours ou dans la sienne. */
@Component
public class Annonces {
    private final ApplicationEventPublisher evenements;

    Annonces(ApplicationEventPublisher evenements) {
        this.evenements = evenements;
    }

    @Transactional
    public void annoncer(FaitDAcces fait) {
        evenements.publishEvent(fait);
    }
}
