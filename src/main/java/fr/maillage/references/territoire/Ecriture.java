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

    /** Une lettre de trop, de moins, changée, ou deux voisines échangées. */
    public static boolean uneFauteAuPlus(String a, String b) {
        int debut = 0;
        int court = Math.min(a.length(), b.length());
        while (debut < court && a.charAt(debut) == b.charAt(debut)) debut++;
        int finA = a.length();
        int finB = b.length();
        while (finA > debut && finB > debut && a.charAt(finA - 1) == b.charAt(finB - 1)) {
            finA--;
            finB--;
        }
        int resteA = finA - debut;
        int resteB = finB - debut;
        if (resteA <= 1 && resteB <= 1) return true;
        return resteA == 2
                && resteB == 2
                && a.charAt(debut) == b.charAt(debut + 1)
                && a.charAt(debut + 1) == b.charAt(debut);
    }
}
