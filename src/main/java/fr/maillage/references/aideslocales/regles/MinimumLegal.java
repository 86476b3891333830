package fr.maillage.references.aideslocales.regles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ce que la loi garantit déjà d’un droit qu’une aide locale applique ou complète : une règle locale ne peut être que plus favorable
 * (CASF, L. 121-3 et L. 121-4 pour l’aide sociale du département).
 *
 * @param mots ce qui, dans le nom d’une aide, la rattache d’office à ce droit
 * @param interdites les conditions que la loi ne laisse pas poser, et pourquoi
 * @param residenceAuPlus le plus de mois de résidence que l’on puisse exiger
 * @param ageAuPlus l’âge le plus haut que l’on puisse exiger
 * @param plafondAuMoins le plafond de ressources le plus bas pour une personne seule, en centimes par mois
 * @param aRelire le texte n’a pas été lu sur sa source officielle
 */
public record MinimumLegal(
        String code,
        String nom,
        List<String> mots,
        String regle,
        String texte,
        String adresse,
        boolean aRelire,
        Map<GenreDeCondition, String> interdites,
        @Nullable Integer residenceAuPlus,
        @Nullable Integer ageAuPlus,
        @Nullable Long plafondAuMoins) {

    /** Vrai si cette aide relève de ce droit : elle le dit, ou son nom le dit. */
    public boolean regit(AideLocale aide) {
        String nomDeLAide = aide.nom().toLowerCase(Locale.FRENCH);
        return aide.minimum().equals(code) || mots.stream().anyMatch(nomDeLAide::contains);
    }

    /** Une phrase par condition moins favorable que la loi, avec son rang parmi les conditions. */
    public List<Refus> verifier(AideLocale aide) {
        var refus = new ArrayList<Refus>();
        for (int rang = 0; rang < aide.conditions().size(); rang++) {
            int place = rang;
            reproche(aide.conditions().get(rang))
                    .ifPresent(r -> refus.add(new Refus(
                            place,
                            "« %s » : %s %s (%s).".formatted(aide.nom(), r, regle.replaceAll("\\.$", ""), texte))));
        }
        return refus;
    }

    public record Refus(int condition, String phrase) {}

    private Optional<String> reproche(Condition condition) {
        String interdite = interdites.get(condition.genre());
        if (interdite != null) return Optional.of(interdite);
        return Optional.ofNullable(
                switch (condition) {
                    case ConditionDeResidence r
                    when residenceAuPlus != null && r.mois() != null && r.mois() > residenceAuPlus ->
                        residenceAuPlus == 0
                                ? "retirez la durée de %d mois de résidence.".formatted(r.mois())
                                : "n’exigez pas plus de %d mois de résidence.".formatted(residenceAuPlus);
                    case ConditionDAge a
                    when ageAuPlus != null && a.de() != null && a.de() > ageAuPlus ->
                        "n’exigez pas plus de %d ans.".formatted(ageAuPlus);
                    case ConditionDeRessources p
                    when plafondAuMoins != null && p.plafond(1) < plafondAuMoins ->
                        "relevez le plafond d’une personne seule à %s par mois au moins."
                                .formatted(Mots.euros(plafondAuMoins));
                    default -> null;
                });
    }
}
