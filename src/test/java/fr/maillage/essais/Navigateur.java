package fr.maillage.essais;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Un navigateur devant la maison ; il retient tout ce que la console et la politique de contenu ont refusé. */
public final class Navigateur implements AutoCloseable {
    public static final String MOT_DE_PASSE = "essai-de-la-maison";

    /** Axe est donné tel quel à la page et ne rend que ses reproches : rendre aussi ce qui est juste prenait dix fois plus. */
    private static final String AXE = lireAxe();

    private static final List<String> REGLES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private static final ThreadLocal<@Nullable Browser> CHROMIUM = new ThreadLocal<>();

    private final BrowserContext contexte;
    private final Page page;
    private final List<String> plaintes = new ArrayList<>();

    private Navigateur(int largeur, int hauteur, boolean script) {
        contexte = chromium()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(largeur, hauteur));
        page = contexte.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(".*status of 4(04|09|22).*"))
                plaintes.add(message.text());
        });
        page.onPageError(plaintes::add);
    }

    public static Navigateur bureau() {
        return new Navigateur(1366, 768, true);
    }

    public static Navigateur telephone() {
        return new Navigateur(390, 844, true);
    }

    public static Navigateur de(int largeur, int hauteur) {
        return new Navigateur(largeur, hauteur, true);
    }

    public static Navigateur sansScript() {
        return new Navigateur(1366, 768, false);
    }

    /** Un bureau où cet agent de démonstration est déjà connecté. */
    public static Navigateur connecter(String identifiant) {
        return bureau().seConnecter(identifiant);
    }

    public Navigateur seConnecter(String identifiant) {
        aller("/connexion");
        page.fill("#identifiant", identifiant);
        page.fill("#motDePasse", MOT_DE_PASSE);
        page.press("#motDePasse", "Enter");
        page.waitForURL(adresse -> !adresse.contains("/connexion"));
        return this;
    }

    public Page page() {
        return page;
    }

    public Navigateur aller(String chemin) {
        page.navigate(MaisonDEssai.adresse() + chemin);
        return this;
    }

    /** Axe ne trouve rien, et ni la console ni la politique de contenu ne se plaignent. */
    public Navigateur verifier() {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate("""
                        async regles => (await axe.run(document, { runOnly: regles, resultTypes: ['violations'] })).violations
                          .flatMap(v => v.nodes.map(n => v.id + ' : ' + n.html + ' — ' + n.failureSummary))
                        """, REGLES))
                .as("ce qu’axe reproche à %s", page.url())
                .isEmpty();
        assertThat(plaintes).as("console de %s", page.url()).isEmpty();
        return this;
    }

    /** Rien ne dépasse en largeur : ni défilement horizontal, ni texte coupé. */
    public Navigateur tientDansLaLargeur() {
        Object depassement =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Integer) depassement)
                .as("débord horizontal de %s", page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** L’écran est juste et tient au bureau comme au téléphone ; ses deux captures sont gardées. */
    public Navigateur auxDeuxTailles(String nom) {
        verifier().tientDansLaLargeur().capturer(nom);
        page.setViewportSize(390, 844);
        verifier().tientDansLaLargeur().capturer(nom + "-telephone");
        page.setViewportSize(1366, 768);
        return this;
    }

    /** Presse ce bouton ou suit ce lien, et attend la page qui suit. */
    public Navigateur cliquer(String selecteur) {
        page.click(selecteur);
        page.waitForLoadState();
        return this;
    }

    public String texte() {
        return page.locator("main").textContent();
    }

    /** Tout ce que la touche Tabulation atteint, dans l’ordre, jusqu’au retour au début. */
    public List<String> parcoursAuClavier(int pas) {
        return Stream.generate(() -> {
                    page.keyboard().press("Tab");
                    return Objects.toString(page.evaluate("""
                            () => { const e = document.activeElement;
                              return (e.getAttribute('aria-label') || e.innerText || e.name || e.tagName).trim().split('\\n')[0]; }
                            """));
                })
                .limit(pas)
                .toList();
    }

    public Navigateur capturer(String nom) {
        page.screenshot(new Page.ScreenshotOptions().setPath(capture(nom)).setFullPage(true));
        return this;
    }

    public Path imprimer(String nom) {
        Path fichier = lieu(nom + ".pdf");
        page.pdf(new Page.PdfOptions()
                .setPath(fichier)
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
        return fichier;
    }

    private static String lireAxe() {
        try (var flux = Objects.requireNonNull(Navigateur.class.getResourceAsStream("/axe.min.js"))) {
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Où est l’image gardée sous ce nom. */
    public static Path capture(String nom) {
        return lieu(nom + ".png");
    }

    private static Path lieu(String nom) {
        return Path.of("target/captures", nom);
    }

    /** Un Chromium par fil : ce qui le conduit ne se partage pas. */
    private static Browser chromium() {
        Browser mien = CHROMIUM.get();
        if (mien == null) {
            mien = lancer();
            CHROMIUM.set(mien);
        }
        return mien;
    }

    private static Browser lancer() {
        Path programme = programme();
        Assumptions.assumeTrue(
                programme != null, "Chromium est absent : ./maillage tester l’installe ou dit comment l’obtenir.");
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(programme)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--force-prefers-reduced-motion")));
    }

    /** Ferme le Chromium de ce fil, qui ne servira plus. */
    static void raccrocher() {
        Browser mien = CHROMIUM.get();
        if (mien != null) mien.close();
        CHROMIUM.remove();
    }

    private static @Nullable Path programme() {
        return Stream.of(
                        System.getenv("MAILLAGE_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(chemin -> chemin != null && !chemin.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        contexte.close();
    }
}
