package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** Une table Parquet, lue par DuckDB au fil de l'eau avec une mémoire bornée. */
final class SourceParquet implements SourceDeLignes {

    private final Connection connexion;
    private final Statement demande;
    private final ResultSet resultat;
    private final int largeur;
    private final long lignes;
    private long ligne = -1;

    SourceParquet(Path fichier, Path repertoire) throws IOException {
        String chemin = sansJoker(fichier, repertoire).toString().replace("'", "''");
        try {
            Properties reglages = new Properties();
            reglages.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            connexion = DriverManager.getConnection("jdbc:duckdb:", reglages);
            demande = connexion.createStatement();
            demande.execute("set memory_limit = '256MB'");
            demande.execute("set threads = 1");
            demande.execute("set autoinstall_known_extensions = false");
            lignes = compter(chemin);
            resultat = demande.executeQuery("select * from read_parquet('" + chemin + "')");
            largeur = resultat.getMetaData().getColumnCount();
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

    /** DuckDB prend « * », « ? » et « [ » d'un chemin pour des jokers : on passe alors par un nom sans surprise. */
    private static Path sansJoker(Path fichier, Path repertoire) throws IOException {
        boolean joker = fichier.toString().chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
        if (!joker) {
            return fichier;
        }
        Path lien = repertoire.resolve("table.parquet");
        Files.deleteIfExists(lien);
        return Files.createSymbolicLink(lien, fichier.toAbsolutePath());
    }

    @Override
    public @Nullable LigneBrute suivante() throws IOException {
        try {
            ligne++;
            if (ligne == 0) {
                return entete();
            }
            if (!resultat.next()) {
                return null;
            }
            @Nullable String[] cellules = new String[largeur];
            for (int i = 0; i < largeur; i++) {
                cellules[i] = texte(resultat.getObject(i + 1));
            }
            return new LigneBrute(ligne, cellules, null);
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
    }

    private LigneBrute entete() throws SQLException {
        @Nullable String[] noms = new String[largeur];
        for (int i = 0; i < largeur; i++) {
            noms[i] = resultat.getMetaData().getColumnName(i + 1);
        }
        return new LigneBrute(0, noms, null);
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case Double nombre -> nombre.isNaN() ? null : ValeurDeTableur.nombre(nombre);
            case Float nombre -> nombre.isNaN() ? null : ValeurDeTableur.nombre(Double.parseDouble(nombre.toString()));
            case BigDecimal nombre -> nombre.toPlainString();
            case Boolean booleen -> ValeurDeTableur.booleen(booleen);
            default -> ValeurDeTableur.texte(valeur.toString());
        };
    }

    @Override
    public double part() {
        return lignes == 0 ? -1 : Math.min(1, (double) ligne / lignes);
    }

    @Override
    public boolean enteteEnPremiereLigne() {
        return true;
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
