package fr.maillage.references.baremes;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Un nombre de la loi comme on le lit : « 651,69 € », « 32 % », « 60 ans » ; le nombre seul quand une table mêle les unités. */
final class ValeursLisibles {
    private static final DecimalFormatSymbols FRANCAIS = DecimalFormatSymbols.getInstance(Locale.FRANCE);

    private ValeursLisibles() {}

    static List<String> de(Edition edition, String unite) {
        return edition.cases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(c -> c.getKey().isEmpty()
                        ? ecrire(c.getValue(), unite)
                        : nom(c.getKey()) + " : " + ecrire(c.getValue(), unite))
                .toList();
    }

    static String nom(String cle) {
        return cle.replace('_', ' ');
    }

    static String ecrire(BigDecimal valeur, String unite) {
        return switch (unite) {
            case "taux" -> nombre("#,##0.####", valeur.movePointRight(2)) + "\u00a0%";
            case "ans" -> nombre("#,##0.######", valeur) + "\u00a0ans";
            default -> enEuros(unite) ? nombre("#,##0.00####", valeur) + "\u00a0€" : nombre("#,##0.######", valeur);
        };
    }

    /** « euros par an et par unité de consommation », mais pas « euros et taux » : le nombre n’y est pas toujours une somme. */
    private static boolean enEuros(String unite) {
        return unite.matches("euros( par .*)?") && !unite.matches(".* et (?!par ).*");
    }

    private static String nombre(String forme, BigDecimal valeur) {
        return new DecimalFormat(forme, FRANCAIS).format(valeur);
    }
}
