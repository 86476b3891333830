package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Les graphiques et les cartes du carnet d’essai, un par forme. */
final class GraphiquesDEssai {
    private GraphiquesDEssai() {}

    static Graphique comparaison(int rang) {
        return new Graphique.ParCategories(
                        Graphique.Forme.BARRES_HORIZONTALES,
                        "Taux de pauvreté en 2021",
                        "% de la population",
                        OuvrageDEssai.MAILLES,
                        List.of(serie("Taux de pauvreté", 19.4 + rang, 16.2, 11.4, rang == 2 ? null : 14.9)),
                        OuvrageDEssai.FILOSOFI)
                .enAvant("Angers");
    }

    static Graphique colonnes(int rang) {
        return new Graphique.ParCategories(
                rang % 2 == 0 ? Graphique.Forme.BARRES_VERTICALES : Graphique.Forme.BARRES_HORIZONTALES,
                "Ménages selon leur composition",
                "%",
                List.of("Personnes seules", "Couples sans enfant", "Couples avec enfants", "Familles monoparentales"),
                List.of(
                        serie("Angers", 52.1, 19.6, 15.0 + rang, 9.2),
                        serie("Maine-et-Loire", 35.2, 28.9, null, 8.1),
                        serie("France métropolitaine", 37.8, 25.7, 24.3, -2.1)),
                OuvrageDEssai.RP);
    }

    static Graphique pyramide() {
        return new Graphique.ParCategories(
                Graphique.Forme.PYRAMIDE_DES_AGES,
                "Pyramide des âges en 2022",
                "habitants",
                List.of("0-14 ans", "15-29 ans", "30-44 ans", "45-59 ans", "60-74 ans", "75-89 ans", "90 ans ou plus"),
                List.of(
                        serie("Hommes", 12034.0, 23110.0, 14890.0, 11923.0, 9034.0, 4011.0, null),
                        serie("Femmes", 11640.0, 25904.0, 14630.0, 12400.0, 11020.0, 7040.0, 1630.0)),
                OuvrageDEssai.RP);
    }

    static Graphique courbes(int rang) {
        return new Graphique.ParCategories(
                Graphique.Forme.COURBES,
                "Demandeurs d’emploi de catégories A, B et C",
                "% des 15-64 ans",
                List.of("2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"),
                rang % 3 == 1
                        ? List.of(serie("Angers", 12.1, 12.4, 12.6, 12.2, 11.9, 11.5, 12.3, 11.0, 10.2, 9.9))
                        : List.of(
                                serie("Angers", 12.1, 12.4, 12.6, null, null, 11.5, 12.3, 11.0, 10.2, 9.9),
                                serie("Maine-et-Loire", 9.9, 10.1, 10.2, 10.0, 9.6, 9.2, 9.8, 9.0, 8.3, 8.2),
                                serie(
                                        "France métropolitaine",
                                        10.4,
                                        10.8,
                                        10.9,
                                        10.7,
                                        10.4,
                                        10.0,
                                        10.5,
                                        9.6,
                                        9.0,
                                        8.9)),
                "France Travail-Dares, 2014-2023");
    }

    static Graphique radar() {
        return new Graphique.ParCategories(
                Graphique.Forme.RADAR,
                "Profil du territoire (France = 100)",
                "indice",
                List.of("Pauvreté", "Chômage", "Monoparentalité", "75 ans ou plus", "Logement social", "Vacance"),
                List.of(
                        serie("Angers", 130.0, 112.0, 138.0, 82.0, 175.0, 91.0),
                        serie("Maine-et-Loire", 77.0, 91.0, 88.0, 104.0, null, 84.0)),
                OuvrageDEssai.RP);
    }

    static Graphique histogramme() {
        return new Graphique.ParCategories(
                        Graphique.Forme.HISTOGRAMME,
                        "Répartition des communes selon leur taux de pauvreté",
                        "communes",
                        List.of(
                                "moins de 4 %",
                                "4 à 6 %",
                                "6 à 8 %",
                                "8 à 10 %",
                                "10 à 12 %",
                                "12 à 14 %",
                                "14 à 16 %",
                                "16 % ou plus"),
                        List.of(serie("Communes", 3.0, 21.0, 52.0, 41.0, 17.0, 6.0, 3.0, 2.0)),
                        OuvrageDEssai.FILOSOFI)
                .enAvant("16 % ou plus");
    }

    static Graphique nuage() {
        var points = new ArrayList<Graphique.Point>();
        for (int rang = 0; rang < 80; rang++) {
            double revenu = 18500 + (rang * 7919 % 9000);
            points.add(new Graphique.Point(
                    "Commune " + rang, revenu, 24 - (revenu - 18000) / 600 + (rang * 31 % 11) / 3.0));
        }
        points.add(new Graphique.Point("Angers", 21340, 19.4));
        return new Graphique.NuageDePoints(
                "Pauvreté et niveau de vie des communes",
                "Niveau de vie médian (€)",
                "Taux de pauvreté (%)",
                points,
                "Angers",
                OuvrageDEssai.FILOSOFI,
                "");
    }

    @SuppressWarnings("NullAway")
    static Serie serie(String nom, @Nullable Double... valeurs) {
        return new Serie(nom, Arrays.asList(valeurs));
    }

    /** Une carte de 176 mailles aux contours irréguliers, de la taille d’une vraie. */
    static Bloc.Illustration carte(int graine) {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\" role=\"img\"><title>Carte</title>"
                        + "<defs><pattern id=\"secret\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                        + "<rect width=\"6\" height=\"6\" fill=\"#ffffff\"/><path d=\"M0 6L6 0\" stroke=\"#8b97a5\" stroke-width=\"1\"/></pattern></defs>");
        List<String> teintes = List.of("#e3eff0", "#b5d3d6", "#7fb0b6", "#3f858e", "#0f5c66");
        for (int maille = 0; maille < 176; maille++) {
            int colonne = maille % 16;
            int ligne = maille / 16;
            String teinte =
                    (maille * 7 + graine) % 9 == 0 ? "url(#secret)" : teintes.get((maille * 13 + graine * 3) % 5);
            svg.append("<path stroke=\"#ffffff\" stroke-width=\"0.8\" fill=\"")
                    .append(teinte)
                    .append("\" d=\"M");
            bord(svg, colonne, ligne, colonne + 1, ligne);
            bord(svg, colonne + 1, ligne, colonne + 1, ligne + 1);
            bord(svg, colonne + 1, ligne + 1, colonne, ligne + 1);
            bord(svg, colonne, ligne + 1, colonne, ligne);
            svg.append("Z\"/>");
        }
        svg.append(
                "<text x=\"20\" y=\"465\" font-size=\"14\" font-family=\"Source Sans 3, Liberation Sans, sans-serif\" fill=\"#1d2733\">Part en %, hachures : secret statistique</text></svg>");
        return new Bloc.Illustration(
                svg.toString(),
                "Carte des communes du département : les parts les plus fortes sont au centre (carte %d)."
                        .formatted(graine),
                "Part des ménages concernés par commune (carte %d)".formatted(graine),
                OuvrageDEssai.RP);
    }

    private static void bord(StringBuilder svg, int c1, int l1, int c2, int l2) {
        int pas = 12;
        for (int rang = 0; rang < pas; rang++) {
            double t = rang / (double) pas;
            double x = 20 + 37 * (c1 + (c2 - c1) * t);
            double y = 20 + 38 * (l1 + (l2 - l1) * t);
            double onde = Math.sin(x * 0.31 + y * 0.17) * 5;
            svg.append(String.format(Locale.ROOT, "%.1f %.1fL", x + onde, y + Math.cos(x * 0.13 - y * 0.29) * 5));
        }
        svg.setLength(svg.length() - 1);
        svg.append('L');
        double x = 20 + 37 * c2;
        double y = 20 + 38 * l2;
        svg.append(String.format(
                Locale.ROOT,
                "%.1f %.1f",
                x + Math.sin(x * 0.31 + y * 0.17) * 5,
                y + Math.cos(x * 0.13 - y * 0.29) * 5));
        svg.append('L');
        if (c2 == c1 && l2 < l1) {
            svg.setLength(svg.length() - 1);
        }
    }
}
