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
import org.duckdb.DuckDBDriver;

/** Une table Parquet ouverte par DuckDB : ses colonnes, son nombre de lignes, et les lignes au fil de l'eau avec une mémoire bornée. */
public final class TableParquet implements AutoCloseable {
    /** Le lien posé dans le répertoire donné quand le nom du fichier surprendrait DuckDB. */
    public static final String LIEN = "table.parquet";

    private final Connection connexion;
    private final Statement demande;
    private final ResultSet resultat;
    private final List<String> colonnes;
    private final long nombre;

    /** @throws IOException si le fichier n'est pas du Parquet entier */
    public TableParquet(Path fichier, Path repertoire) throws IOException {
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
            resultat = demande.executeQuery("select * from read_parquet('" + chemin + "')");
            colonnes = nommer();
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

    private List<String> nommer() throws SQLException {
        var noms = new ArrayList<String>();
        for (int i = 1; i <= resultat.getMetaData().getColumnCount(); i++) {
            noms.add(resultat.getMetaData().getColumnName(i));
        }
        return List.copyOf(noms);
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
        return colonnes;
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
