package fr.maillage.personnes.budget;

import java.math.BigDecimal;

/** Les parts d’un foyer, selon qui les compte ; leurs valeurs sont des barèmes. */
final class Parts {
    private Parts() {}

    /** Celles d’un règlement d’aide : un parent isolé en a une demie de plus. */
    static BigDecimal duReglement(Composition foyer, Reglement reglement) {
        String code = "budget/parts_du_reglement";
        var parts = reglement
                .nombre(code, foyer.couple() ? "couple" : "personne_seule")
                .add(reglement.nombre(code, "par_enfant").multiply(BigDecimal.valueOf(foyer.enfants())));
        return !foyer.couple() && foyer.enfants() > 0 ? parts.add(reglement.nombre(code, "parent_isole")) : parts;
    }

    /** Celles du quotient familial de la CAF. */
    static BigDecimal deLaCaf(Composition foyer, Reglement reglement) {
        String code = "budget/parts_caf";
        var parts = reglement.nombre(code, "parents");
        for (int rang = 1; rang <= foyer.enfants(); rang++) {
            parts = parts.add(reglement.nombre(
                    code,
                    switch (rang) {
                        case 1 -> "premier_enfant";
                        case 2 -> "deuxieme_enfant";
                        case 3 -> "troisieme_enfant";
                        default -> "enfant_suivant";
                    }));
        }
        return parts.add(reglement.nombre(code, "enfant_handicape").multiply(BigDecimal.valueOf(foyer.handicapes())));
    }
}
