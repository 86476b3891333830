package fr.maillage.personnes.demarches;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que les démarches scellent. */
@Configuration(proxyBeanMethods = false)
class RemarquesScellees {
    @Bean
    ColonneScellee remarquesDesDemarchesScellees() {
        return JdbcDemarches.REMARQUES;
    }
}
