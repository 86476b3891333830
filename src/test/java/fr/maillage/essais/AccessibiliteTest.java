package fr.maillage.essais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Page;
import fr.maillage.essais.PagesDeLaMaison.Adresse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Toute page de la maison, trouvée par ses routes : axe, console, titre, débord à 390 pixels ; et le clavier suffit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibiliteTest {
    private static final String PASSANT = "";
    private static final int FILS = 2;

    @Test
    void axe_ne_trouve_rien_sur_aucune_page_ni_au_bureau_ni_au_telephone() {
        var parCompte = new PagesDeLaMaison(new ObjetsDEssai())
                .toutes().stream()
                        .filter(a -> !A_PART.contains(a.patron()))
                        .collect(Collectors.groupingBy(a -> Objects.requireNonNullElse(a.compte(), PASSANT)));
        assertThat(parCompte.values().stream().mapToInt(List::size).sum()).isGreaterThan(45);
        try (var fils = Executors.newFixedThreadPool(FILS)) {
            var reproches = parCompte.entrySet().stream()
                    .sorted(Comparator.comparing(e -> -e.getValue().size()))
                    .map(e -> fils.submit(() -> reproches(e.getKey(), e.getValue())))
                    .toList();
            for (int n = 0; n < FILS; n++) fils.submit(Navigateur::raccrocher);
            assertSoftly(doux -> reproches.forEach(r -> rendre(r).forEach(doux::collectAssertionError)));
        }
    }

    private static List<AssertionError> reproches(String compte, List<Adresse> adresses) {
        var doux = new SoftAssertions();
        try (var navigateur = compte.equals(PASSANT) ? Navigateur.bureau() : Navigateur.connecter(compte)) {
            adresses.stream()
                    .sorted(Comparator.comparing(Adresse::chemin))
                    .forEach(adresse -> regarder(navigateur, adresse, doux));
        }
        return doux.assertionErrorsCollected();
    }

    private static List<AssertionError> rendre(Future<List<AssertionError>> reproches) {
        try {
            return reproches.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ces pages ne se montrent qu’au milieu d’une démarche, un essai ci-dessous y mène ; la dernière ne fait que renvoyer. */
    private static final List<String> A_PART =
            List.of("/connexion/code", "/compte/reprise", "/territoires/{maille}/{code:[0-9A-Za-z-]+}/au");

    private static void regarder(Navigateur navigateur, Adresse adresse, SoftAssertions doux) {
        Page page = navigateur.page();
        page.setViewportSize(1366, 768);
        var reponse = page.navigate(MaisonDEssai.adresse() + adresse.chemin());
        String ou = adresse.chemin() + " (" + adresse.compte() + ")";
        doux.assertThat(reponse.status()).as("réponse de %s", ou).isEqualTo(200);
        doux.assertThat(page.url()).as("%s mène ailleurs", ou).isEqualTo(MaisonDEssai.adresse() + adresse.chemin());
        if (reponse.status() != 200 || fragment(reponse.text())) return;
        tranquille(navigateur, ou, doux);
        page.setViewportSize(390, 844);
        tranquille(navigateur, ou + " au téléphone", doux);
    }

    private static void tranquille(Navigateur navigateur, String ou, SoftAssertions doux) {
        doux.assertThat(navigateur.page().locator("h1").count())
                .as("titres de %s", ou)
                .isEqualTo(1);
        doux.assertThat(navigateur.page().title())
                .as("titre de l’onglet de %s", ou)
                .matches(".{3,} · Maillage");
        doux.assertThatCode(navigateur::tientDansLaLargeur).doesNotThrowAnyException();
        doux.assertThatCode(navigateur::verifier).doesNotThrowAnyException();
    }

    /** Un morceau de page, que htmx pose dans une autre où il est regardé avec elle. */
    private static boolean fragment(String corps) {
        return !corps.stripLeading().startsWith("<!doctype html>");
    }

    @Test
    void le_code_de_connexion_et_la_reprise_d_un_formulaire_sont_sans_reproche() {
        MaisonDEssai.proprietaire().sql("""
                        insert into acces.agent (organisation, identifiant, nom, mot_de_passe, totp_secret, totp_d_avant, totp_depuis)
                        select organisation, 'essai-de-code', 'Agent au code', mot_de_passe, 'secret d’essai', true, now()
                        from acces.agent where identifiant = 'ines' on conflict do nothing
                        """).update();
        try (var navigateur = Navigateur.bureau().aller("/connexion")) {
            navigateur.page().fill("#identifiant", "essai-de-code");
            navigateur.page().fill("#motDePasse", Navigateur.MOT_DE_PASSE);
            navigateur.page().press("#motDePasse", "Enter");
            navigateur.page().waitForURL(adresse -> adresse.endsWith("/connexion/code"));
            auxDeuxTailles(navigateur);
        }
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/perimetres/nouveau")) {
            navigateur.page().fill("#nom", "Périmètre qui attend");
            navigateur.page().context().clearCookies();
            navigateur.page().click(".bouton[value=enregistrer]");
            navigateur.page().waitForURL(adresse -> adresse.endsWith("/connexion?finie"));
            navigateur.page().fill("#identifiant", "ines");
            navigateur.page().fill("#motDePasse", Navigateur.MOT_DE_PASSE);
            navigateur.page().press("#motDePasse", "Enter");
            navigateur.page().waitForURL(adresse -> adresse.endsWith("/compte/reprise"));
            auxDeuxTailles(navigateur);
            assertThat(navigateur.page().content()).contains("Périmètre qui attend");
            navigateur.page().click("form[action='/compte/reprise/oublier'] button");
        }
    }

    @Test
    void un_formulaire_refuse_et_une_page_d_erreur_sont_sans_reproche() {
        try (var navigateur = Navigateur.connecter("sacha").aller("/habilitations/agents/nouveau")) {
            navigateur.page().fill("#identifiant", "É");
            navigateur.page().fill("#nom", "Agent refusé");
            navigateur.page().click("main form button");
            assertThat(navigateur.page().locator("main").textContent()).contains("ne convient pas");
            auxDeuxTailles(navigateur);
            auxDeuxTailles(navigateur.aller("/nulle-part"));
        }
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/perimetres/nouveau")) {
            navigateur.page().fill("#nom", "Périmètre refusé");
            navigateur.page().fill("#membres", "99999");
            navigateur.page().click(".bouton[value=enregistrer]");
            navigateur.page().waitForSelector("#reproches");
            auxDeuxTailles(navigateur);
        }
    }

    private static void auxDeuxTailles(Navigateur navigateur) {
        navigateur.verifier().tientDansLaLargeur();
        navigateur.page().setViewportSize(390, 844);
        navigateur.verifier().tientDansLaLargeur();
        navigateur.page().setViewportSize(1366, 768);
    }
}
