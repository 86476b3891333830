package fr.maillage.references.agenda;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriquesDeLAgenda {
    @Bean
    Rubrique rubriqueDeLAgenda() {
        return new Rubrique(12, "Agenda", "/agenda", Acte.LIRE, ObjetProtege.PLANNING);
    }

    @Bean
    Rubrique rubriqueDuCalendrier() {
        return new Rubrique(95, "Jours fériés", "/agenda/calendrier", Acte.IMPORTER, ObjetProtege.DONNEES_PUBLIQUES);
    }
}
