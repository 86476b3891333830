package fr.maillage.references.estimation.lots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Les réponses en Parquet : posées dans une base DuckDB provisoire, à côté de la sortie, puis écrites d’un coup avec une mémoire bornée. */
final class DroitsEnParquet implements EcritureDeDroits {
    private static final List<String> PRESTATIONS = ReponseDeFoyer.prestations();

    private final Path fichier;
    private final Path repertoire;
    private final DuckDBConnection connexion;
    private final DuckDBAppender ajout;

    DroitsEnParquet(Path fichier) throws IOException {
        this.fichier = fichier.toAbsolutePath();
        this.repertoire = Files.createTempDirectory(this.fichier.getParent(), ".maillage-lot-");
        try {
            connexion = (DuckDBConnection)
                    DriverManager.getConnection("jdbc:duckdb:" + repertoire.resolve("droits.duckdb"));
            executer("set memory_limit = '256MB'");
            executer("set threads = 1");
            executer("create table droits (id varchar, %s, faute varchar)"
                    .formatted(PRESTATIONS.stream().map(nom -> nom + " bigint").collect(Collectors.joining(", "))));
            ajout = connexion.createAppender("droits");
        } catch (SQLException impossible) {
            throw new IOException(impossible);
        }
    }

    private void executer(String sql) throws SQLException {
        try (Statement demande = connexion.createStatement()) {
            demande.execute(sql);
        }
    }

    @Override
    public void ecrire(List<ReponseDeFoyer> reponses) throws IOException {
        try {
            for (ReponseDeFoyer reponse : reponses) ajouter(reponse);
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
    }

    private void ajouter(ReponseDeFoyer reponse) throws SQLException {
        ajout.beginRow();
        ajout.append(reponse.id());
        for (int i = 0; i < PRESTATIONS.size(); i++) {
            if (reponse.fautive()) ajout.appendNull();
            else ajout.append(reponse.centimes(i));
        }
        if (reponse.fautive()) ajout.append(reponse.faute());
        else ajout.appendNull();
        ajout.endRow();
    }

    /** Les centimes deviennent des euros à deux décimales, exactes. */
    @Override
    public void finir() throws IOException {
        String euros = PRESTATIONS.stream()
                .map(nom -> "cast(%s * 0.01 as decimal(12, 2)) as %s".formatted(nom, nom))
                .collect(Collectors.joining(", "));
        try {
            ajout.close();
            executer("copy (select id, %s, faute from droits) to '%s' (format parquet, compression zstd)"
                    .formatted(euros, fichier.toString().replace("'", "''")));
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connexion.close();
        } catch (SQLException panne) {
            throw new IOException(panne);
        } finally {
            effacer();
        }
    }

    private void effacer() throws IOException {
        try (Stream<Path> restes = Files.walk(repertoire)) {
            for (Path reste : restes.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(reste);
        }
    }
}
