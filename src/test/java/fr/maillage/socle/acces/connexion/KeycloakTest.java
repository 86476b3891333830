package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** L’entrée par un vrai Keycloak, pris au dépôt central de Maven ; passée avec une phrase quand il manque. */
@Tag("eprouver")
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakTest {
    private static final String VERSION = "26.7.3";
    private static @Nullable Process keycloak;
    private static int portDeKeycloak;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void regler(DynamicPropertyRegistry reglages) throws IOException, InterruptedException {
        demarrer();
        reglages.add("maillage.acces.oidc.emetteur", () -> "http://localhost:" + portDeKeycloak + "/realms/maillage");
        reglages.add("maillage.acces.oidc.client", () -> "maillage");
        reglages.add("maillage.acces.oidc.secret", () -> "secret-d-essai");
    }

    @AfterAll
    static void arreter() throws InterruptedException {
        if (keycloak == null) return;
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void une_personne_reconnue_par_Keycloak_entre_dans_son_compte_et_en_ressort() {
        var navigateur = new Navigateur(port);
        var formulaire = navigateur.suivre(navigateur.lire("/connexion/externe/externe"));
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(formulaire.body());
        assertThat(action.find()).as(formulaire.body()).isTrue();
        HttpResponse<String> identifie = navigateur.envoyerAilleurs(
                action.group(1).replace("&amp;", "&"), "username", "camille.roussel", "password", "essai-keycloak");
        var retour = navigateur.suivre(identifie);
        assertThat(retour.headers().firstValue("Location").orElse("")).endsWith("/");
        assertThat(navigateur.lire("/compte").body()).contains("Camille Roussel");

        assertThat(navigateur
                        .envoyer("/deconnexion")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/realms/maillage/protocol/openid-connect/logout?id_token_hint=");
    }

    @Test
    void une_adresse_que_Keycloak_n_a_pas_verifiee_n_ouvre_rien() {
        var navigateur = new Navigateur(port);
        var formulaire = navigateur.suivre(navigateur.lire("/connexion/externe/externe"));
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(formulaire.body());
        assertThat(action.find()).isTrue();
        var identifie = navigateur.envoyerAilleurs(
                action.group(1).replace("&amp;", "&"), "username", "ines.garnier", "password", "essai-keycloak");
        assertThat(navigateur.suivre(identifie).headers().firstValue("Location").orElse(""))
                .endsWith("/connexion?externe");
    }

    private static void demarrer() throws IOException, InterruptedException {
        Path archive = archive();
        Path maison = Path.of("target/keycloak/keycloak-" + VERSION).toAbsolutePath();
        if (!Files.exists(maison.resolve("bin/kc.sh")))
            deplier(archive, Path.of("target/keycloak").toAbsolutePath());
        Files.createDirectories(maison.resolve("data/import"));
        Files.writeString(maison.resolve("data/import/maillage-realm.json"), royaume());
        try (var prise = new ServerSocket(0)) {
            portDeKeycloak = prise.getLocalPort();
        }
        var commande = new ProcessBuilder(
                "bash",
                maison.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-port=" + portDeKeycloak,
                "--http-management-port=0");
        commande.environment().put("JAVA_HOME", System.getProperty("java.home"));
        commande.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        keycloak = commande.redirectErrorStream(true)
                .redirectOutput(maison.resolve("essai.log").toFile())
                .start();
        attendre(maison);
    }

    private static void attendre(Path maison) throws IOException, InterruptedException {
        var adresse =
                URI.create("http://localhost:" + portDeKeycloak + "/realms/maillage/.well-known/openid-configuration");
        long fin = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        while (System.nanoTime() < fin) {
            try {
                var lien = (HttpURLConnection) adresse.toURL().openConnection();
                if (lien.getResponseCode() == 200) return;
            } catch (IOException pasEncore) {
                // Keycloak se construit à son premier démarrage.
            }
            if (keycloak != null && !keycloak.isAlive()) break;
            Thread.sleep(500);
        }
        throw new IllegalStateException("Keycloak ne répond pas ; son journal : " + maison.resolve("essai.log"));
    }

    private static Path archive() throws IOException, InterruptedException {
        Path zip = Path.of(
                System.getProperty("user.home"),
                ".m2/repository/org/keycloak/keycloak-quarkus-dist",
                VERSION,
                "keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Files.exists(zip)) {
            try {
                new ProcessBuilder(
                                "mvn",
                                "-q",
                                "dependency:get",
                                "-Dtransitive=false",
                                "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor(5, TimeUnit.MINUTES);
            } catch (IOException sansMaven) {
                // Dit juste après : l’archive manque.
            }
        }
        Assumptions.assumeTrue(
                Files.exists(zip),
                "Keycloak %s n’est pas accessible au dépôt central : essai passé. Attendu en %s."
                        .formatted(VERSION, zip));
        return zip;
    }

    private static void deplier(Path archive, Path cible) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entree : zip.stream().toList()) {
                Path chemin = cible.resolve(entree.getName()).normalize();
                if (!chemin.startsWith(cible) || entree.isDirectory()) continue;
                Files.createDirectories(chemin.getParent());
                try (var contenu = zip.getInputStream(entree)) {
                    Files.copy(contenu, chemin);
                }
            }
        }
    }

    private static String royaume() {
        return """
                {"realm":"maillage","enabled":true,"sslRequired":"none",
                 "clients":[{"clientId":"maillage","secret":"secret-d-essai","protocol":"openid-connect","publicClient":false,
                   "standardFlowEnabled":true,"redirectUris":["http://localhost:*"],
                   "attributes":{"pkce.code.challenge.method":"S256","post.logout.redirect.uris":"+"}}],
                 "users":[
                   {"username":"camille.roussel","enabled":true,"email":"camille@demonstration.example","emailVerified":true,
                    "firstName":"Camille","lastName":"Roussel","credentials":[{"type":"password","value":"essai-keycloak"}]},
                   {"username":"ines.garnier","enabled":true,"email":"ines@demonstration.example","emailVerified":false,
                    "firstName":"Inès","lastName":"Garnier","credentials":[{"type":"password","value":"essai-keycloak"}]}]}
                """;
    }
}
