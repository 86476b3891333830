package fr.maillage.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Où Spark calcule : les cœurs de cette machine, ou un maître à joindre. */
final class MaitreSpark {
    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\d+|\\*)(,\\s*\\d+)?])?");
    private static final Pattern RESEAU = Pattern.compile("spark://(.+)");
    private static final Pattern HOTE = Pattern.compile("([^:,\\s]+):(\\d{1,5})");
    private static final int ATTENTE = 5_000;

    private MaitreSpark() {}

    /**
     * Spark attendrait une minute avant de le dire, et mal.
     *
     * @throws IllegalArgumentException si le maître est mal écrit ou ne répond pas
     */
    static void exigerJoignable(String maitre) {
        Matcher reseau = RESEAU.matcher(maitre);
        if (reseau.matches()) {
            if (Arrays.stream(reseau.group(1).split(",")).noneMatch(hote -> repond(hote, maitre)))
                throw new IllegalArgumentException(
                        "Le maître Spark « %s » ne répond pas : vérifiez son adresse, et qu’il est démarré.".formatted(maitre));
        } else if (maitre.equals("yarn")) {
            if (MaitreSpark.class.getResource("/org/apache/spark/deploy/yarn/Client.class") == null)
                throw new IllegalArgumentException(
                        "« yarn » demande une distribution entière de Spark 4.2 : donnez son dossier par SPARK_HOME. Ce module de Spark n’est pas sur Maven Central.");
            if (System.getenv("HADOOP_CONF_DIR") == null && System.getenv("YARN_CONF_DIR") == null)
                throw new IllegalArgumentException(
                        "Pour « yarn », HADOOP_CONF_DIR doit désigner le dossier des réglages de Hadoop : il dit où est le maître.");
        } else if (!LOCAL.matcher(maitre).matches()) {
            throw mal(maitre);
        }
    }

    private static boolean repond(String adresse, String maitre) {
        Matcher hote = HOTE.matcher(adresse);
        if (!hote.matches() || Integer.parseInt(hote.group(2)) > 65_535) throw mal(maitre);
        try (var prise = new Socket()) {
            prise.connect(new InetSocketAddress(hote.group(1), Integer.parseInt(hote.group(2))), ATTENTE);
            return true;
        } catch (IOException muet) {
            return false;
        }
    }

    private static IllegalArgumentException mal(String maitre) {
        return new IllegalArgumentException(
                "« %s » n’est pas un maître Spark : écrivez local[2], spark://hote:7077 ou yarn.".formatted(maitre));
    }

    /** Les nœuds reçoivent nos jars avec le calcul ; il leur faut Java 25 et Spark de la même version. */
    static SparkSession ouvrir(String maitre) {
        String options = System.getProperty("maillage.spark.options", "");
        return SparkSession.builder()
                .appName("Maillage, droits d’un lot de foyers")
                .master(maitre)
                .config("spark.ui.enabled", "false")
                .config("spark.jars", jars())
                .config("spark.executor.extraJavaOptions", options)
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }

    /** Ce que Spark n’a pas déjà : le moteur, ce module et le lecteur de barèmes. */
    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(chemin -> chemin.matches(".*/(maillage-[a-z]+|snakeyaml-[\\d.]+)\\.jar"))
                .collect(Collectors.joining(","));
    }
}
