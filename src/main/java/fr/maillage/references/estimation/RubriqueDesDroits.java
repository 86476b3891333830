package fr.maillage.references.estimation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** L’entrée est pour qui suit des droits et des démarches ; l’adresse est ouverte à tous les agents. */
@Configuration(proxyBeanMethods = false)
class RubriqueDesDroits {
    @Bean
    Rubrique rubriqueEstimer() {
        return new Rubrique(25, "Estimer des droits", "/droits/estimer", Acte.LIRE, ObjetProtege.DROITS_ET_DEMARCHES);
    }
}
