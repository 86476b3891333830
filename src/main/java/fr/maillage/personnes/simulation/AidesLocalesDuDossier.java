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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ce que les règlements locaux répondent au foyer d’un dossier, avec ce que son budget, son adresse, l’estimation et les réponses de la
 * personne disent ; et ce qu’il vaut la peine de lui demander de plus.
 */
@Component
class AidesLocalesDuDossier {
    private final AidesLocales aides;
    private final Dossiers dossiers;

    AidesLocalesDuDossier(AidesLocales aides, Dossiers dossiers) {
        this.aides = aides;
        this.dossiers = dossiers;
    }

    /** Le foyer d’un dossier, et ce que l’on sait déjà de lui. */
    record Situe(
            long dossier, Foyer foyer, Estimation estimation, Optional<Budget> budget, FaitsLocauxDuDossier faits) {}

    record Reponses(List<ReponseEnVigueur> reponses, List<QuestionsUtiles.Posee> questions) {}

    Reponses executer(Situe situe) {
        LocalDate jour = Quand.aujourdHui();
        var duJour = aides.duJour(jour);
        String commune = commune(situe);
        Function<FaitsLocauxDuDossier, List<ReponseEnVigueur>> evaluer =
                faits -> duJour.apply(demande(situe, commune, faits, faits.accordees(jour)));
        return new Reponses(evaluer.apply(situe.faits()), new QuestionsDesAidesLocales(situe.faits(), evaluer).poser());
    }

    /**
     * Ce que l’on peut repérer quand aucun agent ne regarde, selon les règlements de cette organisation : on tient pour non reçues les aides
     * dont le dossier ne dit rien, à vérifier avec la personne.
     */
    List<ReponseEnVigueur> pour(long organisation, Situe situe) {
        var recues = situe.faits().accordees(Quand.aujourdHui());
        return aides.evaluerPour(
                organisation, demande(situe, commune(situe), situe.faits(), recues == null ? List.of() : recues));
    }

    private @Nullable String commune(Situe situe) {
        return dossiers.communes(List.of(situe.dossier())).get(situe.dossier());
    }

    private static DemandeDAide demande(
            Situe situe,
            @Nullable String commune,
            FaitsLocauxDuDossier faits,
            @Nullable List<DemandeDAide.AideAccordee> accordees) {
        var verses = new EnumMap<Prestation, EtatDuDroit>(Prestation.class);
        situe.estimation().dejaVerses().forEach(d -> verses.put(d.eclairage().prestation(), EtatDuDroit.OUVERT));
        return new DemandeDAide(
                situe.foyer(),
                Quand.aujourdHui(),
                faits.quotient(),
                situe.budget()
                        .map(b -> Totaux.de(b).restePourVivre().centimes())
                        .orElse(null),
                commune,
                null,
                faits.besoin(),
                faits.facture(),
                accordees,
                verses,
                Set.of());
    }
}
