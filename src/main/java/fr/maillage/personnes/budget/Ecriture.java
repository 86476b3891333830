package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Les nombres d’un budget, tels qu’on les lit dans une formule. */
final class Ecriture {
    private static final String FINE = "\u202f";

    private Ecriture() {}

    /** « 20,4 % » de deux sommes ; le dénominateur n’est pas nul. */
    static String pourCent(long partie, long tout) {
        return virgule(BigDecimal.valueOf(partie)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(tout), 1, RoundingMode.HALF_UP))
                + FINE + "%";
    }

    /** « 33 % » d’une part. */
    static String pourCent(BigDecimal part) {
        return virgule(part.movePointRight(2).stripTrailingZeros()) + FINE + "%";
    }

    /** « 2,1 » */
    static String dixiemes(int dixiemes) {
        return virgule(BigDecimal.valueOf(dixiemes, 1));
    }

    static String parts(BigDecimal parts) {
        return virgule(parts.stripTrailingZeros());
    }

    static String virgule(BigDecimal nombre) {
        return nombre.toPlainString().replace('.', ',');
    }

    static String somme(Montant montant) {
        return montant.ecrire().replace('-', '−');
    }

    static String colonne(Montant montant) {
        return montant.auCentime().replace('-', '−');
    }

    /** « + 12,00 € » ou « − 3,50 € » */
    static String ecart(Montant montant) {
        if (montant.centimes() == 0) return "=";
        Montant absolu = new Montant(Math.abs(montant.centimes()));
        return (montant.centimes() > 0 ? "+" : "−") + FINE + absolu.auCentime();
    }
}
