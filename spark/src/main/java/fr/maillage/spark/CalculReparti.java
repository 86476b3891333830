package fr.maillage.spark;

import fr.maillage.references.estimation.lots.CalculDeLot;
import fr.maillage.references.estimation.lots.CaseLue;
import fr.maillage.references.estimation.lots.DemandeDeLot;
import fr.maillage.references.estimation.lots.EnteteDeCsv;
import fr.maillage.references.estimation.lots.LotDeFoyers;
import fr.maillage.references.estimation.lots.ReponseDeFoyer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/** Lit les foyers, les donne au moteur part par part (une part, un moteur), écrit un dossier de réponses. */
final class CalculReparti {
    private static final StructType REPONSE = schema();

    private final SparkSession session;

    CalculReparti(SparkSession session) {
        this.session = session;
    }

    LotDeFoyers.Compte executer(DemandeDeLot demande) throws IOException {
        exigerLEntree(demande.entree());
        exigerSortieNeuve(demande.sortie());
        var foyers = session.sparkContext().longAccumulator("foyers");
        var fautes = session.sparkContext().longAccumulator("fautes");
        var reponses = DemandeDeLot.enParquet(demande.entree())
                ? deParquet(demande, foyers, fautes)
                : deCsv(demande, foyers, fautes);
        if (DemandeDeLot.enParquet(demande.sortie()))
            reponses.write().option("compression", "zstd").parquet(demande.sortie());
        else reponses.write().option("header", true).option("sep", ";").option("escape", "\"").csv(demande.sortie());
        return new LotDeFoyers.Compte(foyers.value(), fautes.value());
    }

    private void exigerLEntree(String entree) throws IOException {
        if (!existe(entree))
            throw new IllegalArgumentException(
                    "Le fichier « %s » est introuvable : vérifiez son chemin, et que chaque nœud de Spark peut le lire."
                            .formatted(entree));
    }

    private void exigerSortieNeuve(String sortie) throws IOException {
        if (existe(sortie))
            throw new IllegalArgumentException(
                    "« %s » existe déjà : avec Spark, la sortie est un dossier neuf. Donnez un autre nom.".formatted(sortie));
    }

    private boolean existe(String chemin) throws IOException {
        var lieu = new Path(chemin);
        return lieu.getFileSystem(session.sparkContext().hadoopConfiguration()).exists(lieu);
    }

    private Dataset<Row> deCsv(DemandeDeLot demande, LongAccumulator foyers, LongAccumulator fautes) {
        Dataset<String> lignes = session.read().textFile(demande.entree());
        String premiere = lignes.isEmpty() ? null : lignes.first();
        verifier(EnteteDeCsv.lire(premiere).colonnes(), demande);
        var regles = demande.regles();
        return lignes.filter((FilterFunction<String>) ligne -> !ligne.isBlank())
                .mapPartitions(
                        (MapPartitionsFunction<String, Row>) part -> {
                            var entete = EnteteDeCsv.lire(premiere);
                            var calcul = new CalculDeLot(entete.colonnes(), regles);
                            return flux(part).filter(entete::foyer)
                                    .map(ligne -> rendre(calcul.repondre(entete.couper(ligne)), foyers, fautes))
                                    .iterator();
                        },
                        Encoders.row(REPONSE));
    }

    private Dataset<Row> deParquet(DemandeDeLot demande, LongAccumulator foyers, LongAccumulator fautes) {
        Dataset<Row> lignes = lire(demande.entree());
        List<String> colonnes = List.of(lignes.columns());
        verifier(colonnes, demande);
        var regles = demande.regles();
        return lignes.mapPartitions(
                (MapPartitionsFunction<Row, Row>) part -> {
                    var calcul = new CalculDeLot(colonnes, regles);
                    return flux(part).map(ligne -> rendre(calcul.repondre(cases(ligne)), foyers, fautes))
                            .iterator();
                },
                Encoders.row(REPONSE));
    }

    private Dataset<Row> lire(String entree) {
        try {
            return session.read().parquet(entree);
        } catch (Exception illisible) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas un fichier Parquet lisible : il est sans doute incomplet. Écrivez-le de nouveau."
                            .formatted(entree),
                    illisible);
        }
    }

    /** Ici plutôt que sur les nœuds : une colonne inconnue se dit avant de rien calculer. */
    private static void verifier(List<String> colonnes, DemandeDeLot demande) {
        if (colonnes.stream().noneMatch(nom -> nom.strip().equalsIgnoreCase(ReponseDeFoyer.ID)))
            throw new IllegalArgumentException(
                    "La colonne « id » manque : Spark écrit les réponses par morceaux, et c’est elle qui dit de quel foyer il s’agit.");
        new CalculDeLot(colonnes, demande.regles());
    }

    private static <T> Stream<T> flux(Iterator<T> part) {
        return StreamSupport.stream(((Iterable<T>) () -> part).spliterator(), false);
    }

    private static String[] cases(Row ligne) {
        var cases = new String[ligne.size()];
        for (int i = 0; i < cases.length; i++) {
            Object valeur = ligne.get(i);
            cases[i] = CaseLue.texte(
                    valeur instanceof scala.collection.Seq<?> liste ? CollectionConverters.asJava(liste) : valeur);
        }
        return cases;
    }

    private static Row rendre(ReponseDeFoyer reponse, LongAccumulator foyers, LongAccumulator fautes) {
        foyers.add(1);
        if (reponse.fautive()) fautes.add(1);
        var cases = new Object[REPONSE.size()];
        cases[0] = reponse.id();
        for (int i = 1; i < cases.length - 1 && !reponse.fautive(); i++)
            cases[i] = BigDecimal.valueOf(reponse.centimes(i - 1), 2);
        cases[cases.length - 1] = reponse.fautive() ? reponse.faute() : null;
        return RowFactory.create(cases);
    }

    private static StructType schema() {
        var schema = new StructType().add(ReponseDeFoyer.ID, DataTypes.StringType);
        for (String prestation : ReponseDeFoyer.prestations())
            schema = schema.add(prestation, DataTypes.createDecimalType(12, 2));
        return schema.add(ReponseDeFoyer.FAUTE, DataTypes.StringType);
    }
}
