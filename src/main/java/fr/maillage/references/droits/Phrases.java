package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Prestation;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Les bouts de phrase du moteur : un montant, un mois, ce qu’un droit deviendrait. */
final class Phrases {
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private Phrases() {}

    static String deviendrait(Prestation p, long avant, long apres) {
        if (apres == 0) return "Se fermerait";
        if (p == Prestation.COMPLEMENTAIRE_SANTE) return apres == 200 ? "Serait gratuite" : "Serait payante";
        if (p == Prestation.PCH) return "S’ouvrirait";
        return (avant == 0 ? "S’ouvrirait à " : "Passerait à ") + euros(apres);
    }

    static String euros(long centimes) {
        return String.format(Locale.FRANCE, "%,.2f €", centimes / 100.0);
    }

    static String mois(YearMonth mois) {
        return mois.format(MOIS);
    }

    static String minuscule(String phrase) {
        return phrase.substring(0, 1).toLowerCase(Locale.FRENCH) + phrase.substring(1);
    }
}
