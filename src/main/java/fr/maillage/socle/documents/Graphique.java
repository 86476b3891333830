package fr.maillage.socle.documents;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un graphique : modifiable dans Word, PowerPoint et Excel, dessiné dans le PDF et à l’écran. */
public sealed interface Graphique extends Bloc {

    String titre();

    /** L’unité des valeurs, telle qu’elle se lit sur l’axe : « % », « euros par an », « habitants ». */
    String unite();

    String source();

    /** Ce que dit le graphique à qui ne le voit pas. */
    String texteAlternatif();

    /** La forme d’un graphique à catégories. */
    enum Forme {
        BARRES_HORIZONTALES,
        BARRES_VERTICALES,
        COURBES,
        PYRAMIDE_DES_AGES,
        RADAR,
        HISTOGRAMME
    }

    /** Des catégories (territoires, années, âges…) et une ou plusieurs séries ; une catégorie peut être mise en avant. */
    record ParCategories(
            Forme forme,
            String titre,
            String unite,
            List<String> categories,
            List<Serie> series,
            @Nullable String enAvant,
            String source,
            String texteAlternatif)
            implements Graphique {

        public ParCategories {
            Exigences.nonVide(titre, "Le titre d’un graphique");
            categories = Exigences.auMoinsUn(categories, "Le graphique « %s »".formatted(titre));
            series = Exigences.auMoinsUn(series, "Le graphique « %s »".formatted(titre));
            verifier(forme, titre, categories, series);
            if (enAvant != null && !categories.contains(enAvant)) {
                throw new IllegalArgumentException(
                        "Le graphique « %s » met en avant « %s », absent de ses catégories %s. Corrigez l’un ou l’autre."
                                .formatted(titre, enAvant, categories));
            }
            texteAlternatif = texteAlternatif.isBlank()
                    ? TexteAlternatif.de(forme, titre, unite, categories, series)
                    : texteAlternatif;
        }

        /** Le même graphique, dont le texte alternatif se compose des valeurs. */
        public ParCategories(
                Forme forme, String titre, String unite, List<String> categories, List<Serie> series, String source) {
            this(forme, titre, unite, categories, series, null, source, "");
        }

        public ParCategories enAvant(String categorie) {
            return new ParCategories(forme, titre, unite, categories, series, categorie, source, texteAlternatif);
        }

        private static void verifier(Forme forme, String titre, List<String> categories, List<Serie> series) {
            for (Serie serie : series) {
                if (serie.valeurs().size() != categories.size()) {
                    throw new IllegalArgumentException(
                            "Graphique « %s » : la série « %s » compte %d valeurs pour %d catégories. Complétez-la par des vides."
                                    .formatted(
                                            titre, serie.nom(), serie.valeurs().size(), categories.size()));
                }
            }
            if (series.stream().map(Serie::nom).distinct().count() < series.size()) {
                throw new IllegalArgumentException(
                        "Graphique « %s » : deux séries portent le même nom. Distinguez-les.".formatted(titre));
            }
            boolean pyramide = forme == Forme.PYRAMIDE_DES_AGES;
            boolean negatives =
                    series.stream().flatMap(serie -> serie.connues().stream()).anyMatch(v -> v < 0);
            if (pyramide && (series.size() != 2 || negatives)) {
                throw new IllegalArgumentException(
                        "La pyramide « %s » attend deux séries (hommes, puis femmes) sans valeur négative."
                                .formatted(titre));
            }
            if (forme == Forme.RADAR && (categories.size() < 3 || negatives)) {
                throw new IllegalArgumentException(
                        "Le radar « %s » attend au moins trois catégories et aucune valeur négative.".formatted(titre));
            }
            if (forme == Forme.HISTOGRAMME && series.size() != 1) {
                throw new IllegalArgumentException("L’histogramme « %s » attend une seule série.".formatted(titre));
            }
        }
    }

    /** Deux mesures croisées, un point par territoire : la corrélation se voit. */
    record NuageDePoints(
            String titre,
            String axeHorizontal,
            String axeVertical,
            List<Point> points,
            @Nullable String enAvant,
            String source,
            String texteAlternatif)
            implements Graphique {

        public NuageDePoints {
            Exigences.nonVide(titre, "Le titre d’un graphique");
            points = Exigences.auMoinsUn(points, "Le nuage « %s »".formatted(titre));
            var noms = new HashSet<String>();
            points.forEach(point -> noms.add(point.nom()));
            if (enAvant != null && !noms.contains(enAvant)) {
                throw new IllegalArgumentException(
                        "Le nuage « %s » met en avant « %s », qui n’est pas un de ses points."
                                .formatted(titre, enAvant));
            }
            texteAlternatif = texteAlternatif.isBlank()
                    ? TexteAlternatif.duNuage(titre, axeHorizontal, axeVertical, points)
                    : texteAlternatif;
        }

        @Override
        public String unite() {
            return axeVertical;
        }
    }

    /** Un territoire et ses deux mesures. */
    record Point(String nom, double x, double y) {
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException(
                        "Le point « %s » n’a pas ses deux mesures (%s ; %s). Retirez-le.".formatted(nom, x, y));
            }
        }
    }
}
