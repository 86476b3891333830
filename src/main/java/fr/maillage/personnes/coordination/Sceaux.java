package fr.maillage.personnes.coordination;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que la coordination scelle. */
@Configuration(value = "sceauxDeLaCoordination", proxyBeanMethods = false)
class Sceaux {
    static final String REUNION = "coordination-reunion:";
    static final String POURQUOI = "coordination-pourquoi:";
    static final String FICHE = "coordination-fiche:";
    static final String DECISION = "coordination-decision:";
    static final String BLOCAGE = "coordination-blocage:";
    static final String DEMANDE = "coordination-demande:";
    static final String FICHE_D_INTERVENTION = "coordination-fiche-d-intervention:";
    static final String RESTITUTION = "coordination-restitution:";

    @Bean
    ColonneScellee reunionsScellees() {
        return new ColonneScellee("coordination.reunion", "id", "contenu_scelle", REUNION);
    }

    @Bean
    ColonneScellee raisonsDesInvitationsScellees() {
        return new ColonneScellee("coordination.invite", "id", "pourquoi_scelle", POURQUOI);
    }

    @Bean
    ColonneScellee fichesDesInvitesScellees() {
        return new ColonneScellee("coordination.invite", "id", "fiche_scellee", FICHE);
    }

    @Bean
    ColonneScellee decisionsDeReunionScellees() {
        return new ColonneScellee("coordination.decision", "id", "contenu_scelle", DECISION);
    }

    @Bean
    ColonneScellee blocagesScelles() {
        return new ColonneScellee("coordination.blocage", "id", "contenu_scelle", BLOCAGE);
    }

    @Bean
    ColonneScellee demandesDInterventionScellees() {
        return new ColonneScellee("coordination.demande", "id", "contenu_scelle", DEMANDE);
    }

    @Bean
    ColonneScellee restitutionsScellees() {
        return new ColonneScellee("coordination.demande", "id", "restitution_scellee", RESTITUTION);
    }

    @Bean
    ColonneScellee fichesDInterventionScellees() {
        return new ColonneScellee(
                "coordination.fiche_d_intervention", "demande", "contenu_scelle", FICHE_D_INTERVENTION);
    }
}
