package fr.maillage.personnes.recits;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.Quand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** De l’accueil à une échéance, sans jamais toucher la souris : Tabulation, Entrée, Espace et des lettres. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuClavierSeulTest {
    private static final int PAS_AU_PLUS = 160;

    @Test
    void une_personne_est_recue_son_dossier_ouvert_un_entretien_ecrit_et_une_echeance_posee() {
        String nom = "Essaiclavier" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "z");
        try (var camille = Navigateur.connecter("camille").aller("/accueil")) {
            var page = camille.page();
            jusqua(page, "main button:has-text('Recevoir maintenant')");
            page.keyboard().press("Enter");
            page.waitForSelector("#motif-ENERGIE");
            jusqua(page, "#motif-ENERGIE");
            page.keyboard().press("Space");
            jusqua(page, "summary:has-text('veut bien dire son nom')");
            page.keyboard().press("Enter");
            ecrire(page, "#prenom", "Philippine");
            ecrire(page, "#nom", nom);
            jusqua(page, "button:has-text('ouvrir un dossier')");
            page.keyboard().press("Enter");
            page.waitForSelector("#prenoms");
            assertThat(page.inputValue("#nomDeNaissance")).isEqualTo(nom);
            jusqua(page, "main form button:not([name=malgreTout])");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.url().matches(".*/dossiers/\\d+")
                    || page.locator("button[name=malgreTout]").count() > 0);
            if (page.locator("button[name=malgreTout]").count() > 0) {
                jusqua(page, "button[name=malgreTout]");
                page.keyboard().press("Enter");
            }
            page.waitForURL(adresse -> adresse.matches(".*/dossiers/\\d+"));

            jusqua(page, "nav.onglets a:text-is('Entretiens')");
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.endsWith("/entretiens"));
            jusqua(page, "main a:has-text('Écrire un entretien')");
            page.keyboard().press("Enter");
            page.waitForSelector("#objet");
            ecrire(page, "#objet", "Une facture qui presse");
            ecrire(page, "#synthese", "La facture est lue à deux.");
            jusqua(page, ".barre-fixe button");
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.matches(".*/entretiens/\\d+"));
            assertThat(page.locator("main").innerText()).contains("La facture est lue à deux.");

            jusqua(page, "nav.onglets a:text-is('Échéances')");
            page.keyboard().press("Enter");
            page.waitForURL(adresse -> adresse.endsWith("/echeances"));
            jusqua(page, "#libelle");
            page.keyboard().type("Rappeler le fournisseur");
            jusqua(page, "#jourLibre");
            var terme = Quand.aujourdHui().plusDays(12);
            // Le champ de date se remplit au clavier : mois, jour, année dans la langue du navigateur des essais.
            page.keyboard().type("%02d%02d%d".formatted(terme.getMonthValue(), terme.getDayOfMonth(), terme.getYear()));
            page.keyboard().press("Enter");
            page.waitForSelector("main :text('Rappeler le fournisseur')");
            camille.verifier().tientDansLaLargeur().capturer("au-clavier-seul");
        }
    }

    private static void ecrire(Page page, String champ, String texte) {
        jusqua(page, champ);
        page.keyboard().type(texte);
    }

    /** Tabule jusqu’à cet élément ; échoue s’il n’est pas atteint, ou si l’on ne voit pas où l’on est. */
    private static void jusqua(Page page, String selecteur) {
        for (int n = 0; n < PAS_AU_PLUS; n++) {
            page.keyboard().press("Tab");
            Object dessus = page.locator(selecteur).evaluateAll("es => es.some(e => e === document.activeElement)");
            if (Boolean.TRUE.equals(dessus)) return;
        }
        throw new AssertionError("La touche Tabulation n’atteint pas « %s » sur %s".formatted(selecteur, page.url()));
    }
}
