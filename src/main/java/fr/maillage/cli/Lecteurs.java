package fr.maillage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Des agents connectés à une maison ouverte, qui la lisent par HTTP, chacun avec son témoin de session. Ils partagent la machine qu’ils
 * mesurent : une connexion simple par fil, plutôt qu’un client asynchrone, leur en laisse moins prendre.
 */
public final class Lecteurs {
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CACHE = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String MOT_DE_PASSE = "essai-de-la-maison";

    static {
        // Sans quoi la JVM n’en garde que cinq ouvertes, et les agents passeraient leur temps à se reconnecter.
        System.setProperty("http.maxConnections", "128");
        // Une saisie coupée ne se renvoie pas d’elle-même : l’agent ne sait pas si elle est passée.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final String adresse;
    private final ConcurrentHashMap<Integer, String> temoins = new ConcurrentHashMap<>();

    public Lecteurs(String adresse) {
        this.adresse = adresse;
    }

    /** Connecte un agent par identifiant, tant à la fois ; le 95e centile, en ms, de l’envoi du mot de passe à la réponse. */
    public double connecter(List<String> identifiants, int alaFois) {
        return p95(tous(
                IntStream.range(0, identifiants.size())
                        .<Callable<double[]>>mapToObj(i -> () -> new double[] {entrer(i, identifiants.get(i))})
                        .toList(),
                alaFois));
    }

    /**
     * Le 95e centile, en ms, de ces pages lues par les premiers connectés, chacun enchaînant {@code fois} lectures sans
     * pause. Le calcul d’un mot de passe n’est pas une lecture : ils se connectent avant.
     */
    public double lire(List<String> chemins, int lecteurs, int fois) {
        return visiter(chemins.stream().<Visite>map(Visite.Page::new).toList(), lecteurs, fois, Duration.ZERO)
                .p95();
    }

    /** Ce que des visites ont donné : le 95e centile d’une demande, en ms, et les demandes servies par seconde. */
    public record Cadence(double p95, double parSeconde) {}

    /**
     * Comme {@link #lire} : une saisie fait trois demandes, son formulaire, son envoi et la page où il mène, que le navigateur
     * ouvre sans attendre ; chacune compte.
     *
     * @param pas le temps qu’un agent laisse d’une demande à la suivante ; zéro, ou une réponse plus tardive que lui : sans pause. À cent
     *     lecteurs sans pause, un débit de 300 par seconde fait à lui seul 333 ms d’attente moyenne.
     */
    public Cadence visiter(List<Visite> visites, int lecteurs, int fois, Duration pas) {
        long debut = System.nanoTime();
        double[] temps = tous(
                IntStream.range(0, lecteurs)
                        .<Callable<double[]>>mapToObj(
                                i -> () -> parcourir(i, visites, fois, new Pas(pas.toNanos(), i, lecteurs)))
                        .toList(),
                lecteurs);
        return new Cadence(p95(temps), temps.length / ((System.nanoTime() - debut) / 1e9));
    }

    /** Ce que cet agent lit à cette adresse. */
    public String page(int agent, String chemin) {
        return sansDetour(() -> lireUneFois(chemin, temoins.getOrDefault(agent, "")));
    }

    /** Cet agent remplit ces champs du formulaire de cette page et les envoie à {@code action} ; rend où cela mène. */
    public String saisir(int agent, String page, String action, Map<String, String> champs) {
        String temoin = temoins.getOrDefault(agent, "");
        return sansDetour(() -> envoyer(action, remplir(lireUneFois(page, temoin), champs), temoin));
    }

    private static String sansDetour(Reponse reponse) {
        try {
            return reponse.obtenir();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Empechement("Mesure interrompue.", e);
        }
    }

    /** Le rythme d’un lecteur ; les lecteurs partent à des moments répartis sur un pas. */
    private static final class Pas {
        private final long duree;
        private long suivante;

        Pas(long duree, int rang, int lecteurs) {
            this.duree = duree;
            this.suivante = System.nanoTime() + duree * rang / lecteurs;
        }

        void attendre() throws InterruptedException {
            long maintenant = System.nanoTime();
            if (suivante > maintenant) TimeUnit.NANOSECONDS.sleep(suivante - maintenant);
            suivante = Math.max(suivante, maintenant) + duree;
        }
    }

    private double[] parcourir(int lecteur, List<Visite> visites, int fois, Pas pas)
            throws IOException, InterruptedException {
        var temps = DoubleStream.builder();
        String temoin = temoins.getOrDefault(lecteur, "");
        for (int i = 0; i < fois; i++) {
            // Chacun suit son propre chemin : des lecteurs au pas ne mesureraient qu’une page gardée.
            switch (visites.get((i * 7 + lecteur * 13) % visites.size())) {
                case Visite.Page(String chemin) -> {
                    pas.attendre();
                    temps.add(chronometrer(() -> lireUneFois(chemin, temoin)));
                }
                case Visite.Saisie(String chemin, var champs) -> {
                    var page = new StringBuilder();
                    pas.attendre();
                    temps.add(chronometrer(() -> page.append(lireUneFois(chemin, temoin))));
                    String corps = remplir(page.toString(), champs);
                    pas.attendre();
                    var suite = new StringBuilder();
                    temps.add(chronometrer(() -> suite.append(envoyer(chemin, corps, temoin))));
                    temps.add(chronometrer(() -> lireUneFois(suite.toString(), temoin)));
                }
            }
        }
        return temps.build().toArray();
    }

    /** Les champs cachés du formulaire, tels qu’il les a donnés, et ceux que l’on saisit. */
    private static String remplir(String page, Map<String, String> champs) {
        var tous = new LinkedHashMap<String, String>();
        CACHE.matcher(page).results().forEach(m -> tous.put(m.group(1), m.group(2)));
        tous.putAll(champs);
        return tous.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String envoyer(String chemin, String corps, String temoin) throws IOException {
        var recu = demander(chemin, temoin, corps);
        if (recu.statut() != 302) throw new Empechement(chemin + " refuse la saisie : " + recu.statut());
        return URI.create(adresse)
                .resolve(Objects.requireNonNullElse(recu.suite(), ""))
                .getPath();
    }

    private double entrer(int lecteur, String identifiant) throws IOException, InterruptedException {
        var porte = demander("/connexion", "", null);
        var jeton = JETON.matcher(porte.corps());
        if (!jeton.find()) throw new Empechement("La page de connexion n’a pas de formulaire.");
        String corps = "identifiant=" + identifiant + "&motDePasse=" + MOT_DE_PASSE + "&_csrf="
                + URLEncoder.encode(jeton.group(1), StandardCharsets.UTF_8);
        return chronometrer(() -> {
            var recu = demander("/connexion", porte.temoin(), corps);
            if (recu.statut() != 302) throw new Empechement(identifiant + " n’entre pas dans la maison.");
            temoins.put(lecteur, recu.temoin());
        });
    }

    private String lireUneFois(String chemin, String temoin) throws IOException {
        var recu = demander(chemin, temoin, null);
        if (recu.statut() != 200) throw new Empechement(chemin + " répond " + recu.statut());
        return recu.corps();
    }

    /** @param temoin le témoin de session posé par cette réponse, vide si elle n’en pose pas */
    private record Recu(
            int statut,
            String corps,
            String temoin,
            @Nullable String suite) {}

    private Recu demander(String chemin, String temoin, @Nullable String envoi) throws IOException {
        var demande = (HttpURLConnection) URI.create(adresse + chemin).toURL().openConnection();
        demande.setInstanceFollowRedirects(false);
        if (!temoin.isEmpty()) demande.setRequestProperty("Cookie", temoin);
        if (envoi != null) {
            demande.setDoOutput(true);
            demande.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            demande.getOutputStream().write(envoi.getBytes(StandardCharsets.UTF_8));
        }
        int statut = demande.getResponseCode();
        try (var flux = statut >= 400 ? demande.getErrorStream() : demande.getInputStream()) {
            String pose = Objects.requireNonNullElse(demande.getHeaderField("Set-Cookie"), "");
            return new Recu(
                    statut,
                    flux == null ? "" : new String(flux.readAllBytes(), StandardCharsets.UTF_8),
                    pose.isEmpty() ? "" : pose.substring(0, pose.indexOf(';')),
                    demande.getHeaderField("Location"));
        }
    }

    private interface Reponse {
        String obtenir() throws IOException, InterruptedException;
    }

    private interface Geste {
        void faire() throws IOException, InterruptedException;
    }

    private static double chronometrer(Geste geste) throws IOException, InterruptedException {
        long debut = System.nanoTime();
        geste.faire();
        return (System.nanoTime() - debut) / 1e6;
    }

    private static double p95(double[] temps) {
        Arrays.sort(temps);
        return temps[(int) Math.ceil(temps.length * 0.95) - 1];
    }

    private static double[] tous(List<Callable<double[]>> gestes, int alaFois) {
        try (var ouvriers = Executors.newFixedThreadPool(alaFois)) {
            return ouvriers.invokeAll(gestes).stream()
                    .map(Lecteurs::attendre)
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Empechement("Mesure interrompue.", e);
        }
    }

    private static double[] attendre(Future<double[]> futur) {
        try {
            return futur.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Empechement("Mesure interrompue.", e);
        } catch (ExecutionException e) {
            throw new Empechement("Un lecteur n’a pas pu finir : " + e.getCause(), e);
        }
    }
}
