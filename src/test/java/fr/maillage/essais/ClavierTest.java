package fr.maillage.essais;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Le clavier suffit : on n’y emploie que des touches, jamais la souris, et l’on voit toujours où l’on est. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClavierTest {
    @TempDir
    Path dossier;

    @Test
    void le_premier_tab_montre_le_lien_d_evitement_qui_mene_au_contenu() {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires")) {
            Page page = navigateur.page();
            page.keyboard().press("Tab");
            assertThat(ici(page)).isEqualTo("Aller au contenu");
            assertThat(page.locator(".evitement").first().boundingBox().y).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => !!document.activeElement.closest('main')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void la_recherche_se_fait_aux_fleches_et_a_entree() {
        try (var navigateur = Navigateur.connecter("ines").aller("/")) {
            Page page = navigateur.page();
            page.keyboard().press("/");
            page.keyboard().type("angers");
            page.waitForSelector("#suggestions [role=option]");
            navigateur.verifier();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            String choisie = page.getAttribute("#recherche", "aria-activedescendant");
            assertThat(page.locator("#" + choisie).getAttribute("aria-selected"))
                    .isEqualTo("true");
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.contains("/territoires/"));
            assertThat(page.locator("h1").innerText()).contains("Angers");
        }
    }

    @Test
    void echap_ferme_les_propositions_et_entree_sans_choix_donne_la_page_de_recherche() {
        try (var navigateur = Navigateur.connecter("ines").aller("/")) {
            Page page = navigateur.page();
            page.keyboard().press("/");
            page.keyboard().type("saumur");
            page.waitForSelector("#suggestions [role=option]");
            page.keyboard().press("Escape");
            assertThat(page.locator("#suggestions [role=option]").count()).isZero();
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.contains("/recherche?q=saumur"));
        }
    }

    @Test
    void le_menu_s_atteint_et_s_ouvre_au_bureau_comme_au_telephone() {
        try (var navigateur = Navigateur.connecter("ines").aller("/")) {
            jusqua(navigateur.page(), "Territoires");
            navigateur.page().keyboard().press("Enter");
            navigateur.page().waitForURL(adresse -> adresse.endsWith("/territoires"));
        }
        try (var navigateur = Navigateur.telephone().seConnecter("ines")) {
            Page page = navigateur.page();
            navigateur.aller("/");
            jusqua(page, "Menu");
            page.keyboard().press("Enter");
            jusqua(page, "Territoires");
            page.keyboard().press("Escape");
            assertThat(page.locator(".poche-liens").isVisible()).isFalse();
            assertThat(ici(page)).isEqualTo("Menu");
        }
    }

    @Test
    void un_fichier_s_envoie_et_se_controle_au_clavier() throws IOException {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/imports")) {
            Page page = navigateur.page();
            Path fichier = Files.writeString(
                    dossier.resolve("emploi-clavier.csv"),
                    "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n49007;31;28;3\n49015;10;9;1\n");
            page.onFileChooser(choix -> choix.setFiles(fichier));
            jusqua(page, "fichier");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('#fichier').files.length === 1");
            jusqua(page, "Envoyer et contrôler");
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.contains("/depots/"));
            jusqua(page, "Charger 2\u00a0lignes");
        }
    }

    @Test
    void la_carte_s_approche_se_passe_et_chaque_territoire_s_atteint() {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/carte")) {
            Page page = navigateur.page();
            page.locator("button:has-text('Afficher')").focus();
            page.keyboard().press("Tab");
            assertThat(ici(page)).isEqualTo("Passer la carte, aller au tableau");
            assertThat(page.locator(".evitement.sur-place").boundingBox().height)
                    .isPositive();
            jusqua(page, "Ain");
            assertThat(page.locator(".detail-carte").first().textContent()).startsWith("Ain : ");
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.endsWith("/territoires/departement/01"));
        }
    }

    /** Avance de lien en champ jusqu’à celui-ci, en s’assurant à chaque pas que le repère se voit. */
    private static void jusqua(Page page, String nom) {
        for (int pas = 0; pas < 80; pas++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => { const e = document.activeElement, s = getComputedStyle(e), trace = e.querySelector('path');
                      return e === document.body || s.outlineStyle !== 'none' || s.boxShadow !== 'none'
                          || (trace && parseFloat(getComputedStyle(trace).strokeWidth) > 2); }
                    """))
                    .as("le repère de « %s » ne se voit pas sur %s", ici(page), page.url())
                    .isEqualTo(true);
            if (ici(page).startsWith(nom)) return;
        }
        throw new AssertionError("Le clavier n’atteint pas « " + nom + " » sur " + page.url());
    }

    private static String ici(Page page) {
        return Objects.toString(page.evaluate("""
                () => { const e = document.activeElement;
                  return (e.getAttribute('aria-label') || e.innerText || e.querySelector?.('title')?.textContent || e.name || e.tagName).trim().split('\\n')[0]; }
                """));
    }
}
