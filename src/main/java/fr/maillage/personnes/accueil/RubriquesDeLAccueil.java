package fr.maillage.personnes.accueil;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriquesDeLAccueil {
    @Bean
    Rubrique rubriqueDeLAccueil() {
        return new Rubrique(15, "Accueil", "/accueil", Acte.LIRE, ObjetProtege.REGISTRE_DE_PERMANENCE);
    }

    @Bean
    Rubrique rubriqueDesComptesDeLAccueil() {
        return new Rubrique(
                16,
                "Demandes à l’accueil",
                "/accueil/statistiques",
                Acte.LIRE_AGREGE,
                ObjetProtege.REGISTRE_DE_PERMANENCE);
    }
}
