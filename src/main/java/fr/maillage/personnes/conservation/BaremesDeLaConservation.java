package fr.maillage.personnes.conservation;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que la conservation des dossiers lit des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDeLaConservation {
    @Bean
    EmploiDeBareme emploiDesDurees() {
        return new EmploiDeBareme("Conservation des dossiers", Set.of("donnees_personnelles/conservation"));
    }
}
