package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Serie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Le radar d’une évaluation : deux contours, l’un du professionnel, l’autre de la personne ; les chiffres sont au tableau. */
final class FiguresDEvaluation {
    private FiguresDEvaluation() {}

    /** Absent tant que moins de trois domaines portent un niveau : un radar n’y dirait rien. */
    static Optional<Graphique.ParCategories> radar(Evaluation evaluation, String source) {
        var regards = evaluation.regards().stream()
                .filter(r -> r.niveau() != null || r.dit() != null)
                .toList();
        if (regards.size() < 3) return Optional.empty();
        var series = new ArrayList<Serie>();
        ajouter(series, "Regard professionnel", regards, Regard::niveau);
        ajouter(series, "Regard de la personne", regards, Regard::dit);
        return Optional.of(new Graphique.ParCategories(
                Graphique.Forme.RADAR,
                "Domaine par domaine",
                "niveau, de 1 à 5",
                regards.stream().map(r -> r.domaine().libelle()).toList(),
                series,
                source));
    }

    private static void ajouter(
            List<Serie> series, String nom, List<Regard> regards, Function<Regard, @Nullable Integer> niveau) {
        List<@Nullable Double> valeurs = new ArrayList<>();
        for (var regard : regards) {
            Integer lu = niveau.apply(regard);
            valeurs.add(lu == null ? null : lu.doubleValue());
        }
        if (valeurs.stream().anyMatch(v -> v != null)) series.add(new Serie(nom, valeurs));
    }
}
