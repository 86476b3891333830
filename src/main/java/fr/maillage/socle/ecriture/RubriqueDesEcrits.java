package fr.maillage.socle.ecriture;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RubriqueDesEcrits {
    @Bean
    Rubrique ecritsDansLeMenu() {
        return new Rubrique(55, "Écrits", "/ecrits", Acte.LIRE, ObjetProtege.DOCUMENTS);
    }

    @Bean
    EntreeDEcrit relectureParmiLesEcrits() {
        return new EntreeDEcrit(
                10,
                "Relire un texte",
                "Des remarques sur un texte : jugements, sigles, longueur, voix passive. Rien n’est réécrit ni gardé.",
                "/ecrits/relecture",
                Acte.LIRE,
                ObjetProtege.DOCUMENTS);
    }
}
