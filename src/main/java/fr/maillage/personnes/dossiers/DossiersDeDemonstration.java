package fr.maillage.personnes.dossiers;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, donne à chaque accompagnant de démonstration quelques foyers inventés, marqués comme tels. */
@Component
@Order(40)
class DossiersDeDemonstration implements ApplicationRunner {
    private static final int PAR_AGENT = 12;

    private final Peupler peupler;

    DossiersDeDemonstration(Peupler peupler) {
        this.peupler = peupler;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        peupler.demontrer(PAR_AGENT);
    }
}
