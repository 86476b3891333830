package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/** La déduction de 10 % sur les traitements et sur les pensions (83, 3° et 158, 5, a du code général des impôts). */
record Deductions(
        Valeur taux,
        Valeur minimumTraitements,
        Valeur maximumTraitements,
        Valeur minimumPensions,
        Valeur maximumPensions) {

    static Deductions au(Baremes baremes, LocalDate date) {
        return new Deductions(
                baremes.valeur("impot/deduction", "taux", date),
                baremes.valeur("impot/deduction", "traitements_minimum", date),
                baremes.valeur("impot/deduction", "traitements_maximum", date),
                baremes.valeur("impot/deduction", "pensions_minimum", date),
                baremes.valeur("impot/deduction", "pensions_maximum", date));
    }

    long apresDeduction(long traitements) {
        return traitements
                - deduction(traitements, minimumTraitements.millioniemes(), maximumTraitements.millioniemes());
    }

    long surPension(long pension) {
        return deduction(pension, minimumPensions.millioniemes(), maximumPensions.millioniemes());
    }

    private long deduction(long revenu, long minimum, long maximum) {
        if (revenu <= 0) return 0;
        long proportionnelle = Euros.fois(revenu, taux.millioniemes());
        return Math.min(revenu, Euros.aLEuro(Math.min(maximum, Math.max(minimum, proportionnelle))));
    }
}
