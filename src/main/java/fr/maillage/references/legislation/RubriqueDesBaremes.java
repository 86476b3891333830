package fr.maillage.references.legislation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** L’entrée est pour qui tient les données de la maison ; l’adresse est ouverte à tous les agents. */
@Configuration(proxyBeanMethods = false)
class RubriqueDesBaremes {
    @Bean
    Rubrique rubriqueBaremes() {
        return new Rubrique(690, "Barèmes", "/baremes", Acte.IMPORTER, ObjetProtege.DONNEES_PUBLIQUES);
    }
}
