package fr.maillage.references.territoire;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ramène un nom écrit de mille façons à une clé de comparaison : sans accent, ni casse, ni trait d’union. */
public final class Ecriture {
    private static final Pattern MARQUES = Pattern.compile("\\p{M}+");
    private static final Pattern AUTRES = Pattern.compile("[^a-z0-9]+");

    private Ecriture() {}

    public static String cle(String nom) {
        String sansAccent =
                MARQUES.matcher(Normalizer.normalize(nom, Normalizer.Form.NFD)).replaceAll("");
        String bas = sansAccent.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return AUTRES.matcher(bas).replaceAll(" ").strip();
    }
}
