package fr.maillage.socle.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Copie physique de la base, maison ouverte : PostgreSQL est prévenu du début et de la fin, et les journaux écrits
 * entre les deux partent avec la copie. Elle rend la base telle qu’elle était à la fin, comptes compris.
 */
final class Sauvegarde {
    /** Dernière entrée de l’archive : son absence dit une archive tronquée. */
    static final String FIN = "sauvegarde-complete";

    private static final Set<String> VIDES = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> OMIS =
            Set.of("postmaster.pid", "postmaster.opts", "serveur.log", "pg_internal.init", "backup_label.old");

    private final Path donnees;

    Sauvegarde(Path donnees) {
        this.donnees = donnees;
    }

    /** Écrit l’archive à côté, puis lui donne son nom quand elle est entière. */
    void ecrire(PostgresEmbarque serveur, Path archive) throws IOException, SQLException {
        Path provisoire = archive.resolveSibling(archive.getFileName() + ".partiel");
        try (Connection base = DriverManager.getConnection(
                        serveur.url("postgres"), BaseDeDonnees.PROPRIETAIRE, serveur.motDePasse());
                TarArchiveOutputStream tar = tar(provisoire)) {
            copier(base, tar);
            poser(tar, FIN, "");
        } catch (IOException | SQLException | RuntimeException echec) {
            Files.deleteIfExists(provisoire);
            throw echec;
        }
        Files.move(provisoire, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copier(Connection base, TarArchiveOutputStream tar) throws IOException, SQLException {
        texte(base, "select pg_create_physical_replication_slot('sauvegarde_' || pg_backend_pid(), true, true)::text");
        String debut = texte(base, "select pg_walfile_name(pg_backup_start('maillage', true))");
        parcourir(tar);
        String fin;
        try (var ordre = base.createStatement();
                ResultSet arret =
                        ordre.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            arret.next();
            fin = arret.getString(1);
            poser(tar, "backup_label", arret.getString(2));
        }
        texte(base, "select pg_switch_wal()::text");
        for (Path journal : journaux(debut, fin)) copierFichier(tar, journal);
    }

    private List<Path> journaux(String debut, String fin) throws IOException {
        try (Stream<Path> fichiers = Files.list(donnees.resolve("pg_wal"))) {
            return fichiers.filter(f -> f.getFileName().toString().matches("[0-9A-F]{24}"))
                    .filter(f -> f.getFileName().toString().compareTo(debut) >= 0
                            && f.getFileName().toString().compareTo(fin) <= 0)
                    .sorted()
                    .toList();
        }
    }

    private void parcourir(TarArchiveOutputStream tar) throws IOException {
        try (Stream<Path> chemins = Files.walk(donnees)) {
            for (Path chemin : (Iterable<Path>) chemins::iterator) {
                Path relatif = donnees.relativize(chemin);
                if (chemin.equals(donnees) || omis(relatif)) continue;
                if (Files.isDirectory(chemin, LinkOption.NOFOLLOW_LINKS)) {
                    tar.putArchiveEntry(new TarArchiveEntry(relatif + "/"));
                    tar.closeArchiveEntry();
                } else {
                    copierFichier(tar, chemin);
                }
            }
        } catch (java.io.UncheckedIOException disparu) {
            throw disparu.getCause();
        }
    }

    private static boolean omis(Path relatif) {
        String nom = relatif.getFileName().toString();
        boolean dansUnVide =
                relatif.getNameCount() > 1 && VIDES.contains(relatif.getName(0).toString());
        boolean sousJournal = dansUnVide && relatif.startsWith("pg_wal") && nom.matches("archive_status|summaries");
        return OMIS.contains(nom) || nom.startsWith("pgsql_tmp") || (dansUnVide && !sousJournal);
    }

    /** La taille annoncée est tenue même si le fichier change pendant la copie : les journaux répareront la différence. */
    private void copierFichier(TarArchiveOutputStream tar, Path fichier) throws IOException {
        try (InputStream contenu = Files.newInputStream(fichier)) {
            long reste = Files.size(fichier);
            var entree = new TarArchiveEntry(donnees.relativize(fichier).toString());
            entree.setSize(reste);
            tar.putArchiveEntry(entree);
            byte[] tampon = new byte[1 << 16];
            while (reste > 0) {
                int lus = contenu.read(tampon, 0, (int) Math.min(tampon.length, reste));
                if (lus < 0) {
                    lus = (int) Math.min(tampon.length, reste);
                    java.util.Arrays.fill(tampon, (byte) 0);
                }
                tar.write(tampon, 0, lus);
                reste -= lus;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException retireEntreTemps) {
            return;
        }
    }

    private static void poser(TarArchiveOutputStream tar, String nom, String contenu) throws IOException {
        byte[] octets = contenu.getBytes(StandardCharsets.UTF_8);
        var entree = new TarArchiveEntry(nom);
        entree.setSize(octets.length);
        tar.putArchiveEntry(entree);
        tar.write(octets);
        tar.closeArchiveEntry();
    }

    private static TarArchiveOutputStream tar(Path fichier) throws IOException {
        var vite = new GzipParameters();
        vite.setCompressionLevel(Deflater.BEST_SPEED);
        var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(
                new BufferedOutputStream(Files.newOutputStream(fichier), 1 << 16), vite));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    private static String texte(Connection base, String question) throws SQLException {
        try (var ordre = base.createStatement();
                ResultSet reponse = ordre.executeQuery(question)) {
            reponse.next();
            return reponse.getString(1);
        }
    }
}
