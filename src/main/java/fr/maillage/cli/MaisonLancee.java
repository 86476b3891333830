package fr.maillage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** La maison lancée à part par son lanceur, comme le ferait une personne, et regardée du dehors. */
final class MaisonLancee implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Process processus;
    private final String adresse;
    private final double secondes;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    MaisonLancee(Path donnees) {
        int port = portLibre();
        adresse = "http://127.0.0.1:" + port;
        long debut = System.nanoTime();
        processus = lancer(donnees, port);
        attendreLaPorte(debut);
        secondes = (System.nanoTime() - debut) / 1e9;
    }

    /** Du lancement à la page de connexion. */
    double secondes() {
        return secondes;
    }

    String adresse() {
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

    void entrer(String identifiant, String motDePasse) {
        var jeton = JETON.matcher(lire("/connexion"));
        if (!jeton.find()) throw new Empechement("La page de connexion n’a pas de formulaire.");
        envoyer(HttpRequest.newBuilder(URI.create(adresse + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("identifiant=" + identifiant + "&motDePasse=" + motDePasse
                        + "&_csrf=" + URLEncoder.encode(jeton.group(1), StandardCharsets.UTF_8)))
                .build());
    }

    String lire(String chemin) {
        return envoyer(HttpRequest.newBuilder(URI.create(adresse + chemin)).build());
    }

    private String envoyer(HttpRequest demande) {
        try {
            return client.send(demande, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Empechement("Mesure interrompue.", e);
        }
    }

    private static Process lancer(Path donnees, int port) {
        String racine = System.getenv("MAILLAGE_RACINE");
        if (racine == null) throw new Empechement("Les mesures d’ouverture se font par le lanceur : ./maillage banc");
        var commande = new ProcessBuilder("bash", Path.of(racine, "maillage").toString(), "demarrer");
        commande.environment().put("MAILLAGE_DONNEES", donnees.toString());
        commande.environment()
                .put("MAILLAGE_JOURNAUX", donnees.resolve("journaux").toString());
        commande.environment().put("MAILLAGE_PORT", String.valueOf(port));
        commande.environment().put("MAILLAGE_BD_URL", "");
        try {
            Files.createDirectories(donnees);
            return commande.redirectErrorStream(true)
                    .redirectOutput(donnees.resolve("paroles.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attendreLaPorte(long debut) {
        while (System.nanoTime() - debut < PATIENCE.toNanos()) {
            if (!processus.isAlive()) throw new Empechement("La maison ne s’est pas ouverte.");
            try {
                lire("/connexion");
                return;
            } catch (UncheckedIOException pasEncore) {
                dormir();
            }
        }
        close();
        throw new Empechement("La maison ne s’est pas ouverte en trois minutes.");
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
