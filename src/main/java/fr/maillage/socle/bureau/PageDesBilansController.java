package fr.maillage.socle.bureau;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Rubrique;
import fr.maillage.socle.bureau.pages.BilansPage;
import fr.maillage.socle.web.Accueillant;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tous les bilans en comptes, à une seule entrée de la navigation. */
@Controller
@OuvertAuxAgents
class PageDesBilansController {
    private static final String BILANS = "/bilans";
    private static final int RANG = 27;

    private final ObjectProvider<CarteDeBilan> cartes;
    private final Accueillant accueillant;

    PageDesBilansController(ObjectProvider<CarteDeBilan> cartes, Accueillant accueillant) {
        this.cartes = cartes;
        this.accueillant = accueillant;
    }

    @GetMapping(BILANS)
    BilansPage montrer() {
        return new BilansPage(cartes.stream()
                .filter(c -> accueillant.ouvre(c.href()))
                .sorted(Comparator.comparingInt(CarteDeBilan::rang))
                .map(c -> new BilansPage.Bilan(c.titre(), c.phrase(), c.href(), c.chiffre()))
                .toList());
    }

    /** Une même entrée pour qui lit les agrégats, et pour qui ne lit que les enquêtes. */
    @Configuration(value = "entreesDesBilans", proxyBeanMethods = false)
    static class Entrees {
        @Bean
        Rubrique rubriqueDesBilans() {
            return new Rubrique(RANG, "Bilans", BILANS, Acte.LIRE, ObjetProtege.AGREGATS_INTERNES);
        }

        @Bean
        Rubrique rubriqueDesBilansDesEnquetes() {
            return new Rubrique(RANG, "Bilans", BILANS, Acte.LIRE, ObjetProtege.ENQUETES);
        }
    }
}
