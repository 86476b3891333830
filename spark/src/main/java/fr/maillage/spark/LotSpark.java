package fr.maillage.spark;

import fr.maillage.references.estimation.lots.DemandeDeLot;
import java.io.PrintStream;
import java.util.List;
import org.slf4j.LoggerFactory;

/** « ./maillage droits lot … --spark MAITRE » : lance le calcul et dit ce qu’il en est, en une phrase. */
public final class LotSpark {
    private LotSpark() {}

    public static void main(String[] arguments) {
        System.exit(executer(List.of(arguments), System.out, System.err));
    }

    /** Rend 0 si tout est écrit, 1 si la demande est mal dite, 2 si Spark a échoué. */
    static int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        try {
            var demande = DemandeDeLot.lire(arguments);
            String maitre = demande.maitre().orElse("local[*]");
            MaitreSpark.exigerJoignable(maitre);
            long debut = System.nanoTime();
            try (var session = MaitreSpark.ouvrir(maitre)) {
                var compte = new CalculReparti(session).executer(demande);
                sortie.println(demande.dire(compte.foyers(), compte.fautes(), (System.nanoTime() - debut) / 1e9));
            }
            return 0;
        } catch (IllegalArgumentException malDit) {
            erreurs.println(malDit.getMessage());
            return 1;
        } catch (Exception echec) {
            LoggerFactory.getLogger(LotSpark.class).error("Le lot n’a pas pu être calculé", echec);
            erreurs.println("Spark n’a pas pu finir le calcul ; ce qui est écrit est incomplet. Le détail est dans %s/spark.log."
                    .formatted(System.getProperty("maillage.journaux", "journaux")));
            return 2;
        }
    }
}
