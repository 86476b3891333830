package fr.maillage.socle.documents;

import java.util.List;
import java.util.StringJoiner;

/** Écrit, à partir des valeurs elles-mêmes, ce que dit un graphique à qui ne le voit pas. */
final class TexteAlternatif {

    private static final int TROP_DE_VALEURS = 24;

    private TexteAlternatif() {}

    static String de(Graphique.Forme forme, String titre, String unite, List<String> categories, List<Serie> series) {
        var phrases = new StringJoiner(". ", "", ".");
        phrases.add("%s : %s%s".formatted(nom(forme), titre, unite.isBlank() ? "" : " (" + unite + ")"));
        for (Serie serie : series) {
            phrases.add(
                    series.size() * categories.size() > TROP_DE_VALEURS
                            ? resume(serie, categories)
                            : detail(serie, categories));
        }
        return phrases.toString();
    }

    static String duNuage(String titre, String horizontal, String vertical, List<Graphique.Point> points) {
        return "Nuage de %d points : %s. En abscisse : %s ; en ordonnée : %s."
                .formatted(points.size(), titre, horizontal, vertical);
    }

    private static String nom(Graphique.Forme forme) {
        return switch (forme) {
            case BARRES_HORIZONTALES -> "Barres horizontales";
            case BARRES_VERTICALES -> "Barres verticales";
            case COURBES -> "Courbes";
            case PYRAMIDE_DES_AGES -> "Pyramide des âges";
            case RADAR -> "Radar";
            case HISTOGRAMME -> "Histogramme";
        };
    }

    private static String detail(Serie serie, List<String> categories) {
        int decimales = NombreFrancais.decimalesUtiles(serie.connues());
        var valeurs = new StringJoiner(" ; ", serie.nom() + " : ", "");
        for (int rang = 0; rang < categories.size(); rang++) {
            Double valeur = serie.valeurs().get(rang);
            valeurs.add(categories.get(rang) + " "
                    + (valeur == null ? "valeur absente" : NombreFrancais.ecrire(valeur, decimales)));
        }
        return valeurs.toString();
    }

    private static String resume(Serie serie, List<String> categories) {
        List<Double> connues = serie.connues();
        if (connues.isEmpty()) {
            return serie.nom() + " : aucune valeur";
        }
        int decimales = NombreFrancais.decimalesUtiles(connues);
        double plusBas = connues.stream().min(Double::compare).orElseThrow();
        double plusHaut = connues.stream().max(Double::compare).orElseThrow();
        int absentes = categories.size() - connues.size();
        return "%s : de %s (%s) à %s (%s)%s"
                .formatted(
                        serie.nom(),
                        NombreFrancais.ecrire(plusBas, decimales),
                        categories.get(serie.valeurs().indexOf(plusBas)),
                        NombreFrancais.ecrire(plusHaut, decimales),
                        categories.get(serie.valeurs().indexOf(plusHaut)),
                        absentes == 0 ? "" : ", %d valeurs absentes".formatted(absentes));
    }
}
