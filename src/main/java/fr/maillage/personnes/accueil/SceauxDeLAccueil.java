package fr.maillage.personnes.accueil;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que l’accueil scelle, et la place à laquelle chaque texte est lié. */
@Configuration(proxyBeanMethods = false)
class SceauxDeLAccueil {
    static final String PRECISIONS = "accueil-precisions:";
    static final String IDENTITE = "accueil-identite:";
    static final String INCIDENT = "accueil-incident:";

    @Bean
    ColonneScellee precisionsDAccueilScellees() {
        return new ColonneScellee("accueil.passage", "id", "precisions_scellees", PRECISIONS);
    }

    @Bean
    ColonneScellee identitesDAccueilScellees() {
        return new ColonneScellee("accueil.identite", "passage", "texte_scelle", IDENTITE);
    }

    @Bean
    ColonneScellee recitsDIncidentScelles() {
        return new ColonneScellee("accueil.incident", "id", "recit_scelle", INCIDENT);
    }
}
