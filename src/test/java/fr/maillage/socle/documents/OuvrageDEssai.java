package fr.maillage.socle.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Un carnet de territoire vraisemblable, dont les chiffres sont inventés pour l’essai. */
public final class OuvrageDEssai {

    private static final String RP = "Insee, recensement de la population 2022";
    private static final String FILOSOFI = "Insee-DGFiP-Cnaf-Cnav-CCMSA, Filosofi 2021";
    private static final List<String> MAILLES =
            List.of("Angers", "CU Angers Loire Métropole", "Maine-et-Loire", "France métropolitaine");
    private static final List<String> THEMES = List.of(
            "Population",
            "Familles, enfance et jeunesse",
            "Seniors et autonomie",
            "Emploi, ressources et précarité",
            "Logement",
            "Santé et accès aux droits",
            "Mobilité et services",
            "Vie sociale");

    private OuvrageDEssai() {}

    /** Huit thèmes, vingt-cinq graphiques, dix cartes, une trentaine de tableaux. */
    public static Ouvrage carnet() {
        return carnet(0);
    }

    /** Le même carnet, dont les cartes changent avec la graine : aucune ne se retrouve d’une commune à l’autre. */
    static Ouvrage carnet(int graine) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(synthese());
        for (int rang = 0; rang < THEMES.size(); rang++) {
            chapitres.add(theme(rang, graine));
        }
        chapitres.add(methode());
        return new Ouvrage(couverture("Portrait social d’Angers"), chapitres);
    }

    /** Un seul chapitre par sorte de bloc, plus ce qui pourrait casser. */
    public static Ouvrage bref() {
        return new Ouvrage(
                couverture("Portrait social & bref d’Angers <œuvre> 😀"),
                List.of(
                        synthese(),
                        theme(0, 0),
                        new Chapitre(
                                "Un titre de chapitre bien trop long pour un onglet : [secrets] / réserves *",
                                List.of(
                                        new Bloc.Intertitre("Caractères & signes <rares>", 2),
                                        Bloc.Paragraphe.de(
                                                "L’œuvre coûte **12 €** & « 3 < 4 » ; émoticône 😀, contrôle \u0007 retiré."),
                                        longTableau(47))),
                        new Chapitre(
                                "Un titre de chapitre bien trop long pour un onglet : [secrets] / réserves ?",
                                List.of()),
                        methode()));
    }

    /** Chaque sorte de bloc et de graphique, une fois au moins. */
    public static Ouvrage complet() {
        var chapitres = new ArrayList<>(bref().chapitres());
        chapitres.add(new Chapitre(
                "Tous les graphiques",
                List.of(
                        comparaison(2),
                        colonnes(1),
                        colonnes(2),
                        courbes(0),
                        courbes(1),
                        pyramide(),
                        radar(),
                        histogramme(),
                        nuage(),
                        new Bloc.Intertitre("Des listes", 3),
                        new Bloc.Liste(List.of("à puces"), false),
                        new Bloc.Liste(List.of("un", "deux"), true),
                        new Bloc.Liste(List.of("repart à un"), true))));
        return new Ouvrage(bref().couverture(), chapitres);
    }

    static Couverture couverture(String titre) {
        return new Couverture(
                titre,
                "Analyse des besoins sociaux, édition 2026",
                "Angers (Maine-et-Loire)",
                "Département de l’Exemple",
                LocalDate.of(2026, 3, 1),
                List.of("Territoire de démonstration : les secteurs sont inventés."),
                carte(0));
    }

    static Chapitre synthese() {
        return new Chapitre(
                "L’essentiel",
                List.of(
                        Bloc.Paragraphe.de(
                                "Ce carnet rassemble **les chiffres publics** du territoire et les compare aux mailles qui l’entourent. Une valeur couverte par le secret statistique n’est jamais remplacée par un zéro."),
                        new Bloc.ChiffresCles(List.of(
                                new Bloc.ChiffreCle("habitants", "157 175", "en 2022, +0,6 % par an depuis 2016"),
                                new Bloc.ChiffreCle("niveau de vie médian", "21 340 €", "par an en 2021"),
                                new Bloc.ChiffreCle("taux de pauvreté", "19,4 %", "en 2021, +5,4 points / département"),
                                new Bloc.ChiffreCle("familles monoparentales", "23,1 %", "des familles en 2022"))),
                        new Bloc.ARetenir(List.of(
                                "En 2021, 19,4 % des habitants d’Angers vivent sous le seuil de pauvreté, soit 5,4 points de plus que dans le Maine-et-Loire (14,0 %).",
                                "La population augmente de 0,6 % par an entre 2016 et 2022.")),
                        carte(1)));
    }

    private static Chapitre theme(int rang, int graine) {
        var blocs = new ArrayList<Bloc>();
        blocs.add(new Bloc.ARetenir(
                List.of("En 2022, l’indicateur du thème « %s » vaut 23,1 %%, soit 1,2 point de plus qu’en 2016."
                        .formatted(THEMES.get(rang)))));
        blocs.add(new Bloc.Intertitre("Ce que disent les chiffres", 2));
        blocs.add(
                Bloc.Paragraphe.de(
                        "La part observée est **plus forte que dans le département**. L’écart se creuse depuis 2016, surtout dans les quartiers prioritaires, où l’on compte deux fois plus de situations."));
        blocs.add(tableau(rang, 9));
        blocs.add(comparaison(rang));
        blocs.add(rang == 0 ? pyramide() : colonnes(rang));
        blocs.add(new Bloc.Intertitre("L’évolution", 2));
        blocs.add(courbes(rang));
        blocs.add(tableau(rang + 10, 6));
        if (rang == 7) {
            blocs.add(nuage());
            blocs.add(radar());
        }
        if (rang == 3) {
            blocs.add(histogramme());
        }
        blocs.add(new Bloc.Intertitre("La carte et les territoires semblables", 2));
        blocs.add(carte(graine + rang + 2));
        blocs.add(new Bloc.Liste(
                List.of("Cholet, semblable par l’âge et le revenu", "Le Mans, semblable par le logement"),
                rang % 2 == 1));
        blocs.add(tableau(rang + 20, rang == 3 ? 22 : 8));
        return new Chapitre(THEMES.get(rang), blocs);
    }

    private static Chapitre methode() {
        return new Chapitre(
                "Méthode, glossaire et sources",
                List.of(
                        new Bloc.Intertitre("Méthode", 2),
                        Bloc.Paragraphe.de(
                                "Les taux sont recalculés à partir de leur numérateur et de leur dénominateur."),
                        new Bloc.Intertitre("Glossaire", 2),
                        new Bloc.Glossaire(
                                List.of(
                                        new Bloc.Mot("EPCI", "Établissement public de coopération intercommunale."),
                                        new Bloc.Mot("QPV", "Quartier prioritaire de la politique de la ville."),
                                        new Bloc.Mot(
                                                "Unité de consommation",
                                                "Poids donné à chaque personne d’un ménage pour comparer les niveaux de vie."))),
                        new Bloc.SautDePage(),
                        new Bloc.Intertitre("Sources", 2),
                        new Bloc.Sources(List.of(
                                new Bloc.Source(
                                        "Recensement de la population",
                                        "Insee",
                                        "2022, géographie 2025",
                                        "Licence Ouverte 2.0"),
                                new Bloc.Source(
                                        "Filosofi",
                                        "Insee, DGFiP, Cnaf, Cnav, CCMSA",
                                        "2021",
                                        "Licence Ouverte 2.0")))));
    }

    static Bloc.Tableau tableau(int graine, int lignes) {
        var rangees = new ArrayList<Bloc.Ligne>();
        for (int rang = 0; rang < lignes; rang++) {
            double valeur = 1234.5 * (rang + 1) + graine * 17;
            Cellule secrete = Cellule.sansValeur(rang % 3 == 0 ? Etat.INDISPONIBLE : Etat.SECRET);
            rangees.add(new Bloc.Ligne(
                    rang == 0 ? "Angers" : "Part de la tranche d’âge n° " + rang,
                    List.of(
                            Cellule.nombre(valeur, 0, ""),
                            rang % 4 == 2 ? secrete : Cellule.nombre(3.14 * rang + graine, 1, "%"),
                            Cellule.nombre(-0.37 * rang, 1, "%", rang == 4 ? Etat.ESTIME : Etat.CONNU),
                            rang == 5
                                    ? Cellule.nombre(12345, 0, "€", Etat.REPLI)
                                    : Cellule.nombre(21340 - rang * 55, 0, "€")),
                    rang == 0));
        }
        return new Bloc.Tableau(
                "Effectifs, parts et évolutions (tableau %d)".formatted(graine),
                List.of("Indicateur", "Effectif 2022", "Part 2022", "Évolution 2016-2022", "Niveau de vie"),
                rangees,
                RP);
    }

    static Bloc.Tableau longTableau(int lignes) {
        return new Bloc.Tableau(
                "Un tableau long",
                List.of("Commune", "Population"),
                java.util.stream.IntStream.range(0, lignes)
                        .mapToObj(rang ->
                                Bloc.Ligne.de("Commune n° " + rang, Cellule.nombre(1000.0 + rang * 1111, 0, "")))
                        .toList(),
                RP);
    }

    static Graphique comparaison(int rang) {
        return new Graphique.ParCategories(
                        Graphique.Forme.BARRES_HORIZONTALES,
                        "Taux de pauvreté en 2021",
                        "% de la population",
                        MAILLES,
                        List.of(serie("Taux de pauvreté", 19.4 + rang, 16.2, 11.4, rang == 2 ? null : 14.9)),
                        FILOSOFI)
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
                RP);
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
                RP);
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
                RP);
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
                        FILOSOFI)
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
                FILOSOFI,
                "");
    }

    @SuppressWarnings("NullAway")
    private static Serie serie(String nom, @Nullable Double... valeurs) {
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
                RP);
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
