package fr.maillage.personnes.accueil;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que l’accueil lit des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDeLAccueil {
    @Bean
    EmploiDeBareme emploiDeLaDomiciliation() {
        return new EmploiDeBareme(
                "Domiciliation : durées et recours", Set.of("domiciliation/durees", "domiciliation/recours"));
    }

    @Bean
    EmploiDeBareme emploiDesNomsDeLAccueil() {
        return new EmploiDeBareme("Accueil : effacer les noms sans suite", Set.of("donnees_personnelles/conservation"));
    }
}
