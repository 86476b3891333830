package fr.maillage.socle.base;

import fr.maillage.cli.Empechement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Le PostgreSQL de la maison, durable : il adopte un serveur encore vivant, relève un serveur tombé, et fonctionne
 * aussi sous root. Ses binaires viennent de Maven Central ; ses données restent dans un seul répertoire.
 */
final class PostgresEmbarque implements AutoCloseable {
    private static final Duration DELAI = Duration.ofSeconds(60);

    private final Path donnees;
    private final boolean durable;
    private final OutilsPostgres outils;
    private final VerrouDeServeur verrou;
    private final String motDePasse;
    private int port;

    private PostgresEmbarque(Path donnees, boolean durable, OutilsPostgres outils, VerrouDeServeur verrou)
            throws IOException {
        this.donnees = donnees;
        this.durable = durable;
        this.outils = outils;
        this.verrou = verrou;
        this.motDePasse = outils.motDePasse(donnees);
    }

    static PostgresEmbarque demarrer(Path donnees, Path cache, boolean durable) throws IOException {
        var repertoire = donnees.toAbsolutePath().normalize();
        Files.createDirectories(repertoire.getParent());
        var verrou = VerrouDeServeur.prendre(repertoire);
        try {
            var serveur = new PostgresEmbarque(repertoire, durable, OutilsPostgres.deployer(cache, repertoire), verrou);
            serveur.creerSiAbsent();
            serveur.adopterOuLancer();
            return serveur;
        } finally {
            verrou.finDeManoeuvre();
        }
    }

    /** Adopte le serveur de ce répertoire ou le lance, pour la durée d’une commande. */
    static PostgresEmbarque existant(Path donnees, Path cache) throws IOException {
        if (!Files.exists(donnees.resolve("PG_VERSION"))) {
            throw new Empechement("""
                    Il n’y a pas encore de base dans %s.
                    Ouvrez la maison une première fois (./maillage), ou dites où sont les données par MAILLAGE_DONNEES.""".formatted(donnees));
        }
        return demarrer(donnees, cache, true);
    }

    String motDePasse() {
        return motDePasse;
    }

    String url(String base) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + base;
    }

    private void creerSiAbsent() throws IOException {
        if (Files.exists(donnees.resolve("PG_VERSION"))) return;
        outils.executer(
                DELAI,
                "initdb",
                "-D",
                donnees.toString(),
                "-U",
                BaseDeDonnees.PROPRIETAIRE,
                "-A",
                "scram-sha-256",
                "--pwfile",
                OutilsPostgres.fichierDuMotDePasse(donnees).toString(),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=fr-FR",
                "--data-checksums",
                "--no-instructions",
                durable ? "--sync-method=fsync" : "--no-sync");
        Files.writeString(donnees.resolve("postgresql.conf"), reglages(), StandardOpenOption.APPEND);
    }

    private String reglages() {
        return """

                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 80
                shared_buffers = 256MB
                effective_cache_size = 2GB
                work_mem = 16MB
                maintenance_work_mem = 256MB
                random_page_cost = 1.1
                jit = off
                wal_compression = on
                max_wal_size = 2GB
                lc_messages = 'C'
                timezone = 'UTC'
                """ + (durable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
    }

    private void adopterOuLancer() throws IOException {
        for (int essai = 0; essai < 4; essai++) {
            if (adopter() || lancer()) return;
            patienter(1000); // les enfants d’un serveur tué finissent de partir
        }
        throw new IOException("""
                PostgreSQL ne démarre pas. Son journal est dans %s.
                Vérifiez la place disque et les droits sur %s, puis relancez.""".formatted(journal(), donnees));
    }

    private boolean adopter() throws IOException {
        Path fiche = donnees.resolve("postmaster.pid");
        if (!Files.exists(fiche)) return false;
        var lignes = Files.readAllLines(fiche);
        if (lignes.size() < 4 || !vit(Long.parseLong(lignes.getFirst().strip()))) {
            Files.deleteIfExists(fiche);
            return false;
        }
        port = Integer.parseInt(lignes.get(3).strip());
        if (repond(Duration.ofSeconds(30))) return true;
        throw new IOException("""
                Un serveur PostgreSQL (processus %s) tient déjà %s mais ne répond pas.
                Arrêtez ce processus, puis relancez.""".formatted(lignes.getFirst().strip(), donnees));
    }

    private boolean lancer() throws IOException {
        port = portLibre();
        int issue = outils.lancer(
                "pg_ctl",
                "-D",
                donnees.toString(),
                "-l",
                journal().toString(),
                "-w",
                "-t",
                "120",
                "-o",
                "-p " + port,
                "start");
        return issue == 0 && repond(Duration.ofSeconds(20));
    }

    private Path journal() {
        return donnees.resolve("serveur.log");
    }

    /**
     * Un processus fini mais pas encore recueilli par son père (conteneur sans init) compte comme parti ; un autre
     * programme qui a reçu ce numéro après un redémarrage de la machine aussi.
     */
    private boolean vit(long processus) {
        try {
            String etat = Files.readString(Path.of("/proc/" + processus + "/stat"));
            if (etat.substring(etat.lastIndexOf(')') + 2).startsWith("Z")) return false;
            return Files.readString(Path.of("/proc/" + processus + "/cmdline")).contains(donnees.toString());
        } catch (IOException absent) {
            return false;
        }
    }

    private static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }

    private boolean repond(Duration delai) throws IOException {
        long fin = System.nanoTime() + delai.toNanos();
        while (System.nanoTime() < fin) {
            try (Connection connexion =
                    DriverManager.getConnection(url("postgres"), BaseDeDonnees.PROPRIETAIRE, motDePasse)) {
                return connexion.isValid(2);
            } catch (SQLException pasEncore) {
                patienter(50);
            }
        }
        return false;
    }

    private static void patienter(long millisecondes) throws IOException {
        try {
            Thread.sleep(millisecondes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Démarrage de PostgreSQL interrompu.", e);
        }
    }

    /** Arrête le serveur, sauf si un autre processus de la maison s’en sert encore. */
    @Override
    public void close() throws IOException {
        try {
            if (verrou.dernierUtilisateur()) {
                outils.executer(DELAI, "pg_ctl", "-D", donnees.toString(), "-m", "fast", "-w", "-t", "50", "stop");
            }
        } finally {
            verrou.rendre();
        }
    }

    int port() {
        return port;
    }
}
