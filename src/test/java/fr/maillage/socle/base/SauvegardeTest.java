package fr.maillage.socle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.cli.Empechement;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SauvegardeTest {
    private final Path cache = Path.of(System.getProperty("user.home"), ".cache", "maillage");

    @Test
    void une_base_sauvegardee_pendant_qu_on_y_ecrit_revient_entiere_ailleurs(@TempDir Path lieu) throws Exception {
        Path archive = lieu.resolve("s.tar.gz");
        long avant;
        try (var serveur = PostgresEmbarque.demarrer(lieu.resolve("ici/bd"), cache, false)) {
            remplir(serveur);
            var fini = new AtomicBoolean();
            var ecriture = CompletableFuture.runAsync(() -> ecrireSansCesse(serveur, fini));
            avant = compter(serveur);
            new Sauvegarde(lieu.resolve("ici/bd")).ecrire(serveur, archive);
            fini.set(true);
            ecriture.join();
        }
        Path ailleurs = lieu.resolve("ailleurs/bd");
        new Restauration(ailleurs, cache).remettre(archive);
        try (var serveur = PostgresEmbarque.demarrer(ailleurs, cache, false)) {
            assertThat(compter(serveur)).isGreaterThanOrEqualTo(avant);
            assertThat(trous(serveur)).isZero();
        }
    }

    @Test
    void une_restauration_garde_la_base_d_avant(@TempDir Path lieu) throws Exception {
        Path bd = lieu.resolve("bd");
        Path archive = lieu.resolve("s.tar.gz");
        try (var serveur = PostgresEmbarque.demarrer(bd, cache, false)) {
            remplir(serveur);
            new Sauvegarde(bd).ecrire(serveur, archive);
            executer(serveur, "drop table essai");
        }
        Path gardee = new Restauration(bd, cache).remettre(archive);
        assertThat(gardee).isNotEqualTo(bd).isDirectory();
        try (var serveur = PostgresEmbarque.demarrer(bd, cache, false)) {
            assertThat(compter(serveur)).isEqualTo(20_000);
        }
    }

    @Test
    void on_ne_restaure_ni_une_maison_ouverte_ni_un_fichier_tronque_ou_etranger(@TempDir Path lieu) throws Exception {
        Path bd = lieu.resolve("bd");
        Path archive = lieu.resolve("s.tar.gz");
        try (var serveur = PostgresEmbarque.demarrer(bd, cache, false)) {
            remplir(serveur);
            new Sauvegarde(bd).ecrire(serveur, archive);
        }
        try (var fichier = new RandomAccessFile(archive.toFile(), "rw")) {
            fichier.setLength(fichier.length() / 2);
        }
        Path etranger = Files.writeString(lieu.resolve("lettre.txt"), "Bonjour");
        for (Path mauvais : new Path[] {archive, etranger}) {
            assertThatThrownBy(() -> new Restauration(bd, cache).remettre(mauvais))
                    .isInstanceOf(Empechement.class)
                    .hasMessageContaining("rien n’a été changé");
        }
        try (var serveur = PostgresEmbarque.demarrer(bd, cache, false)) {
            assertThat(compter(serveur)).isEqualTo(20_000);
        }
    }

    private static void remplir(PostgresEmbarque serveur) throws SQLException {
        executer(serveur, "create table essai as select n::bigint from generate_series(1, 20000) n");
    }

    private static void ecrireSansCesse(PostgresEmbarque serveur, AtomicBoolean fini) {
        try (Connection base = ouvrir(serveur);
                var ordre = base.createStatement()) {
            while (!fini.get()) ordre.execute("insert into essai select max(n) + 1 from essai");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long trous(PostgresEmbarque serveur) throws SQLException {
        return nombre(serveur, "select max(n) - count(*) from essai");
    }

    private static long compter(PostgresEmbarque serveur) throws SQLException {
        return nombre(serveur, "select count(*) from essai");
    }

    private static long nombre(PostgresEmbarque serveur, String question) throws SQLException {
        try (Connection base = ouvrir(serveur);
                var ordre = base.createStatement();
                var reponse = ordre.executeQuery(question)) {
            reponse.next();
            return reponse.getLong(1);
        }
    }

    private static void executer(PostgresEmbarque serveur, String ordre) throws SQLException {
        try (Connection base = ouvrir(serveur);
                var execution = base.createStatement()) {
            execution.execute(ordre);
        }
    }

    private static Connection ouvrir(PostgresEmbarque serveur) throws SQLException {
        return DriverManager.getConnection(serveur.url("postgres"), BaseDeDonnees.PROPRIETAIRE, serveur.motDePasse());
    }
}
