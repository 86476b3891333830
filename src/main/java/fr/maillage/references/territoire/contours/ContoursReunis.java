package fr.maillage.references.territoire.contours;

import fr.maillage.references.territoire.Territoires;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au démarrage qui suit un changement de contours, trace ceux qui s’obtiennent par réunion. */
@Component
@Order(12)
@ConditionalOnBooleanProperty(name = "maillage.geographie.installer", matchIfMissing = true)
class ContoursReunis implements ApplicationRunner {
    private final Contours contours;
    private final Territoires territoires;

    ContoursReunis(Contours contours, Territoires territoires) {
        this.contours = contours;
        this.territoires = territoires;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (contours.completer() > 0) territoires.oublier();
    }
}
