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
    private final SituerUnDossier situer;

    DossiersDeDemonstration(Peupler peupler, SituerUnDossier situer) {
        this.peupler = peupler;
        this.situer = situer;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (peupler.demontrer(PAR_AGENT)) situer.parcourir(0, false, _ -> {});
    }
}
