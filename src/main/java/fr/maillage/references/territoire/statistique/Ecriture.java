package fr.maillage.references.territoire.statistique;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Écrit les nombres et les unités comme on les lit dans une phrase française. */
final class Ecriture {

    private static final char FINE = '\u202F';

    /** Ce que devient une unité du catalogue derrière un nombre. */
    private static final Map<String, String> UNITES = Map.ofEntries(
            Map.entry("%", FINE + "%"),
            Map.entry("‰", FINE + "‰"),
            Map.entry("%/an", FINE + "% par an"),
            Map.entry("€/an", FINE + "€ par an"),
            Map.entry("€/hab.", FINE + "€ par habitant"),
            Map.entry("hab./km²", " habitants par km²"),
            Map.entry("hab.", " habitants"),
            Map.entry("pers.", " personnes"),
            Map.entry("pour 10 000 hab.", ""),
            Map.entry("ratio", ""),
            Map.entry("indice", ""));

    private Ecriture() {}

    /** La valeur telle qu'elle sera lue : toute différence se calcule sur ce que le lecteur voit. */
    static BigDecimal arrondi(double nombre, int decimales) {
        return BigDecimal.valueOf(nombre).setScale(decimales, RoundingMode.HALF_UP);
    }

    static String nombre(BigDecimal nombre) {
        var symboles = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symboles.setGroupingSeparator(FINE);
        symboles.setMinusSign('−');
        symboles.setDecimalSeparator(',');
        var forme = new DecimalFormat("#,##0", symboles);
        forme.setMinimumFractionDigits(nombre.scale());
        forme.setMaximumFractionDigits(nombre.scale());
        return forme.format(nombre);
    }

    static String avecUnite(BigDecimal nombre, String unite) {
        return nombre(nombre) + UNITES.getOrDefault(unite, " " + unite);
    }

    /** « 1,2 point », « 2,0 points » : le pluriel commence à deux. */
    static String points(BigDecimal ecart) {
        return nombre(ecart) + (ecart.compareTo(BigDecimal.TWO) < 0 ? " point" : " points");
    }

    static String majuscule(String texte) {
        return texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
    }

    /** « que dans… », « qu’en… ». */
    static String que(String suite) {
        return "aeiouyhàâéèêëîïôœ".indexOf(Character.toLowerCase(suite.charAt(0))) >= 0
                ? "qu’" + suite
                : "que " + suite;
    }

    private static final String[] EN_LETTRES = {
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"
    };

    static String ans(int duree) {
        String nombre = duree < EN_LETTRES.length ? EN_LETTRES[duree] : Integer.toString(duree);
        return nombre + (duree == 1 ? " an" : " ans");
    }
}
