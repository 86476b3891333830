package fr.maillage.personnes.budget;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que le budget scelle. */
@Configuration(proxyBeanMethods = false)
class TextesScellesDuBudget {
    @Bean
    ColonneScellee observationsDeBudgetScellees() {
        return new ColonneScellee("budget.budget", "id", "observations_scellees", "budget:");
    }

    @Bean
    ColonneScellee brouillonsDeBudgetScelles() {
        return new ColonneScellee(
                "budget.brouillon", "id", "contenu_scelle", JdbcBrouillons.CONTEXTE, "budget || ':' || agent");
    }

    @Bean
    ColonneScellee precisionsDeBudgetScellees() {
        return new ColonneScellee("budget.ligne", "id", "precision_scellee", "ligne-de-budget:");
    }

    @Bean
    ColonneScellee patrimoinesScelles() {
        return new ColonneScellee("budget.surendettement", "id", "patrimoine_scelle", "surendettement-patrimoine:");
    }

    @Bean
    ColonneScellee proceduresScellees() {
        return new ColonneScellee("budget.surendettement", "id", "procedures_scellees", "surendettement-procedures:");
    }

    @Bean
    ColonneScellee lettresDeSurendettementScellees() {
        return new ColonneScellee("budget.surendettement", "id", "lettre_scellee", "surendettement-lettre:");
    }
}
