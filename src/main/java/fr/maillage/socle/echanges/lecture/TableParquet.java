package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBDriver;

/** Une table Parquet ouverte par DuckDB : ses colonnes, son nombre de lignes, et les lignes au fil de l'eau avec une mémoire bornée. */
public final class TableParquet implements AutoCloseable {
    /** Le lien posé dans le répertoire donné quand le nom du fichier surprendrait DuckDB. */
    public static final String LIEN = "table.parquet";

    private final Connection connexion;
    private final Statement demande;
    private final ResultSet resultat;
    private final List<Colonne> colonnes;
    private final long nombre;

    /** Une colonne, et son type tel que DuckDB le nomme. */
    public record Colonne(String nom, String type) {
        /** Le nom, prêt pour une requête. */
        public String cite() {
            return '"' + nom.replace("\"", "\"\"") + '"';
        }
    }

    /** @throws IOException si le fichier n'est pas du Parquet entier */
    public TableParquet(Path fichier, Path repertoire) throws IOException {
        this(fichier, repertoire, _ -> "*");
    }

    /**
     * @param choix ce que l'on veut lire de chaque ligne, écrit en SQL d'après les colonnes du fichier
     * @throws IOException si le fichier n'est pas du Parquet entier
     */
    public TableParquet(Path fichier, Path repertoire, Function<List<Colonne>, String> choix) throws IOException {
        String chemin = sansJoker(fichier, repertoire).toString().replace("'", "''");
        try {
            Properties reglages = new Properties();
            reglages.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            connexion = DriverManager.getConnection("jdbc:duckdb:", reglages);
            demande = connexion.createStatement();
            demande.execute("set memory_limit = '256MB'");
            demande.execute("set threads = 1");
            demande.execute("set autoinstall_known_extensions = false");
            nombre = compter(chemin);
            colonnes = nommer(chemin);
            resultat = demande.executeQuery("select " + choix.apply(colonnes) + " from read_parquet('" + chemin + "')");
        } catch (SQLException illisible) {
            throw new IOException(illisible);
        }
    }

    /** Le nombre de lignes est écrit au pied du fichier : le demander ne lit pas les données. */
    private long compter(String chemin) throws SQLException {
        try (ResultSet compte = demande.executeQuery("select count(*) from read_parquet('" + chemin + "')")) {
            return compte.next() ? compte.getLong(1) : 0;
        }
    }

    private List<Colonne> nommer(String chemin) throws SQLException {
        var lues = new ArrayList<Colonne>();
        try (ResultSet description = demande.executeQuery("describe select * from read_parquet('" + chemin + "')")) {
            while (description.next()) {
                lues.add(new Colonne(description.getString("column_name"), description.getString("column_type")));
            }
        }
        return List.copyOf(lues);
    }

    /** DuckDB prend « * », « ? » et « [ » d'un chemin pour des jokers : on passe alors par un nom sans surprise. */
    private static Path sansJoker(Path fichier, Path repertoire) throws IOException {
        boolean joker = fichier.toString().chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
        if (!joker) {
            return fichier;
        }
        Path lien = repertoire.resolve(LIEN);
        Files.deleteIfExists(lien);
        return Files.createSymbolicLink(lien, fichier.toAbsolutePath());
    }

    public List<String> colonnes() {
        return colonnes.stream().map(Colonne::nom).toList();
    }

    public long nombre() {
        return nombre;
    }

    /** Les lignes, à parcourir une fois. */
    public ResultSet lignes() {
        return resultat;
    }

    @Override
    public void close() throws IOException {
        try (connexion;
                demande;
                resultat) {
            // La fermeture suit l'ordre inverse : résultat, demande, connexion.
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
    }
}
