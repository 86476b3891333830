package fr.maillage.territoires.diagnostic;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriqueTerritoires {
    @Bean
    Rubrique territoiresDansLeMenu() {
        return new Rubrique(40, "Territoires", "/territoires", Acte.LIRE, ObjetProtege.DONNEES_PUBLIQUES);
    }
}
