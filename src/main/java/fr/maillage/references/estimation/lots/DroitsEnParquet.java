package fr.maillage.references.estimation.lots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Les réponses en Parquet : écrites d’abord en CSV à côté, puis changées de forme d’un coup par DuckDB, avec une mémoire bornée. */
final class DroitsEnParquet implements EcritureDeDroits {
    private final Path fichier;
    private final Path csv;
    private final DroitsEnCsv ecriture;

    DroitsEnParquet(Path fichier) throws IOException {
        this.fichier = fichier.toAbsolutePath();
        this.csv = Files.createTempFile(aCote(this.fichier.getParent()), ".maillage-lot-", ".csv");
        this.ecriture = new DroitsEnCsv(csv);
    }

    /** DuckDB prend « * », « ? » et « [ » pour des jokers : un dossier qui en porte cède la place au dossier provisoire du système. */
    private static Path aCote(@Nullable Path dossier) {
        boolean joker = dossier != null && dossier.toString().chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
        return dossier == null || joker ? Path.of(System.getProperty("java.io.tmpdir")) : dossier;
    }

    @Override
    public void ecrire(List<ReponseDeFoyer> reponses) throws IOException {
        ecriture.ecrire(reponses);
    }

    /** Des euros à deux décimales exactes ; une case vide n’a pas de valeur. */
    @Override
    public void finir() throws IOException {
        ecriture.close();
        String types = ReponseDeFoyer.colonnes().stream()
                .map(nom -> "'%s': '%s'".formatted(nom, type(nom)))
                .collect(Collectors.joining(", ", "{", "}"));
        try (var base = DriverManager.getConnection("jdbc:duckdb:");
                var demande = base.createStatement()) {
            demande.execute("set memory_limit = '256MB'");
            demande.execute(
                    "copy (select * from read_csv('%s', columns = %s, delim = ';', quote = '\"', escape = '\"', header = true, auto_detect = false)) to '%s' (format parquet)"
                            .formatted(chemin(csv), types, chemin(fichier)));
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
    }

    private static String type(String colonne) {
        return colonne.equals(ReponseDeFoyer.ID) || colonne.equals(ReponseDeFoyer.FAUTE) ? "VARCHAR" : "DECIMAL(12,2)";
    }

    private static String chemin(Path fichier) {
        return fichier.toString().replace("'", "''");
    }

    @Override
    public void close() throws IOException {
        ecriture.close();
        Files.deleteIfExists(csv);
    }
}
