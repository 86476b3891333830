package fr.maillage.personnes.simulation;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que l’estimation d’un dossier scelle. */
@Configuration(value = "sceauxDesEstimations", proxyBeanMethods = false)
class Sceaux {
    @Bean
    ColonneScellee reponsesDEstimationScellees() {
        return JdbcReponses.CONTENU;
    }

    @Bean
    ColonneScellee estimationsScellees() {
        return JdbcEstimations.CONTENU;
    }
}
