package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Les dettes à l’écran, et tout ce que l’on remet en fichier. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsDuBudgetTest {
    private final long dossier = Foyers.dossier(AgentsDEssai.de("camille"));
    private final String chemin = "/personnes/dossiers/" + dossier + "/budget";

    private static void remplir(Navigateur camille, String champ, String valeur) {
        camille.page().locator("[name='" + champ + "']").fill(valeur);
    }

    private static String texte(Navigateur n) {
        return Foyers.lisible(n.page().locator("main").innerText());
    }

    private static byte[] fichier(Navigateur n, String adresse) {
        APIResponse reponse = n.page().request().get(MaisonDEssai.adresse() + adresse);
        assertThat(reponse.status()).as(adresse).isEqualTo(200);
        try {
            Path garde = Path.of(
                    "target/captures",
                    adresse.replaceAll("/personnes/dossiers/\\d+/", "").replace('/', '-'));
            Files.createDirectories(garde.getParent());
            Files.write(garde, reponse.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reponse.body();
    }

    private static String word(byte[] contenu) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(contenu));
                var texte = new XWPFWordExtractor(document)) {
            return Foyers.lisible(texte.getText());
        }
    }

    @Test
    void d_un_budget_a_la_commission_chaque_ecran_et_chaque_fichier_disent_les_memes_nombres() throws IOException {
        try (var camille = Navigateur.connecter("camille")) {
            camille.aller(chemin);
            camille.page().click("text=Commencer le budget");
            camille.page().waitForURL(adresse -> adresse.endsWith("/saisie"));
            remplir(camille, "n.R1.0.montant", "1500");
            remplir(camille, "n.R1.0.jour", "28");
            remplir(camille, "n.F1.0.montant", "640");
            remplir(camille, "n.F1.0.jour", "5");
            remplir(camille, "n.C1.0.montant", "420");
            remplir(camille, "n.D2.0.precision", "Crédit de l’Exemple");
            remplir(camille, "n.D2.0.montant", "160");
            remplir(camille, "n.D2.0.restant", "4200");
            remplir(camille, "n.D2.0.retard", "480");
            remplir(
                    camille,
                    "n.D2.0.depuis",
                    java.time.LocalDate.now().minusMonths(25).toString());
            remplir(camille, "n.D9.0.precision", "Trésorerie");
            remplir(camille, "n.D9.0.restant", "135");
            camille.page().click("button[value=voir]");
            camille.page().waitForURL(adresse -> adresse.matches(".*/budget/\\d+"));
            String budget = camille.page().url().replace(MaisonDEssai.adresse(), "");
            assertThat(texte(camille)).contains("délai pour agir probablement écoulé", "avec un juriste");
            camille.verifier();

            camille.page().click("text=Dettes et créanciers");
            camille.page().selectOption("#nature", "JUGEMENT");
            camille.page().click("main form.carte button");
            assertThat(texte(camille)).contains("n’est pas une date passée");
            camille.page().selectOption("#nature", "JUGEMENT");
            camille.page().fill("#le", java.time.LocalDate.now().minusMonths(3).toString());
            camille.page().click("main form.carte button");
            assertThat(texte(camille))
                    .contains("L’acte est noté", "120 mois", "date du titre")
                    .doesNotContain("probablement écoulé");
            camille.capturer("dettes").verifier().tientDansLaLargeur();

            camille.page().click("text=Préparer un dossier de surendettement");
            assertThat(texte(camille)).contains("Capacité retenue", "Amendes (Trésorerie) : ne s’efface pas");
            camille.page().check("#IDENTITE");
            camille.page().fill("#charges", "1290");
            camille.page().fill("#aCharge", "0");
            camille.page().fill("#patrimoine", "Une voiture de 2009.");
            camille.page().click("text=Enregistrer");
            assertThat(texte(camille)).contains("1 réunies sur 14", "234,76 €", "210,00 €");
            camille.capturer("surendettement").verifier().tientDansLaLargeur();
            camille.page().click("main form.carte button:has-text('Noter')");
            assertThat(texte(camille)).contains("n’est pas une date passée");
            camille.page().fill("#le", java.time.LocalDate.now().minusDays(2).toString());
            camille.page().click("main form.carte button:has-text('Noter')");
            assertThat(texte(camille)).contains("Déposé à la Banque de France", "Décision de la commission");

            String feuille = word(fichier(camille, budget + "/budget-du-foyer.docx"));
            assertThat(feuille)
                    .contains("Mon budget", "Il reste pour vivre", "700 €", "Le 5 : Loyer")
                    .doesNotContain("Taux", "Moyenne économique");
            String mois = word(fichier(camille, budget + "/calendrier-2026-11.docx"));
            assertThat(mois)
                    .contains("Mon mois de novembre 2026", "Loyer", "Le soir, il reste", "Jour après jour")
                    .doesNotContain("CONFIDENTIEL");
            camille.aller(budget + "/calendrier?mois=2026-11");
            camille.page().waitForSelector("a[href$='/calendrier-2026-11.pdf']");
            String evaluation = word(fichier(camille, budget + "/evaluation-budgetaire.docx"));
            assertThat(evaluation)
                    .contains("CONFIDENTIEL", "Reste pour vivre", "reste à vivre − mensualités", "repère, pas norme");
            String preparation = word(fichier(camille, chemin + "/surendettement/dossier.docx"));
            assertThat(preparation)
                    .contains(
                            "Crédit de l’Exemple",
                            "4 200,00 €",
                            "Jugement le",
                            "210,00 €",
                            "Réunie : Pièce d’identité",
                            "Une voiture de 2009.");
            assertThat(word(fichier(camille, chemin + "/surendettement/lettre.docx")))
                    .contains("Je vous demande", "1 500 € par mois");
            for (String pdf :
                    new String[] {"/budget-du-foyer.pdf", "/calendrier-2026-11.pdf", "/evaluation-budgetaire.pdf"}) {
                assertThat(new String(
                                fichier(camille, budget + pdf), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .isEqualTo("%PDF-");
            }
            for (String tableur : new String[] {budget + "/evaluation-budgetaire.xlsx", chemin + "/dettes.xlsx"}) {
                try (var classeur = new XSSFWorkbook(new ByteArrayInputStream(fichier(camille, tableur)))) {
                    assertThat(classeur.getNumberOfSheets()).as(tableur).isPositive();
                }
            }
            assertThat(MaisonDEssai.proprietaire()
                            .sql("select count(*) from journal.ecriture where reference = 'dossier:" + dossier
                                    + "' and libelle like '%remis en fichier%'")
                            .query(Long.class)
                            .single())
                    .as("chaque remise est au journal")
                    .isEqualTo(10);
        }
        try (var malik = Navigateur.connecter("malik")) {
            for (String adresse : new String[] {
                chemin,
                chemin + "/dettes",
                chemin + "/dettes.xlsx",
                chemin + "/surendettement",
                chemin + "/surendettement/lettre.docx"
            }) {
                assertThat(malik.page()
                                .request()
                                .get(MaisonDEssai.adresse() + adresse)
                                .status())
                        .as(adresse)
                        .isEqualTo(404);
            }
        }
    }
}
