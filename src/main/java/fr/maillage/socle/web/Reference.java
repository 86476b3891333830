package fr.maillage.socle.web;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Le numéro qu’un agent cite quand quelque chose a échoué ; le journal technique porte le même. */
public record Reference(String valeur) {
    private static final String LETTRES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static Reference neuve() {
        var hasard = ThreadLocalRandom.current();
        var lettres = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == 4) lettres.append('-');
            lettres.append(LETTRES.charAt(hasard.nextInt(LETTRES.length())));
        }
        return new Reference(lettres.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return valeur;
    }
}
