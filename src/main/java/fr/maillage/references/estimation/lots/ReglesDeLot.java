package fr.maillage.references.estimation.lots;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.FichierDesAjouts;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Selon quoi chaque foyer d’un lot se calcule ; voyage jusqu’aux nœuds de Spark.
 *
 * @param etabli le régime établi plutôt que la première demande
 * @param ajouts des valeurs légales en plus de celles du produit, telles que l’écran « Barèmes » les exporte ; ou rien
 */
public record ReglesDeLot(YearMonth mois, boolean etabli, String ajouts) implements Serializable {
    public static final String BAREMES = "--baremes";

    public Baremes baremes() {
        return ajouts.isEmpty() ? Baremes.duProduit() : Baremes.livresAvec(FichierDesAjouts.lire(ajouts));
    }

    /**
     * Le mot qui suit une option, retiré des arguments avec elle.
     *
     * @throws IllegalArgumentException si rien ne la suit
     */
    public static Optional<String> option(List<String> arguments, String option, String attendu) {
        int rang = arguments.indexOf(option);
        if (rang < 0) return Optional.empty();
        arguments.remove(rang);
        if (rang == arguments.size() || arguments.get(rang).startsWith("--"))
            throw new IllegalArgumentException("« %s » attend %s.".formatted(option, attendu));
        return Optional.of(arguments.remove(rang));
    }

    /** Le contenu du fichier que désigne « --baremes », contrôlé ; vide sans cette option. */
    public static String ajouts(List<String> arguments) {
        return option(arguments, BAREMES, "le fichier que donne l’écran « Barèmes »")
                .map(ReglesDeLot::lire)
                .orElse("");
    }

    private static String lire(String fichier) {
        try {
            String contenu = Files.readString(Path.of(fichier));
            FichierDesAjouts.lire(contenu);
            return contenu;
        } catch (IOException illisible) {
            throw new IllegalArgumentException(
                    "Le fichier de barèmes « %s » ne peut pas être lu : vérifiez son chemin.".formatted(fichier),
                    illisible);
        }
    }
}
