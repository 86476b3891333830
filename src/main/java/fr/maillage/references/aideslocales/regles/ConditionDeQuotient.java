package fr.maillage.references.aideslocales.regles;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un quotient familial, tel que la CAF ou la MSA l’écrit : jamais recalculé. */
record ConditionDeQuotient(@Nullable Long plancher, long plafond) implements Condition {
    static ConditionDeQuotient lire(ValeursEcrites v) {
        Long plancher = v.montant("plancher");
        long plafond = v.montantOu("plafond", 0);
        if (plancher != null && plancher > plafond)
            v.faute(
                    "plancher",
                    "Le quotient au moins est plus grand que le quotient au plus : corrigez l’un des deux.");
        return new ConditionDeQuotient(plancher, plafond);
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.QUOTIENT_FAMILIAL;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites()
                .montant("plancher", plancher)
                .montant("plafond", plafond)
                .valeurs();
    }

    @Override
    public String phrase() {
        return "Le quotient familial est %s.".formatted(bornes());
    }

    private String bornes() {
        return plancher == null
                ? "d’au plus " + Mots.euros(plafond)
                : "entre %s et %s".formatted(Mots.euros(plancher), Mots.euros(plafond));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        Long quotient = demande.quotientFamilial();
        if (quotient == null)
            return new Verdict.Inconnue("Apportez l’attestation de quotient familial (%s).".formatted(bornes()));
        return Verdict.selon(
                quotient <= plafond && (plancher == null || quotient >= plancher),
                "Le quotient familial est de %s ; il doit être %s.".formatted(Mots.euros(quotient), bornes()));
    }
}
