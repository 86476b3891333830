package fr.maillage.personnes.dossiers;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que les dossiers scellent. */
@Configuration(proxyBeanMethods = false)
class TextesScelles {
    @Bean
    ColonneScellee notesScellees() {
        return new ColonneScellee("dossiers.note", "id", "texte_scelle", "note:");
    }

    @Bean
    ColonneScellee notesAPartScellees() {
        return new ColonneScellee("dossiers.note_a_part", "note", "texte_scelle", JdbcChronologie.A_PART);
    }

    @Bean
    ColonneScellee consignesDeContactScellees() {
        return new ColonneScellee("dossiers.personne", "id", "contact_scelle", "contact:");
    }

    @Bean
    ColonneScellee adressesScellees() {
        return new ColonneScellee("dossiers.dossier", "id", "adresse_scellee", "adresse:");
    }

    @Bean
    ColonneScellee raisonsDEtapeScellees() {
        return new ColonneScellee("dossiers.etape", "id", "raison_scellee", "etape:");
    }

    @Bean
    ColonneScellee raisonsDeTransfertScellees() {
        return new ColonneScellee("dossiers.transfert", "id", "raison_scellee", "transfert:");
    }

    @Bean
    ColonneScellee reponsesDeTransfertScellees() {
        return new ColonneScellee("dossiers.transfert", "id", "reponse_scellee", "reponse-de-transfert:");
    }
}
