package fr.maillage.personnes.reprise;

import java.util.regex.Pattern;

/** Reconnaît un numéro de sécurité sociale pour l’effacer dès la lecture, sous quelque colonne qu’il se cache. */
final class NumeroDeSecuriteSociale {
    /** Ce que l’on met à sa place : on voit qu’il y était, on ne sait plus lequel. */
    static final String EFFACE = "(n° de sécurité sociale non repris)";

    // Sexe, année, mois (ou « mois » de convention), département ou pays, commune, ordre, clé facultative.
    private static final Pattern FORME = Pattern.compile(
            "(?<!\\d)[1-478]\\s?\\d{2}\\s?(?:0[1-9]|1[0-2]|[2-9]\\d)\\s?(?:\\d{2}|2[ABab])\\s?\\d{3}\\s?\\d{3}(?:[\\s/-]?\\d{2})?(?!\\d)");

    private NumeroDeSecuriteSociale() {}

    static String effacer(String cellule) {
        return cellule.length() < 13 ? cellule : FORME.matcher(cellule).replaceAll(EFFACE);
    }
}
