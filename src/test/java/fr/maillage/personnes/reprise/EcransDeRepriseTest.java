package fr.maillage.personnes.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.maillage.essais.Navigateur;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le chemin entier, à l’écran, travail de fond compris. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDeRepriseTest {
    @Test
    void fatou_corrige_une_colonne_charge_et_defait() {
        String nom = Reprises.nom();
        String texte = "Patronyme;Prénom;DDN;Mail\n%s;%s;4 mai 1966;a@exemple.fr\nEssai;Bob;31/02/1990;\n"
                .formatted(nom, Reprises.nom());
        try (var fatou = Navigateur.connecter("fatou").aller("/personnes")) {
            var page = fatou.page();
            page.click("text=Reprendre un tableur");
            page.setInputFiles(
                    "#fichier", new FilePayload("suivi.csv", "text/csv", texte.getBytes(StandardCharsets.UTF_8)));
            page.click("main form button:has-text('Envoyer')");
            page.waitForURL(adresse -> adresse.matches(".*/reprises/\\d+"));
            assertThat(page.inputValue("#c0"))
                    .as("« Patronyme » n’est pas reconnu")
                    .isEmpty();
            page.selectOption("#c1", "");
            page.click("text=Contrôler le fichier entier");
            assertThat(page.innerText("#erreurs")).contains("Aucune colonne ne donne le nom");
            page.selectOption("#c0", "nomDeNaissance");
            page.selectOption("#c1", "prenoms");
            fatou.capturer("reprise-colonnes").verifier().tientDansLaLargeur();
            page.click("text=Contrôler le fichier entier");
            page.waitForSelector("#controle");
            assertThat(page.innerText("main")).contains("DDN : attendu une date qui existe");
            fatou.capturer("reprise-controle").verifier().tientDansLaLargeur();
            page.click("button:has-text('Charger 1 personne')");
            page.waitForSelector("#fait");
            assertThat(Reprises.compter("select count(*) from dossiers.personne where nom_de_naissance = '%s'", nom))
                    .isEqualTo(1);
            page.click("summary:has-text('Défaire')");
            page.click("button:has-text('Défaire la reprise')");
            page.waitForSelector("text=Reprise défaite : 1 dossiers retirés sur 1");
            assertThat(Reprises.compter("select count(*) from dossiers.personne where nom_de_naissance = '%s'", nom))
                    .isZero();
        }
    }

    @Test
    void un_fichier_illisible_se_dit_sans_rien_deposer() {
        try (var fatou = Navigateur.connecter("fatou").aller("/personnes/reprises")) {
            var page = fatou.page();
            page.setInputFiles(
                    "#fichier",
                    new FilePayload("vide.csv", "text/csv", "Nom;Prénom\n".getBytes(StandardCharsets.UTF_8)));
            page.click("main form button:has-text('Envoyer')");
            assertThat(page.innerText("#erreur")).contains("un en-tête et aucune ligne");
        }
    }
}
