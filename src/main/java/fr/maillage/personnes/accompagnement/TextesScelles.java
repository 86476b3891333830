package fr.maillage.personnes.accompagnement;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que l’accompagnement scelle. */
@Configuration(value = "textesScellesDeLAccompagnement", proxyBeanMethods = false)
class TextesScelles {
    private static ColonneScellee de(String table, String contexte) {
        return new ColonneScellee("accompagnement." + table, "id", "contenu_scelle", contexte);
    }

    @Bean
    ColonneScellee evaluationsScellees() {
        return de("evaluation", "evaluation:");
    }

    @Bean
    ColonneScellee domainesEvaluesScelles() {
        return de("domaine_evalue", "domaine-evalue:");
    }

    @Bean
    ColonneScellee interventionsScellees() {
        return de("intervention", "intervention:");
    }

    @Bean
    ColonneScellee notesDEntretienScellees() {
        return de("note_d_entretien", "note-d-entretien:");
    }

    @Bean
    ColonneScellee mesuresScellees() {
        return de("mesure", "mesure:");
    }

    @Bean
    ColonneScellee projetsScelles() {
        return de("projet", "projet:");
    }

    @Bean
    ColonneScellee signaturesScellees() {
        return de("signature", "signature:");
    }

    @Bean
    ColonneScellee bilansDAccompagnementScelles() {
        return de("bilan", "bilan-d-accompagnement:");
    }

    @Bean
    ColonneScellee besoinsScelles() {
        return de("besoin", "besoin:");
    }

    @Bean
    ColonneScellee prochesScelles() {
        return de("proche", "proche:");
    }

    @Bean
    ColonneScellee visitesScellees() {
        return de("visite", "visite:");
    }

    @Bean
    ColonneScellee secretsDeVisiteScelles() {
        return new ColonneScellee("accompagnement.visite", "id", "secret_scelle", "secret-de-visite:");
    }
}
