package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriquePersonnes {
    @Bean
    Rubrique rubriqueDesPersonnes() {
        return new Rubrique(20, "Personnes", Adresses.PERSONNES, Acte.LIRE, ObjetProtege.DOSSIER_IDENTITE);
    }
}
