package fr.maillage.socle.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Un carnet de territoire vraisemblable, dont les chiffres sont inventés pour l’essai. */
public final class OuvrageDEssai {

    static final String RP = "Insee, recensement de la population 2022";
    static final String FILOSOFI = "Insee-DGFiP-Cnaf-Cnav-CCMSA, Filosofi 2021";
    static final List<String> MAILLES =
            List.of("Angers", "CU Angers Loire Métropole", "Maine-et-Loire", "France métropolitaine");
    static final List<String> THEMES = List.of(
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
                        GraphiquesDEssai.comparaison(2),
                        GraphiquesDEssai.colonnes(1),
                        GraphiquesDEssai.colonnes(2),
                        GraphiquesDEssai.courbes(0),
                        GraphiquesDEssai.courbes(1),
                        GraphiquesDEssai.pyramide(),
                        GraphiquesDEssai.radar(),
                        GraphiquesDEssai.histogramme(),
                        GraphiquesDEssai.nuage(),
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
                GraphiquesDEssai.carte(0));
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
                        GraphiquesDEssai.carte(1)));
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
        blocs.add(GraphiquesDEssai.comparaison(rang));
        blocs.add(rang == 0 ? GraphiquesDEssai.pyramide() : GraphiquesDEssai.colonnes(rang));
        blocs.add(new Bloc.Intertitre("L’évolution", 2));
        blocs.add(GraphiquesDEssai.courbes(rang));
        blocs.add(tableau(rang + 10, 6));
        if (rang == 7) {
            blocs.add(GraphiquesDEssai.nuage());
            blocs.add(GraphiquesDEssai.radar());
        }
        if (rang == 3) {
            blocs.add(GraphiquesDEssai.histogramme());
        }
        blocs.add(new Bloc.Intertitre("La carte et les territoires semblables", 2));
        blocs.add(GraphiquesDEssai.carte(graine + rang + 2));
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
}
