package fr.maillage.personnes.simulation;

import fr.maillage.personnes.budget.Budget;
import fr.maillage.personnes.budget.Totaux;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.aideslocales.AidesLocales;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.EtatDuDroit;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Estimation;
import fr.maillage.socle.acces.Quand;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ce que les règlements locaux répondent au foyer d’un dossier, avec ce que son budget, son adresse et l’estimation disent déjà. Le
 * besoin, la facture et les aides déjà reçues n’y sont pas : l’aide qui les demande répond « à préciser ».
 */
@Component
class AidesLocalesDuDossier {
    private final AidesLocales aides;
    private final Dossiers dossiers;

    AidesLocalesDuDossier(AidesLocales aides, Dossiers dossiers) {
        this.aides = aides;
        this.dossiers = dossiers;
    }

    List<ReponseEnVigueur> executer(long dossier, Foyer foyer, Estimation estimation, Optional<Budget> budget) {
        return aides.evaluer(demande(dossier, foyer, estimation, budget, null));
    }

    /**
     * Ce que l’on peut repérer quand aucun agent ne regarde, selon les règlements de cette organisation : on tient pour non reçues les aides
     * dont le dossier ne dit rien, à vérifier avec la personne.
     */
    List<ReponseEnVigueur> pour(
            long organisation, long dossier, Foyer foyer, Estimation estimation, Optional<Budget> budget) {
        return aides.evaluerPour(organisation, demande(dossier, foyer, estimation, budget, List.of()));
    }

    private DemandeDAide demande(
            long dossier,
            Foyer foyer,
            Estimation estimation,
            Optional<Budget> budget,
            @Nullable List<DemandeDAide.AideAccordee> accordees) {
        var verses = new EnumMap<Prestation, EtatDuDroit>(Prestation.class);
        estimation.dejaVerses().forEach(d -> verses.put(d.eclairage().prestation(), EtatDuDroit.OUVERT));
        return new DemandeDAide(
                foyer,
                Quand.aujourdHui(),
                null,
                budget.map(b -> Totaux.de(b).restePourVivre().centimes()).orElse(null),
                dossiers.communes(List.of(dossier)).get(dossier),
                null,
                Set.of(),
                null,
                accordees,
                verses,
                Set.of());
    }
}
