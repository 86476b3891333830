package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Situation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ajouter une clé d’accès puis entrer avec elle, dans un vrai navigateur muni d’un authentificateur virtuel. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClesDAccesTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void une_cle_ajoutee_depuis_le_compte_ouvre_la_maison_sans_mot_de_passe() {
        assumeTrue(Files.exists(CHROMIUM), "Il manque Chromium : « apt install chromium », puis relancez.");
        executer("delete from acces.cle_d_acces");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
                var contexte = chromium.newContext()) {
            var erreurs = new ArrayList<String>();
            Page page = ouvrir(contexte, erreurs);
            page.navigate(adresse("/connexion"));
            page.fill("#identifiant", "malik");
            page.fill("#motDePasse", "essai-de-la-maison");
            page.press("#motDePasse", "Enter");
            page.navigate(adresse("/compte"));
            page.fill("#nom-de-cle", "Clé d’essai");
            page.click("#nouvelle-cle button");
            page.waitForSelector("text=Clé d’essai");
            page.click("text=Me déconnecter partout");
            page.waitForURL("**/connexion?sortie");

            page.navigate(adresse("/connexion?suite=/compte"));
            page.click("#entrer-par-cle button");
            page.waitForSelector("text=Mes sessions ouvertes");
            assertThat(page.content()).contains("Malik Benoist");

            page.click("text=Retirer");
            page.waitForSelector("text=La clé est retirée");
            page.click("text=Me déconnecter partout");
            page.waitForURL("**/connexion?sortie");
            page.click("#entrer-par-cle button");
            page.waitForSelector("#entrer-par-cle [role=alert]:not([hidden])");
            assertThat(page.textContent("#entrer-par-cle [role=alert]")).contains("n’ouvre aucun compte");
            assertThat(erreurs).noneMatch(e -> e.contains("script-src") || e.contains("Uncaught"));
        }
    }

    private static Page ouvrir(BrowserContext contexte, List<String> erreurs) {
        Page page = contexte.newPage();
        page.onConsoleMessage(m -> erreurs.add(m.text()));
        var commandes = contexte.newCDPSession(page);
        commandes.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var demande = new JsonObject();
        demande.add("options", options);
        commandes.send("WebAuthn.addVirtualAuthenticator", demande);
        return page;
    }

    private String adresse(String chemin) {
        return "http://localhost:" + port + chemin;
    }

    private void executer(String ordre) {
        Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql(ordre).update()));
    }
}
