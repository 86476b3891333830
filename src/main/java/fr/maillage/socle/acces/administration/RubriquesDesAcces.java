package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriquesDesAcces {
    @Bean
    Rubrique rubriqueDesHabilitations() {
        return new Rubrique(810, "Habilitations", "/habilitations", Acte.LIRE, ObjetProtege.HABILITATIONS);
    }

    @Bean
    Rubrique rubriqueDesFonctionsAValider() {
        return new Rubrique(
                820, "Fonctions à valider", "/fonctions-a-valider", Acte.VALIDER, ObjetProtege.HABILITATIONS);
    }
}
