package fr.maillage.socle.base;

import fr.maillage.cli.Empechement;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Remet une base sauvegardée, maison fermée. Rien n’est remplacé avant que la copie soit entière et relevée ; la base
 * d’avant est gardée à côté.
 */
final class Restauration {
    private static final DateTimeFormatter HORODATE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path donnees;
    private final Path cache;

    Restauration(Path donnees, Path cache) {
        this.donnees = donnees;
        this.cache = cache;
    }

    /** Rend l’endroit où la base d’avant est gardée, ou la base elle-même s’il n’y en avait pas. */
    Path remettre(Path archive) throws IOException {
        Files.createDirectories(donnees.getParent());
        var verrou = VerrouDeServeur.prendre(donnees);
        try {
            verrou.finDeManoeuvre();
            if (!verrou.dernierUtilisateur()) {
                throw new Empechement("""
                        La maison est ouverte sur %s : fermez-la (Ctrl-C) avant de restaurer.""".formatted(donnees));
            }
            var outils = OutilsPostgres.deployer(cache, donnees);
            arreterLOrphelin(outils);
            return remplacer(archive, outils);
        } finally {
            verrou.rendre();
        }
    }

    private Path remplacer(Path archive, OutilsPostgres outils) throws IOException {
        String date = LocalDateTime.now().format(HORODATE);
        Path neuve = donnees.resolveSibling(donnees.getFileName() + ".restauration-" + date);
        try {
            deplier(archive, neuve);
            outils.confier(neuve);
            outils.changerLeMotDePasse(neuve, BaseDeDonnees.PROPRIETAIRE, outils.motDePasse(donnees));
        } catch (IOException | RuntimeException echec) {
            supprimer(neuve);
            throw echec;
        }
        Path avant = donnees.resolveSibling(donnees.getFileName() + ".avant-" + date);
        boolean existait = Files.exists(donnees.resolve("PG_VERSION"));
        if (existait) Files.move(donnees, avant);
        else supprimer(donnees);
        Files.move(neuve, donnees);
        return existait ? avant : donnees;
    }

    /** Un serveur laissé vivant par une maison tuée net : personne ne s’en sert, il peut s’arrêter. */
    private void arreterLOrphelin(OutilsPostgres outils) throws IOException {
        if (Files.exists(donnees.resolve("postmaster.pid"))) {
            outils.lancer("pg_ctl", "-D", donnees.toString(), "-m", "fast", "-w", "-t", "50", "stop");
        }
    }

    private static void deplier(Path archive, Path cible) throws IOException {
        Files.createDirectories(
                cible, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        boolean entiere = false;
        try (var tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16)))) {
            for (TarArchiveEntry entree = tar.getNextEntry(); entree != null; entree = tar.getNextEntry()) {
                entiere = entree.getName().equals(Sauvegarde.FIN);
                if (!entiere) poser(entree, tar, cible);
            }
        } catch (IOException illisible) {
            throw new Empechement(
                    "%s n’est pas une sauvegarde de Maillage lisible : rien n’a été changé.".formatted(archive),
                    illisible);
        }
        if (!entiere || !Files.exists(cible.resolve("PG_VERSION"))) {
            throw new Empechement("%s est une sauvegarde incomplète : rien n’a été changé.".formatted(archive));
        }
    }

    private static void poser(TarArchiveEntry entree, TarArchiveInputStream contenu, Path cible) throws IOException {
        Path chemin = cible.resolve(entree.getName()).normalize();
        if (!chemin.startsWith(cible)) throw new IOException("Chemin inattendu : " + entree.getName());
        if (entree.isDirectory()) {
            Files.createDirectories(chemin);
        } else {
            Files.createDirectories(chemin.getParent());
            Files.copy(contenu, chemin);
        }
    }

    private static void supprimer(Path dossier) throws IOException {
        if (!Files.exists(dossier)) return;
        try (var chemins = Files.walk(dossier)) {
            for (Path chemin :
                    chemins.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(chemin);
        }
    }
}
