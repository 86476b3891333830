package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que le projet d’accompagnement lit des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDuProjet {
    @Bean
    EmploiDeBareme emploiDesDureesDeMesure() {
        return new EmploiDeBareme(
                "Projet d’accompagnement : durée des mesures",
                Set.of("accompagnement/masp_duree", "accompagnement/contrat_d_engagement"));
    }
}
