package fr.maillage.socle.acces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Un navigateur sans écran : garde ses témoins, ne suit pas les redirections, joint le jeton des formulaires. */
public final class Navigateur {
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String maison;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(temoins()).build();

    public Navigateur(int port) {
        maison = "http://localhost:" + port;
    }

    /** Comme un navigateur, tient localhost pour sûr : les témoins réservés au chiffrement y reviennent. */
    private static CookieManager temoins() {
        var temoins = new CookieManager() {
            @Override
            public void put(URI adresse, Map<String, List<String>> entetes) throws IOException {
                super.put(adresse, entetes);
                getCookieStore().getCookies().forEach(temoin -> temoin.setSecure(false));
            }
        };
        return temoins;
    }

    public static Navigateur connecte(int port, String identifiant) {
        var navigateur = new Navigateur(port);
        var reponse = navigateur.entrer(identifiant, "essai-de-la-maison");
        if (reponse.statusCode() != 302) throw new AssertionError("Connexion refusée à " + identifiant);
        return navigateur;
    }

    public HttpResponse<String> entrer(String identifiant, String motDePasse) {
        lire("/connexion");
        return envoyer("/connexion", "identifiant", identifiant, "motDePasse", motDePasse);
    }

    public HttpResponse<String> lire(String chemin) {
        return repondre(HttpRequest.newBuilder(URI.create(maison + chemin)).GET());
    }

    /** Suit une redirection, même chez un autre. */
    public HttpResponse<String> suivre(HttpResponse<String> renvoi) {
        URI adresse =
                renvoi.uri().resolve(renvoi.headers().firstValue("Location").orElseThrow());
        return repondre(HttpRequest.newBuilder(adresse).GET());
    }

    public HttpResponse<String> lireAvec(String chemin, String entete, String valeur) {
        return repondre(HttpRequest.newBuilder(URI.create(maison + chemin))
                .header(entete, valeur)
                .GET());
    }

    /** Envoie un formulaire avec le jeton d’une page qui en porte un. */
    public HttpResponse<String> envoyer(String chemin, String... champs) {
        return envoyerAvecJeton(jeton(), chemin, champs);
    }

    public String jeton() {
        var page = lire("/connexion");
        if (page.statusCode() != 200) page = lire("/essai/accueil");
        var trouve = JETON.matcher(page.body());
        return trouve.find() ? trouve.group(1) : "";
    }

    /** Remplit un formulaire d’un autre site. */
    public HttpResponse<String> envoyerAilleurs(String adresse, String... champs) {
        var corps = new StringJoiner("&");
        for (int i = 0; i < champs.length; i += 2) corps.add(champs[i] + "=" + coder(champs[i + 1]));
        return repondre(HttpRequest.newBuilder(URI.create(adresse))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(corps.toString())));
    }

    public HttpResponse<String> envoyerAvecJeton(String jeton, String chemin, String... champs) {
        var corps = new StringJoiner("&");
        if (!jeton.isEmpty()) corps.add("_csrf=" + coder(jeton));
        for (int i = 0; i < champs.length; i += 2) corps.add(champs[i] + "=" + coder(champs[i + 1]));
        return repondre(HttpRequest.newBuilder(URI.create(maison + chemin))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", maison)
                .POST(HttpRequest.BodyPublishers.ofString(corps.toString())));
    }

    public HttpResponse<String> demander(String methode, String chemin, String jeton) {
        return repondre(HttpRequest.newBuilder(URI.create(maison + chemin))
                .header("X-CSRF-TOKEN", jeton)
                .method(methode, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> repondre(HttpRequest.Builder demande) {
        try {
            return client.send(
                    demande.header("Accept", "text/html, */*;q=0.5").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String coder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
