package fr.maillage.personnes.simulation;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que « Et si… ? » lit des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDesChangements {
    @Bean
    EmploiDeBareme emploiDuSmic() {
        return new EmploiDeBareme("« Et si… ? » : reprise d’un emploi au SMIC", Set.of("communs/smic_mensuel_brut"));
    }
}
