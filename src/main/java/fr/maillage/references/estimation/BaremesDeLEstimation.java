package fr.maillage.references.estimation;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que la page d’estimation lit des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDeLEstimation {
    @Bean
    EmploiDeBareme emploiDesRapports() {
        return new EmploiDeBareme(
                "Estimation : du net social à l’imposable et au brut", Set.of("communs/passage_du_net_social"));
    }
}
