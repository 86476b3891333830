package fr.maillage.personnes.ecoute;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les mots d’un avis, tant que personne ne les a relus. */
@Configuration(proxyBeanMethods = false)
class SceauDesAvis {
    static final String CONTEXTE = "avis:";

    @Bean
    ColonneScellee motsDesAvis() {
        return new ColonneScellee("ecoute.avis", "id", "texte_scelle", CONTEXTE);
    }
}
