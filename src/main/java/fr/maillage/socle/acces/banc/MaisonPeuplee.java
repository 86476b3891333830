package fr.maillage.socle.acces.banc;

import fr.maillage.Maillage;
import fr.maillage.socle.acces.administration.PeuplementDEssai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** La maison ouverte à part, peuplée d’agents inventés qui s’y connectent par HTTP, chacun avec son témoin. */
final class MaisonPeuplee implements AutoCloseable {
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String MOT_DE_PASSE = "essai-de-la-maison";

    private final Path donnees;
    private final ConfigurableApplicationContext maison;
    private final String adresse;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentHashMap<Integer, String> temoins = new ConcurrentHashMap<>();

    MaisonPeuplee(int comptes, Consumer<String> suivi) {
        try {
            donnees = Files.createTempDirectory("maillage-banc-acces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        maison = new SpringApplicationBuilder(Maillage.class)
                .run(
                        "--server.port=0",
                        "--maillage.donnees=" + donnees,
                        "--maillage.bd.repertoire=" + donnees.resolve("bd"),
                        "--maillage.demonstration=false");
        adresse = "http://127.0.0.1:" + maison.getEnvironment().getProperty("local.server.port");
        suivi.accept(maison.getBean(PeuplementDEssai.class).peupler(comptes) + " agents inventés");
    }

    /** Le 95e centile, en millisecondes, de l’envoi du mot de passe à la réponse. */
    double connecter(int agents, int alaFois) {
        return p95(
                IntStream.range(0, agents)
                        .<Callable<Double>>mapToObj(i -> () -> entrer(i))
                        .toList(),
                alaFois);
    }

    /** Le 95e centile de cette page, lue par tant de sessions à la fois, chacune tant de fois de suite. */
    double lire(String chemin, int sessions, int fois) {
        var lectures = new ArrayList<Callable<Double>>();
        for (int tour = 0; tour < fois; tour++) {
            for (int i = 0; i < sessions; i++) {
                int session = i;
                lectures.add(() -> chronometrer(() -> lireUneFois(chemin, temoins.getOrDefault(session, ""))));
            }
        }
        return p95(lectures, sessions);
    }

    private double entrer(int agent) throws IOException, InterruptedException {
        var porte = http.send(demande("/connexion", "").build(), HttpResponse.BodyHandlers.ofString());
        var jeton = JETON.matcher(porte.body());
        if (!jeton.find()) throw new IllegalStateException("La page de connexion n’a pas de formulaire.");
        String corps = "identifiant=agent-" + (agent + 1) + "&motDePasse=" + MOT_DE_PASSE + "&_csrf="
                + URLEncoder.encode(jeton.group(1), StandardCharsets.UTF_8);
        var envoi = demande("/connexion", temoin(porte))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(corps))
                .build();
        return chronometrer(() -> {
            var reponse = http.send(envoi, HttpResponse.BodyHandlers.ofString());
            if (reponse.statusCode() != 302) throw new IllegalStateException("agent-" + (agent + 1) + " n’entre pas.");
            temoins.put(agent, temoin(reponse));
        });
    }

    private void lireUneFois(String chemin, String temoin) throws IOException, InterruptedException {
        var reponse = http.send(demande(chemin, temoin).build(), HttpResponse.BodyHandlers.ofString());
        if (reponse.statusCode() != 200) {
            throw new IllegalStateException(chemin + " répond " + reponse.statusCode());
        }
    }

    private HttpRequest.Builder demande(String chemin, String temoin) {
        var demande = HttpRequest.newBuilder(URI.create(adresse + chemin));
        return temoin.isEmpty() ? demande : demande.header("Cookie", temoin);
    }

    private static String temoin(HttpResponse<?> reponse) {
        return reponse.headers().allValues("Set-Cookie").stream()
                .map(t -> t.substring(0, t.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private interface Geste {
        void faire() throws IOException, InterruptedException;
    }

    private static double chronometrer(Geste geste) throws IOException, InterruptedException {
        long debut = System.nanoTime();
        geste.faire();
        return (System.nanoTime() - debut) / 1e6;
    }

    private static double p95(List<Callable<Double>> gestes, int alaFois) {
        try (var ouvriers = Executors.newFixedThreadPool(alaFois)) {
            double[] temps = ouvriers.invokeAll(gestes).stream()
                    .mapToDouble(MaisonPeuplee::attendre)
                    .sorted()
                    .toArray();
            return temps[(int) Math.ceil(temps.length * 0.95) - 1];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Mesure interrompue.", e);
        }
    }

    private static double attendre(Future<Double> futur) {
        try {
            return futur.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Mesure interrompue.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Un agent n’a pas pu finir : " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        http.close();
        maison.close();
        try (var fichiers = Files.walk(donnees)) {
            for (Path fichier : fichiers.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
