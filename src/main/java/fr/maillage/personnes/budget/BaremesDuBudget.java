package fr.maillage.personnes.budget;

import fr.maillage.references.baremes.EmploiDeBareme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que le budget lit des barèmes, pour leur page. */
@Configuration(proxyBeanMethods = false)
class BaremesDuBudget {
    @Bean
    EmploiDeBareme emploiDesRatios() {
        return new EmploiDeBareme("Budget : repères et énergie", Set.of("budget/energie", "budget/reperes"));
    }

    @Bean
    EmploiDeBareme emploiDesParts() {
        return new EmploiDeBareme("Budget : parts du foyer", Set.of("budget/parts_caf", "budget/parts_du_reglement"));
    }

    @Bean
    EmploiDeBareme emploiDeLaComparaison() {
        return new EmploiDeBareme("Budget : comparaison aux budgets de référence", Set.of("budget/reference_unaf"));
    }

    @Bean
    EmploiDeBareme emploiDeLaCapacite() {
        return new EmploiDeBareme("Budget : capacité de remboursement", Set.of("rsa/montant_forfaitaire"));
    }

    @Bean
    EmploiDeBareme emploiDesDettes() {
        return new EmploiDeBareme(
                "Dettes : prescription et saisie",
                Set.of("dettes/prescription", "saisie/personne_a_charge", "saisie/quotite"));
    }

    @Bean
    EmploiDeBareme emploiDuSurendettement() {
        return new EmploiDeBareme("Surendettement", Set.of("surendettement/delais", "surendettement/forfaits"));
    }
}
