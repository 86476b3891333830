package fr.maillage.personnes.courriers;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que les écrits scellent : leurs textes, et les fichiers gardés. */
@Configuration(proxyBeanMethods = false)
class SceauxDesEcrits {
    @Bean
    ColonneScellee textesDesEcrits() {
        return new ColonneScellee("courriers.ecrit", "id", "contenu_scelle", JdbcEcritsGardes.CONTENU);
    }

    @Bean
    ColonneScellee fichiersDesEcrits() {
        return new ColonneScellee("courriers.fichier", "id", "contenu_scelle", JdbcEcritsGardes.FICHIER);
    }
}
