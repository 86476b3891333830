package fr.maillage.references.aideslocales;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** La place des aides locales dans la navigation : à la suite de l’estimation des droits. */
@Configuration(proxyBeanMethods = false)
class RubriqueDesAidesLocales {
    @Bean
    Rubrique entreeDesAidesLocales() {
        return new Rubrique(26, "Aides locales", "/droits/aides-locales", Acte.LIRE, ObjetProtege.VEILLE);
    }
}
