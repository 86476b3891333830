package fr.maillage.references.aideslocales.regles;

import java.util.List;

/**
 * Une aide d’un règlement : à qui, combien, quoi apporter, qui décide.
 *
 * @param code ce qui la désigne d’une version à l’autre
 * @param phrase ce que l’on en dit à la personne, en mots simples
 * @param minimum le code du droit légal qu’elle applique ou complète ; vide s’il n’y en a pas
 */
public record AideLocale(
        String code,
        String nom,
        String phrase,
        FormeDAide forme,
        String instance,
        String minimum,
        List<Condition> conditions,
        MontantDAide montant,
        List<String> pieces) {
    public AideLocale {
        conditions = List.copyOf(conditions);
        pieces = List.copyOf(pieces);
    }
}
