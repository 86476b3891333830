package fr.maillage.references.aideslocales;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que les règlements d’aides lisent des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDesAidesLocales {
    @Bean
    EmploiDeBareme emploiDesMinima() {
        return new EmploiDeBareme("Aides locales : minimum légal", Set.of("aspa/plafonds"));
    }
}
