package fr.maillage.personnes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Maillage;
import fr.maillage.cli.Empechement;
import fr.maillage.cli.Lecteurs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Des agents écrivent dans les dossiers d’une maison à part ; on tue (kill -9) l’application et sa base au milieu. Ce qui leur a
 * été acquitté se relit tout entier à la réouverture.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EcrituresTueesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern DOSSIER = Pattern.compile("/personnes/dossiers/\\d+(?=\")");
    private static final int AGENTS = 4;

    /** Une écriture acquittée : la page où elle doit se lire, et le texte, unique, qui doit y être. */
    private record Acquittee(String page, String marque) {}

    @TempDir
    private Path lieu;

    private final AtomicInteger rang = new AtomicInteger();
    private final Queue<Acquittee> acquittees = new ConcurrentLinkedQueue<>();
    private @Nullable Process maison;
    private String adresse = "";
    private volatile boolean condamnee;

    @AfterEach
    void fermer() throws Exception {
        Process ouverte = maison;
        if (ouverte != null && ouverte.isAlive()) {
            ouverte.destroy();
            ouverte.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void quarante_ecritures_et_un_arret_brutal_ne_perdent_rien_d_acquitte() throws Exception {
        campagne(1, 40);
    }

    @Test
    @Tag("eprouver")
    void deux_cents_ecritures_et_cinq_arrets_brutaux_ne_perdent_rien_d_acquitte() throws Exception {
        campagne(5, 40);
    }

    private void campagne(int arrets, int entreDeux) throws Exception {
        for (int arret = 1; arret <= arrets; arret++) {
            ouvrir();
            ecrireJusquA(arret * entreDeux);
        }
        ouvrir();
        var agents = connectes();
        assertThat(acquittees).hasSizeGreaterThanOrEqualTo(arrets * entreDeux);
        for (var ecrite : acquittees) {
            assertThat(agents.page(0, ecrite.page()))
                    .as("ce qui a été acquitté à %s", ecrite.page())
                    .contains(ecrite.marque());
        }
    }

    /** Chacun écrit sans s’arrêter ; quand assez est acquitté, l’application et sa base sont tuées au milieu du reste. */
    private void ecrireJusquA(int assez) throws Exception {
        var agents = connectes();
        try (var fils = Executors.newFixedThreadPool(AGENTS)) {
            var dossiers = DOSSIER.matcher(agents.page(0, "/personnes"))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(dossiers).isNotEmpty();
            condamnee = false;
            var ecrivains = IntStream.range(0, AGENTS)
                    .mapToObj(lui -> fils.submit(
                            () -> ecrireJusquALaMort(agents, lui, dossiers, new Random(49_007L * assez + lui))))
                    .toList();
            long fin = System.nanoTime() + PATIENCE.toNanos();
            while (acquittees.size() < assez && System.nanoTime() < fin) Thread.sleep(5);
            tuer();
            for (var ecrivain : ecrivains) ecrivain.get();
        }
        assertThat(acquittees).as("écritures acquittées").hasSizeGreaterThanOrEqualTo(assez);
    }

    private void ecrireJusquALaMort(Lecteurs agents, int agent, List<String> dossiers, Random hasard) {
        try {
            while (true) ecrire(agents, agent, dossiers.get(hasard.nextInt(dossiers.size())), hasard.nextInt(3));
        } catch (UncheckedIOException | Empechement refus) {
            if (!condamnee) throw refus;
        }
    }

    private void ecrire(Lecteurs agents, int agent, String dossier, int genre) {
        String marque = "Écriture numéro %05d".formatted(rang.incrementAndGet());
        switch (genre) {
            case 0 -> {
                agents.saisir(agent, dossier + "/chronologie", dossier + "/notes", Map.of("texte", "Note. " + marque));
                acquittees.add(new Acquittee(dossier + "/chronologie", marque));
            }
            case 1 -> {
                String entretien = dossier + "/entretiens/nouveau";
                String page = agents.saisir(
                        agent,
                        entretien,
                        entretien,
                        Map.of(
                                "genre",
                                "ENTRETIEN",
                                "support",
                                "TELEPHONE",
                                "jour",
                                LocalDate.now().toString(),
                                "objet",
                                marque));
                acquittees.add(new Acquittee(page, marque));
            }
            default -> {
                String nouveau = "/personnes/dossiers/nouveau";
                String page = agents.saisir(
                        agent,
                        nouveau,
                        nouveau,
                        Map.of(
                                "prenoms", "Prénom",
                                "nomDeNaissance", "Tué",
                                "naissance",
                                        LocalDate.of(1950, 1, 1)
                                                .plusDays(rang.get())
                                                .toString(),
                                "motif", marque,
                                "informee", "oui",
                                "malgreTout", "oui"));
                acquittees.add(new Acquittee(page, marque));
            }
        }
    }

    private Lecteurs connectes() {
        var agents = new Lecteurs(adresse);
        agents.connecter(List.of("camille", "camille", "camille", "camille"), AGENTS);
        return agents;
    }

    private void ouvrir() throws IOException, InterruptedException {
        int port;
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = prise.getLocalPort();
        }
        adresse = "http://127.0.0.1:" + port;
        var commande = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx500m",
                "-cp",
                System.getProperty("java.class.path"),
                Maillage.class.getName(),
                "demarrer");
        commande.environment()
                .putAll(Map.of(
                        "MAILLAGE_DONNEES", lieu.resolve("donnees").toString(),
                        "MAILLAGE_JOURNAUX", lieu.toString(),
                        "MAILLAGE_BD_DURABLE", "true",
                        "MAILLAGE_PORT", String.valueOf(port)));
        Process ouverte = commande.redirectErrorStream(true)
                .redirectOutput(lieu.resolve("ecran.txt").toFile())
                .start();
        maison = ouverte;
        long fin = System.nanoTime() + PATIENCE.toNanos();
        while (!prete()) {
            assertThat(ouverte.isAlive() && System.nanoTime() < fin)
                    .as("la maison ne s’ouvre pas : %s", Files.readString(lieu.resolve("ecran.txt")))
                    .isTrue();
            Thread.sleep(50);
        }
    }

    private boolean prete() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var demande = HttpRequest.newBuilder(URI.create(adresse + "/sante/readiness"))
                    .build();
            return http.send(demande, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException pasEncore) {
            return false;
        }
    }

    /** La base d’abord : l’application ne peut plus rien y finir. */
    private void tuer() throws Exception {
        String serveur =
                Files.readAllLines(lieu.resolve("donnees/bd/postmaster.pid")).getFirst();
        Process ouverte = maison;
        condamnee = true;
        ProcessHandle.of(Long.parseLong(serveur.strip())).ifPresent(ProcessHandle::destroyForcibly);
        if (ouverte != null) ouverte.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
}
