package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriquesDuJournal {
    @Bean
    Rubrique rubriqueDuJournal() {
        return new Rubrique(830, "Journal", "/journal", Acte.LIRE, ObjetProtege.JOURNAL);
    }
}
