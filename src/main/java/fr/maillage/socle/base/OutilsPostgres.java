package fr.maillage.socle.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Les binaires de PostgreSQL, dépliés une fois dans un cache, et la façon de les lancer même sous root. */
final class OutilsPostgres {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path binaires;
    private final List<String> prefixe;

    private OutilsPostgres(Path binaires, List<String> prefixe) {
        this.binaires = binaires;
        this.prefixe = prefixe;
    }

    static OutilsPostgres deployer(Path cache, Path donnees) throws IOException {
        return new OutilsPostgres(deplier(cache), sousRootSeulement(donnees));
    }

    static Path fichierDuMotDePasse(Path donnees) {
        return donnees.resolveSibling(donnees.getFileName() + ".motdepasse");
    }

    /** Le mot de passe du propriétaire, tiré au hasard au premier démarrage et lisible de lui seul (0600). */
    String motDePasse(Path donnees) throws IOException {
        Path fichier = fichierDuMotDePasse(donnees);
        if (!Files.exists(fichier)) {
            byte[] hasard = new byte[24];
            new SecureRandom().nextBytes(hasard);
            Files.createFile(
                    fichier, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fichier, HexFormat.of().formatHex(hasard));
            if (prefixe.contains("setpriv")) attendre(new ProcessBuilder("chown", "nobody", fichier.toString()));
        }
        return Files.readString(fichier).strip();
    }

    void executer(Duration delai, String outil, String... arguments) throws IOException {
        Process processus = new ProcessBuilder(commande(outil, arguments))
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!processus.waitFor(delai.toMillis(), TimeUnit.MILLISECONDS) || processus.exitValue() != 0) {
                throw new IOException("L’outil " + outil + " de PostgreSQL a échoué : " + sortie.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Attente de " + outil + " interrompue.", e);
        }
    }

    /** Lance sans lire la sortie : le serveur la garderait ouverte et l’attente ne finirait pas. */
    int lancer(String outil, String... arguments) throws IOException {
        return attendre(new ProcessBuilder(commande(outil, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    /** Rend un répertoire déplié au compte sous lequel le serveur tournera. */
    void confier(Path repertoire) throws IOException {
        if (prefixe.contains("setpriv")) attendre(new ProcessBuilder("chown", "-R", "nobody", repertoire.toString()));
    }

    /** Sans réseau ni mot de passe à connaître : PostgreSQL en mode mono-utilisateur, qui relève aussi la copie. */
    void changerLeMotDePasse(Path donnees, String compte, String motDePasse) throws IOException {
        Process processus = new ProcessBuilder(commande("postgres", "--single", "-D", donnees.toString(), "template1"))
                .redirectErrorStream(true)
                .start();
        try (var ordres = processus.outputWriter(StandardCharsets.UTF_8)) {
            ordres.write("alter role " + compte + " password '" + motDePasse + "';\n");
        }
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (processus.waitFor() != 0 || sortie.contains("FATAL:") || sortie.contains("ERROR:")) {
                throw new IOException("La copie restaurée ne s’ouvre pas : " + sortie.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Restauration interrompue.", e);
        }
    }

    private List<String> commande(String outil, String... arguments) {
        var commande = new ArrayList<>(prefixe);
        commande.add(binaires.resolve("bin/" + outil).toString());
        commande.addAll(List.of(arguments));
        return commande;
    }

    private static List<String> sousRootSeulement(Path donnees) throws IOException {
        return "root".equals(System.getProperty("user.name")) ? sousRoot(donnees) : List.of();
    }

    /**
     * PostgreSQL refuse root : un espace de noms sans correspondance d’utilisateur, sinon le compte nobody — avec la
     * seule capacité de traverser les répertoires de root, où sont souvent les binaires et les données.
     */
    private static List<String> sousRoot(Path donnees) throws IOException {
        if (attendre(new ProcessBuilder("unshare", "-U", "true")) == 0) return List.of("unshare", "-U");
        Files.createDirectories(donnees);
        attendre(new ProcessBuilder("chown", "-R", "nobody", donnees.toString()));
        var sansPouvoir = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        var traversant = new ArrayList<>(sansPouvoir);
        traversant.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        var essai = new ArrayList<>(traversant);
        essai.add("true");
        return attendre(new ProcessBuilder(essai)) == 0 ? traversant : sansPouvoir;
    }

    private static int attendre(ProcessBuilder commande) throws IOException {
        try {
            return commande.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Attente de " + commande.command() + " interrompue.", e);
        }
    }

    private static Path deplier(Path cache) throws IOException {
        byte[] archive = lireArchive();
        Path cible = cache.toAbsolutePath()
                .resolve("postgresql-" + empreinte(archive).substring(0, 16));
        if (Files.exists(cible.resolve("bin/postgres"))) return cible;
        Files.createDirectories(cache);
        Path provisoire = Files.createTempDirectory(cache, "depliage");
        Files.setPosixFilePermissions(provisoire, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entree = tar.getNextEntry(); entree != null; entree = tar.getNextEntry()) {
                poser(entree, tar, provisoire);
            }
        }
        try {
            Files.move(provisoire, cible);
        } catch (IOException devance) {
            if (!Files.exists(cible.resolve("bin/postgres"))) throw devance;
        }
        return cible;
    }

    private static void poser(TarArchiveEntry entree, InputStream contenu, Path racine) throws IOException {
        Path chemin = racine.resolve(entree.getName()).normalize();
        if (!chemin.startsWith(racine)) throw new IOException("Chemin inattendu dans l’archive : " + entree.getName());
        if (entree.isDirectory()) {
            Files.createDirectories(chemin);
            return;
        }
        Files.createDirectories(chemin.getParent());
        if (entree.isSymbolicLink()) {
            Files.createSymbolicLink(chemin, Path.of(entree.getLinkName()));
            return;
        }
        Files.copy(contenu, chemin);
        if ((entree.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(chemin, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static byte[] lireArchive() throws IOException {
        try (InputStream flux = OutilsPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (flux == null) {
                throw new IOException("""
                        Pas de PostgreSQL embarqué pour cette machine (%s, %s).
                        Donnez un serveur PostgreSQL 18 par MAILLAGE_BD_URL.""".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            return flux.readAllBytes();
        }
    }

    private static String empreinte(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
