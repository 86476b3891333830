package fr.maillage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** La maison lancée à part par son lanceur, comme le ferait une personne, et regardée du dehors. */
public final class MaisonLancee implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process processus;
    private final String adresse;
    private final double secondes;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Sur des données à elle, dans ce répertoire. */
    public static MaisonLancee ailleurs(Path donnees) {
        return new MaisonLancee(lanceur(donnees, "demarrer"));
    }

    /** Sur les données de la maison qui mesure, dont elle partage le PostgreSQL. */
    public static MaisonLancee surLesMemesDonnees() {
        return new MaisonLancee(lanceur("demarrer"));
    }

    private MaisonLancee(ProcessBuilder lanceur) {
        int port = portLibre();
        adresse = "http://127.0.0.1:" + port;
        lanceur.environment().put("MAILLAGE_PORT", String.valueOf(port));
        long debut = System.nanoTime();
        processus = lancer(lanceur);
        attendre("/connexion", debut);
        secondes = (System.nanoTime() - debut) / 1e9;
        attendre("/sante/readiness", debut); // la porte s’ouvre avant que la démonstration ait ses comptes
    }

    /** Du lancement à la page de connexion. */
    double secondes() {
        return secondes;
    }

    public String adresse() {
        return adresse;
    }

    /** En Kio, la part propre de la maison et de son PostgreSQL, les pages partagées comptées une fois. */
    long memoireResidente() {
        return Stream.concat(Stream.of(processus.toHandle()), processus.descendants())
                .mapToLong(p -> part(p.pid()))
                .sum();
    }

    private static long part(long processus) {
        try (var lignes = Files.lines(Path.of("/proc/" + processus + "/smaps_rollup"))) {
            return lignes.filter(ligne -> ligne.startsWith("Pss:"))
                    .mapToLong(ligne -> Long.parseLong(ligne.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException fini) {
            if (Files.exists(Path.of("/proc/self"))) return 0; // un processus de PostgreSQL qui vient de finir
            throw new Empechement("La mémoire résidente ne se lit que sous Linux (/proc).", fini);
        } catch (IOException ailleurs) {
            throw new Empechement("La mémoire résidente ne se lit que sous Linux (/proc).", ailleurs);
        }
    }

    /** Dit un autre verbe sur les données de cette maison, et attend qu’il finisse. */
    public static void dire(Path donnees, String... verbe) {
        try {
            int code = lanceur(donnees, verbe).start().waitFor();
            if (code != 0) throw new Empechement("Le verbe « %s » a échoué (%d).".formatted(verbe[0], code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Empechement("Mesure interrompue.", e);
        }
    }

    /** La page, sans être connecté ; rend le statut de sa réponse. */
    int lire(String chemin) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(adresse + chemin)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Empechement("Mesure interrompue.", e);
        }
    }

    private static Process lancer(ProcessBuilder lanceur) {
        try {
            return lanceur.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder lanceur(Path donnees, String... verbe) {
        Path journaux = donnees.resolve("journaux");
        try {
            Files.createDirectories(journaux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lanceur =
                lanceur(verbe).redirectOutput(journaux.resolve("paroles.txt").toFile());
        lanceur.environment().put("MAILLAGE_DONNEES", donnees.toString());
        lanceur.environment().put("MAILLAGE_JOURNAUX", journaux.toString());
        lanceur.environment().put("MAILLAGE_BD_URL", "");
        return lanceur;
    }

    private static ProcessBuilder lanceur(String... verbe) {
        String racine = System.getenv("MAILLAGE_RACINE");
        if (racine == null) throw new Empechement("Cette mesure se fait par le lanceur : ./maillage banc");
        var commande =
                new ArrayList<>(List.of("bash", Path.of(racine, "maillage").toString()));
        commande.addAll(List.of(verbe));
        return new ProcessBuilder(commande).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private void attendre(String chemin, long debut) {
        while (System.nanoTime() - debut < PATIENCE.toNanos()) {
            if (!processus.isAlive()) throw new Empechement("La maison ne s’est pas ouverte.");
            if (repond(chemin)) return;
            dormir();
        }
        close();
        throw new Empechement("La maison ne s’est pas ouverte en trois minutes.");
    }

    private boolean repond(String chemin) {
        try {
            return lire(chemin) == 200;
        } catch (UncheckedIOException pasEncore) {
            return false;
        }
    }

    private static void dormir() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int portLibre() {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(60, TimeUnit.SECONDS)) processus.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
