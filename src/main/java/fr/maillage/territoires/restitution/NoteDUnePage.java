package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** L’essentiel d’un diagnostic sur une page : des chiffres, des phrases, des questions, des sources. */
final class NoteDUnePage {
    private static final int CHIFFRES = 4;
    private static final int PHRASES_PAR_THEME = 1;
    private static final int THEMES = 6;

    private NoteDUnePage() {}

    static Ouvrage de(Matiere matiere) {
        var chapitres = new ArrayList<Chapitre>();
        var essentiel = new ArrayList<Bloc>();
        essentiel.add(new Bloc.ChiffresCles(matiere.chiffres(CHIFFRES)));
        List<String> retenues = matiere.aRetenir(matiere.essentiel(), 2);
        if (!retenues.isEmpty()) essentiel.add(new Bloc.ARetenir(retenues));
        chapitres.add(new Chapitre("L’essentiel", essentiel));
        List<String> parTheme = parTheme(matiere, retenues);
        if (!parTheme.isEmpty()) {
            chapitres.add(new Chapitre("Thème par thème", List.of(new Bloc.Liste(parTheme, false))));
        }
        chapitres.add(new Chapitre(
                "À mettre en débat",
                List.of(new Bloc.Liste(
                        matiere.themes().keySet().stream()
                                .limit(3)
                                .map(Questions::de)
                                .toList(),
                        false))));
        chapitres.add(new Chapitre("Sources", List.of(Bloc.Paragraphe.de(producteurs(matiere)))));
        return new Ouvrage(
                matiere.couverture("Diagnostic social : l’essentiel", "Note de restitution"),
                chapitres,
                MiseEnPage.NOTE);
    }

    private static List<String> parTheme(Matiere matiere, List<String> dejaDites) {
        var phrases = new ArrayList<String>();
        for (Theme theme : matiere.themes().keySet()) {
            matiere.aRetenir(java.util.Objects.requireNonNull(matiere.themes().get(theme)), 3).stream()
                    .filter(p -> !dejaDites.contains(p) && !phrases.contains(p))
                    .limit(PHRASES_PAR_THEME)
                    .forEach(phrases::add);
            if (phrases.size() == THEMES) break;
        }
        return phrases;
    }

    /** Sur une page, les producteurs et les années suffisent ; le rapport donne chaque jeu de données. */
    private static String producteurs(Matiere matiere) {
        return matiere.jeux().stream()
                        .collect(Collectors.groupingBy(
                                Bloc.Source::producteur,
                                java.util.TreeMap::new,
                                Collectors.mapping(
                                        Bloc.Source::millesime,
                                        Collectors.collectingAndThen(
                                                Collectors.toCollection(java.util.TreeSet::new), annees -> annees))))
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + " (" + annees(e.getValue()) + ")")
                        .collect(Collectors.joining(" ; "))
                + ". Géographie " + matiere.portrait().geographie()
                + " ; méthode, définitions et jeux de données dans le rapport.";
    }

    private static String annees(java.util.Set<String> millesimes) {
        return millesimes.stream()
                .flatMap(m -> java.util.Arrays.stream(m.split(", ")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
