package fr.maillage.personnes.dossiers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ce que l’oreille française retient d’un nom : Philippe et Filip, Lemoine et Le Moyne, Gauthier et Gotier se confondent.
 * Les règles sont appliquées dans l’ordre, des plus longues graphies aux plus courtes.
 */
final class Phonetique {
    private static final Map<Pattern, String> REGLES = new LinkedHashMap<>();

    static {
        regle("(.)\\1+", "$1");
        regle("(sch|sh|ch)(?=[aeiouy])", "1");
        regle("(ch|ck|cqu|qu|q)", "k");
        regle("ph", "f");
        regle("th", "t");
        regle("gn", "2");
        regle("gu(?=[eiy])", "g");
        regle("ge(?=[ao])", "j");
        regle("g(?=[eiy])", "j");
        regle("sc(?=[eiy])", "s");
        regle("c(?=[eiy])", "s");
        regle("c", "k");
        regle("h", "");
        regle("w", "v");
        regle("(ain|ein|aim|ym|yn|in|im)(?![aeiouy])", "3");
        regle("(oin)(?![aeiouy])", "u3");
        regle("(ien|yen)(?![aeiouy])", "i3");
        regle("(an|am|en|em)(?![aeiouy])", "4");
        regle("(on|om)(?![aeiouy])", "5");
        regle("(un|um)(?![aeiouy])", "3");
        regle("(eau|au|o)", "o");
        regle("(ou|oo)", "6");
        regle("(oi|oy)", "ua");
        regle("(ai|ay|ei|ey|er$|ez$|et$)", "e");
        regle("(eu|oeu)", "e");
        regle("(?<=[aeiou])s(?=[aeiou])", "z");
        regle("(ill|lli)(?=[aeo])", "y");
        regle("y", "i");
        regle("x", "ks");
        regle("z", "s");
        regle("[sdtpkfe]+$", "");
        regle("(.)\\1+", "$1");
    }

    private Phonetique() {}

    private static void regle(String graphie, String son) {
        REGLES.put(Pattern.compile(graphie), son);
    }

    /** @param mot en minuscules, sans accent, d’une seule pièce */
    static String son(String mot) {
        String son = mot;
        for (var regle : REGLES.entrySet()) son = regle.getKey().matcher(son).replaceAll(regle.getValue());
        return son.isEmpty() ? mot : son;
    }
}
