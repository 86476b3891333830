package fr.maillage.personnes.courriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Un écrit par les écrans : de l’onglet du dossier à la remise, au bureau et au téléphone ; et le modèle de l’organisation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcoursDUnEcritTest {
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        // Une autre famille que celle des essais voisins : ses écrits en cours ne se croisent pas.
        dossier = MaisonDEssai.proprietaire()
                .sql(
                        "select min(dossier) from dossiers.suivi where fin is null and titre = 'REFERENT' and agent = :camille and dossier > :premiere")
                .param("camille", MaisonDEssai.agent("camille"))
                .param("premiere", Ecrits.famille())
                .query(Long.class)
                .single();
    }

    @Test
    void camille_prepare_relit_arrete_et_remet_un_rapport_sans_rien_ressaisir() {
        try (var camille = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier)) {
            var page = camille.page();
            page.click("nav.onglets a:has-text('Courriers et écrits')");
            page.waitForURL(url -> url.endsWith("/courriers"));
            camille.capturer("courriers").verifier().tientDansLaLargeur();
            page.click("form:has(input[value='rapport-social']) button");
            page.waitForURL(url -> url.endsWith("/redaction"));
            camille.capturer("redaction").verifier().tientDansLaLargeur();
            page.fill("#destinataire", "Le service du logement");
            page.click(".barre-fixe button");
            page.waitForURL(url -> url.matches(".*/courriers/\\d+"));
            page.click("button:has-text('Arrêter et garder')");
            page.waitForSelector("[role=alert]");
            assertThat(page.locator("[role=alert]").innerText()).contains("« Dans quel cadre » est vide");
            page.click("text=Reprendre la rédaction");
            page.waitForURL(url -> url.endsWith("/redaction"));
            assertThat(page.inputValue("#destinataire")).isEqualTo("Le service du logement");
            page.fill("#cadre", "Demander un logement plus petit");
            page.locator("textarea").first().fill("Madame est de mauvaise foi.");
            page.click(".barre-fixe button");
            page.waitForURL(url -> url.matches(".*/courriers/\\d+"));
            page.click("button:has-text('Arrêter et garder')");
            page.waitForSelector("[role=alert] mark");
            camille.capturer("ecrit-a-relire").verifier().tientDansLaLargeur();
            page.click("text=Corriger ces passages");
            page.waitForURL(url -> url.endsWith("/redaction"));
            page.locator("textarea").first().fill("Elle n’a pas pu venir au dernier rendez-vous.");
            page.click(".barre-fixe button");
            page.waitForURL(url -> url.matches(".*/courriers/\\d+"));
            page.click("button:has-text('Arrêter et garder')");
            page.waitForSelector("text=Fichiers gardés");
            page.click("button:has-text('Noter la remise')");
            page.waitForSelector("text=La remise est notée");
            camille.capturer("ecrit-arrete").verifier().tientDansLaLargeur();
        }
        try (var telephone =
                Navigateur.telephone().seConnecter("camille").aller("/personnes/dossiers/" + dossier + "/courriers")) {
            assertThat(telephone.page().locator("main").innerText()).contains("arrêté", "remis le");
            telephone.capturer("courriers-telephone").verifier().tientDansLaLargeur();
            telephone.page().click("form:has(input[value='rapport-social']) button");
            telephone.page().waitForURL(url -> url.endsWith("/redaction"));
            telephone.capturer("redaction-telephone").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void le_rapport_suit_le_modele_de_l_organisation_et_un_modele_casse_laisse_l_ancien() throws IOException {
        try (var yann = Navigateur.connecter("yann")) {
            deposer(
                    yann,
                    "rapport.docx",
                    modele("Notre en-tête pour {{ecrit.destinataire}}", "{{voisin.nom}}", "{{contenu}}"));
            assertThat(yann.page().locator("main").innerText())
                    .contains("Champ inconnu {{voisin.nom}}", "Corps, paragraphe 2");
            deposer(yann, "casse.docx", "ceci n’est pas un document".getBytes(StandardCharsets.UTF_8));
            assertThat(yann.page().locator(".alert-danger").innerText())
                    .contains("n’est pas un document Word", "« rapport.docx » reste en service");
            long id = Ecrits.commencer("camille", dossier, "rapport-social");
            Ecrits.ecrire("camille", dossier, id, Map.of("destinataire", "La mairie", "cadre", "Un relogement"));
            assertThat(Ecrits.word("camille", dossier, id, Forme.ECRIT))
                    .contains("Notre en-tête pour La mairie", "Composition du foyer");
            yann.aller("/ecrits/modeles/rapport-social").page().click("button:has-text('Revenir à la mise en page')");
        }
    }

    private static byte[] modele(String... paragraphes) throws IOException {
        try (var document = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            for (String texte : paragraphes)
                document.createParagraph().createRun().setText(texte);
            document.write(sortie);
            return sortie.toByteArray();
        }
    }

    private static void deposer(Navigateur navigateur, String nom, byte[] fichier) {
        navigateur.aller("/ecrits/modeles/rapport-social");
        navigateur.page().setInputFiles("#fichier", new FilePayload(nom, "application/octet-stream", fichier));
        navigateur.page().click("button:has-text('Déposer')");
        navigateur.page().waitForLoadState();
    }
}
