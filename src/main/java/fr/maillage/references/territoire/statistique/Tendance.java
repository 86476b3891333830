package fr.maillage.references.territoire.statistique;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Ce que fait un indicateur d'une année à l'autre.
 *
 * @param pente variation moyenne par an, dans l'unité de l'indicateur (droite des moindres carrés)
 * @param croissanceAnnuelle croissance annuelle moyenne entre la première et la dernière année, en pourcentage ; NaN si elle
 *     n'a pas de sens (départ nul ou négatif)
 */
public record Tendance(
        int premiereAnnee, int derniereAnnee, double depart, double arrivee, double pente, double croissanceAnnuelle) {

    /** La tendance d'une série ; rien s'il y a moins de deux années chiffrées. */
    public static Optional<Tendance> de(SortedMap<Integer, Double> serie) {
        var annees = serie.entrySet().stream()
                .filter(point -> Double.isFinite(point.getValue()))
                .toList();
        if (annees.size() < 2) {
            return Optional.empty();
        }
        double moyenneAnnees =
                annees.stream().mapToInt(p -> p.getKey()).average().orElseThrow();
        double moyenne =
                annees.stream().mapToDouble(p -> p.getValue()).average().orElseThrow();
        double haut = 0;
        double bas = 0;
        for (var point : annees) {
            double ecart = point.getKey() - moyenneAnnees;
            haut += ecart * (point.getValue() - moyenne);
            bas += ecart * ecart;
        }
        var premiere = annees.getFirst();
        var derniere = annees.getLast();
        double depart = premiere.getValue();
        double arrivee = derniere.getValue();
        int duree = derniere.getKey() - premiere.getKey();
        double croissance =
                depart > 0 && arrivee >= 0 ? 100 * (Math.pow(arrivee / depart, 1.0 / duree) - 1) : Double.NaN;
        return Optional.of(new Tendance(premiere.getKey(), derniere.getKey(), depart, arrivee, haut / bas, croissance));
    }

    public int duree() {
        return derniereAnnee - premiereAnnee;
    }
}
