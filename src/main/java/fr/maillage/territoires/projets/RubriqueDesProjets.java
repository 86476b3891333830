package fr.maillage.territoires.projets;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriqueDesProjets {
    @Bean
    Rubrique projetsDansLeMenu() {
        return new Rubrique(50, "Projets", "/projets", Acte.LIRE, ObjetProtege.PROJETS);
    }
}
