package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que cette pièce scelle. */
@Configuration(value = "sceauxDesDroitsDesPersonnes", proxyBeanMethods = false)
class Sceaux {
    @Bean
    ColonneScellee textesDesDemandesDeDroits() {
        return JdbcDemandes.TEXTES;
    }

    @Bean
    ColonneScellee fichiersDesPersonnes() {
        return JdbcExports.CONTENUS;
    }

    @Bean
    ColonneScellee masquesDesFichiers() {
        return JdbcExports.MASQUES;
    }
}
