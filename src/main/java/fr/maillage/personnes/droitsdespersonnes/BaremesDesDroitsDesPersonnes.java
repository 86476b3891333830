package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que les demandes sur les données lisent des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDesDroitsDesPersonnes {
    @Bean
    EmploiDeBareme emploiDesDelaisDeReponse() {
        return new EmploiDeBareme(
                "Demandes sur les données : délais de réponse",
                Set.of("donnees_personnelles/reponse", "donnees_personnelles/conservation"));
    }
}
