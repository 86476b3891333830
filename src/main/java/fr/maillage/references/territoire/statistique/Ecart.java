package fr.maillage.references.territoire.statistique;

import java.util.Comparator;
import java.util.List;

/** L'écart d'un territoire à une référence : « +29 points, ratio 2,9 ». */
public record Ecart(String indicateur, String territoire, String reference, double valeur, double valeurDeReference) {

    /** La différence, dans l'unité de l'indicateur : des points pour un pourcentage. */
    public double difference() {
        return valeur - valeurDeReference;
    }

    /** Combien de fois la référence ; NaN si elle est nulle ou de signe contraire. */
    public double ratio() {
        return valeurDeReference == 0 || Math.signum(valeur) * Math.signum(valeurDeReference) < 0
                ? Double.NaN
                : valeur / valeurDeReference;
    }

    /** La différence en pourcentage de la référence ; NaN si la référence est nulle. */
    public double enPourcentage() {
        return valeurDeReference == 0 ? Double.NaN : 100 * difference() / Math.abs(valeurDeReference);
    }

    /** Les écarts du plus grand au plus petit, à la hausse comme à la baisse, rapportés à la référence. */
    public static List<Ecart> duPlusGrand(List<Ecart> ecarts) {
        return ecarts.stream()
                .sorted(Comparator.comparingDouble(
                                (Ecart e) -> Double.isNaN(e.enPourcentage()) ? -1 : Math.abs(e.enPourcentage()))
                        .reversed())
                .toList();
    }
}
