package fr.maillage.references.estimation.lots;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ce que l’on demande d’un lot, tel qu’on l’écrit à la ligne de commande.
 *
 * @param entree le fichier des foyers, un par ligne
 * @param sortie où écrire leurs montants ; Parquet si le nom finit ainsi, CSV sinon
 * @param maitre où Spark calcule ({@code local[2]}, {@code spark://…}, {@code yarn}), ou rien : sur cette machine, sans Spark
 */
public record DemandeDeLot(String entree, String sortie, ReglesDeLot regles, Optional<String> maitre) {
    public static final String USAGE =
            "./maillage droits lot ENTREE SORTIE [AAAA-MM] [--etabli] [--baremes FICHIER] [--spark MAITRE]   (CSV ou Parquet, l’un comme l’autre)";

    /** En deçà, la durée est celle du démarrage : une vitesse n’en dirait rien. */
    private static final int ASSEZ_POUR_UNE_VITESSE = 1_000;

    /** @throws IllegalArgumentException avec la phrase qui dit ce qui est mal demandé */
    public static DemandeDeLot lire(List<String> arguments) {
        var suite = new ArrayList<>(arguments);
        boolean etabli = suite.remove("--etabli");
        String ajouts = ReglesDeLot.ajouts(suite);
        var maitre = ReglesDeLot.option(
                suite, "--spark", "un maître : local[2] pour deux cœurs d’ici, spark://hote:7077, yarn…");
        suite.stream().filter(mot -> mot.startsWith("--")).findFirst().ifPresent(inconnu -> {
            throw new IllegalArgumentException("« %s » n’est pas une option d’un lot. %s".formatted(inconnu, USAGE));
        });
        if (suite.size() < 2 || suite.size() > 3) throw new IllegalArgumentException(USAGE);
        if (suite.get(0).equals(suite.get(1)))
            throw new IllegalArgumentException(
                    "L’entrée et la sortie sont le même fichier (« %s ») : donnez un autre nom à la sortie."
                            .formatted(suite.get(0)));
        return new DemandeDeLot(
                suite.get(0),
                suite.get(1),
                new ReglesDeLot(suite.size() == 3 ? mois(suite.get(2)) : YearMonth.now(), etabli, ajouts),
                maitre);
    }

    private static YearMonth mois(String ecrit) {
        try {
            return YearMonth.parse(ecrit);
        } catch (DateTimeException pasUnMois) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(ecrit), pasUnMois);
        }
    }

    /** La phrase de la fin : combien, et combien de lignes n’ont pas pu être comprises. */
    public String dire(long foyers, long fautes, double secondes) {
        return String.format(
                Locale.FRANCE,
                "%,d foyers en %.1f s%s, %s. %,d lignes fautives : leur phrase est dans la colonne « faute ».",
                foyers,
                secondes,
                foyers < ASSEZ_POUR_UNE_VITESSE
                        ? ""
                        : String.format(Locale.FRANCE, " (%,.0f par seconde)", foyers / secondes),
                regles.etabli() ? "régime établi" : "première demande",
                fautes);
    }

    public static boolean enParquet(String chemin) {
        return chemin.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
