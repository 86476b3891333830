package fr.maillage.socle.modeles;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Serie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** De quoi essayer un modèle avant de s’en servir, et de quoi en commencer un. */
final class Exemple {
    private static final List<Bloc> BLOCS = List.of(
            Bloc.Paragraphe.de("Ce texte d’exemple montre comment votre modèle met en forme le corps du document."),
            new Bloc.ARetenir(List.of("Une phrase à retenir.")),
            new Bloc.Intertitre("Un intertitre", 2),
            new Bloc.Liste(List.of("Un premier point.", "Un second point."), false),
            new Bloc.Tableau(
                    "Un tableau",
                    List.of("Territoire", "Habitants"),
                    List.of(Bloc.Ligne.de("Territoire d’exemple", Cellule.nombre(1200, 0, ""))),
                    "exemple."),
            new Graphique.ParCategories(
                    Graphique.Forme.BARRES_HORIZONTALES,
                    "Un graphique",
                    "%",
                    List.of("Ici", "Ailleurs"),
                    List.of(new Serie("Part", List.of(12.0, 14.5))),
                    "exemple."));

    static final Ouvrage OUVRAGE = new Ouvrage(
            new Couverture(
                    "Titre d’exemple",
                    "Sous-titre",
                    "Territoire d’exemple",
                    "Organisation d’exemple",
                    LocalDate.of(2027, 3, 3),
                    List.of(),
                    null),
            List.of(new Chapitre("Une partie", BLOCS)));

    private Exemple() {}

    static Champs champs(GenreDeModele genre) {
        var champs = new Champs();
        var listes = new LinkedHashMap<String, Map<String, String>>();
        for (var champ : genre.champs()) {
            int crochet = champ.nom().indexOf('.');
            if (estDeListe(champ)) {
                listes.computeIfAbsent(champ.nom().substring(0, crochet), _ -> new LinkedHashMap<>())
                        .put(champ.nom().substring(crochet + 1), champ.exemple());
            } else if (!champ.nom().equals(Champs.CONTENU)) {
                champs.avec(champ.nom(), champ.exemple());
            }
        }
        listes.forEach((nom, ligne) -> champs.avecListe(nom, List.of(ligne)));
        return champs;
    }

    /** Un champ de liste se nomme au pluriel : sa ligne de tableau se répète. */
    static boolean estDeListe(GenreDeModele.Champ champ) {
        int point = champ.nom().indexOf('.');
        return point > 0 && champ.nom().charAt(point - 1) == 's';
    }

    /** Un modèle à reprendre dans Word : les champs courants à leur place, le corps au milieu, les listes en tableaux. */
    static Ouvrage depart(GenreDeModele genre) {
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("{{sous_titre}} · {{territoire.nom}} · {{date}}"));
        blocs.add(Bloc.Paragraphe.de("Rédigé par {{auteur.nom}}, {{auteur.fonction}}, {{auteur.unite}}."));
        blocs.add(Bloc.Paragraphe.de("{{contenu}}"));
        var listes = new LinkedHashMap<String, List<GenreDeModele.Champ>>();
        genre.champs().stream()
                .filter(Exemple::estDeListe)
                .forEach(c -> listes.computeIfAbsent(
                                c.nom().substring(0, c.nom().indexOf('.')), _ -> new ArrayList<>())
                        .add(c));
        listes.forEach((nom, champs) -> blocs.add(new Bloc.Tableau(
                "La ligne de ce tableau se répète pour chaque élément de « " + nom + " »",
                champs.stream().map(GenreDeModele.Champ::sens).toList(),
                List.of(new Bloc.Ligne(
                        champs.getFirst().ecriture(),
                        champs.stream()
                                .skip(1)
                                .map(c -> Cellule.texte(c.ecriture()))
                                .toList(),
                        false)),
                "")));
        return new Ouvrage(
                new Couverture("{{titre}}", "", "", "{{organisation.nom}}", LocalDate.now(), List.of(), null),
                List.of(new Chapitre(genre.libelle(), blocs)),
                fr.maillage.socle.documents.MiseEnPage.NOTE);
    }
}
