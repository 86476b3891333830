package fr.maillage.territoires.diagnostic.banc;

import fr.maillage.Maillage;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** La maison ouverte sur un port libre, et des lecteurs connectés qui la parcourent par HTTP comme un navigateur. */
final class MaisonMesuree implements AutoCloseable {
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext maison;
    private final String adresse;
    private final List<HttpClient> connectes = new ArrayList<>();

    MaisonMesuree() {
        maison = new SpringApplicationBuilder(Maillage.class).run("--server.port=0");
        adresse = "http://127.0.0.1:" + maison.getEnvironment().getProperty("local.server.port");
    }

    private HttpClient lecteur() {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String porte = lire(client, "/connexion");
        var jeton = JETON.matcher(porte);
        if (!jeton.find()) throw new IllegalStateException("La page de connexion n’a pas de jeton.");
        String corps = "identifiant=ines&motDePasse=essai-de-la-maison&_csrf="
                + URLEncoder.encode(jeton.group(1), StandardCharsets.UTF_8);
        envoyer(
                client,
                HttpRequest.newBuilder(URI.create(adresse + "/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(corps))
                        .build());
        return client;
    }

    String lire(HttpClient client, String chemin) {
        return envoyer(
                client, HttpRequest.newBuilder(URI.create(adresse + chemin)).build());
    }

    private static String envoyer(HttpClient client, HttpRequest demande) {
        try {
            var reponse = client.send(demande, HttpResponse.BodyHandlers.ofString());
            if (reponse.statusCode() != 200) {
                throw new IllegalStateException(demande.uri() + " répond " + reponse.statusCode());
            }
            return reponse.body();
        } catch (IOException e) {
            throw new IllegalStateException(demande.uri() + " ne répond pas.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Mesure interrompue.", e);
        }
    }

    /**
     * Le 95e centile, en millisecondes, de ces demandes faites par tant de lecteurs à la fois, chacun enchaînant sans
     * pause. Tous sont connectés avant la première mesure : le calcul d’un mot de passe n’est pas la lecture d’un portrait.
     */
    double p95(int lecteurs, List<String> chemins, int parLecteur) {
        while (connectes.size() < lecteurs) connectes.add(lecteur());
        try (var ouvriers = Executors.newFixedThreadPool(lecteurs)) {
            var travaux = java.util.stream.IntStream.range(0, lecteurs)
                    .<Callable<double[]>>mapToObj(i -> () -> parcourir(connectes.get(i), chemins, parLecteur, i))
                    .toList();
            double[] temps = ouvriers.invokeAll(travaux).stream()
                    .map(MaisonMesuree::attendre)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            return temps[(int) Math.ceil(temps.length * 0.95) - 1];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Mesure interrompue.", e);
        }
    }

    private static double[] attendre(java.util.concurrent.Future<double[]> futur) {
        try {
            return futur.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Mesure interrompue.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Un lecteur n’a pas pu finir : " + e.getCause(), e);
        }
    }

    private double[] parcourir(HttpClient client, List<String> chemins, int combien, int decalage) {
        double[] temps = new double[combien];
        for (int i = 0; i < combien; i++) {
            String chemin = chemins.get((i * 7 + decalage * 13) % chemins.size());
            long debut = System.nanoTime();
            lire(client, chemin);
            temps[i] = (System.nanoTime() - debut) / 1e6;
        }
        return temps;
    }

    @Override
    public void close() {
        connectes.forEach(HttpClient::close);
        maison.close();
    }
}
