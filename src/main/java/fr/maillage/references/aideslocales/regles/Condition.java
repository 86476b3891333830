package fr.maillage.references.aideslocales.regles;

import java.util.Map;

/** Une condition d’un règlement : elle se lit en une phrase, se réécrit, et répond d’une demande. */
public sealed interface Condition
        permits ConditionDAge,
                ConditionDeResidence,
                ConditionDeQuotient,
                ConditionDeResteAVivre,
                ConditionDeComposition,
                ConditionDOccupation,
                ConditionDActivite,
                ConditionDeRessources,
                ConditionDeBesoin,
                ConditionDeFrequence,
                ConditionDeDates,
                ConditionDeSubsidiarite,
                ConditionDePiece {
    GenreDeCondition genre();

    /** Les cases de sa tournure, remplies. */
    Map<String, String> valeurs();

    /** Ce que le règlement exige, comme on le lit. */
    String phrase();

    Verdict examiner(DemandeDAide demande);
}
