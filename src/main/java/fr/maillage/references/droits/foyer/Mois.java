package fr.maillage.references.droits.foyer;

import java.time.LocalDate;
import java.time.YearMonth;

/** Un mois écrit comme un rang, pour compter vite : « trois mois avant » est une soustraction. */
public final class Mois {
    private Mois() {}

    public static int rang(YearMonth mois) {
        return mois.getYear() * 12 + mois.getMonthValue() - 1;
    }

    public static int rang(LocalDate jour) {
        return jour.getYear() * 12 + jour.getMonthValue() - 1;
    }

    public static int janvier(int annee) {
        return annee * 12;
    }

    public static int annee(int rang) {
        return Math.floorDiv(rang, 12);
    }

    public static LocalDate premierJour(int rang) {
        return LocalDate.of(annee(rang), Math.floorMod(rang, 12) + 1, 1);
    }
}
