package fr.maillage.socle.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.maillage.essais.Navigateur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelesWordTest {
    private static final String ECRAN = "/ecrits/modeles/carnet";

    @AfterEach
    void revenir_a_la_maison() {
        try (var navigateur = Navigateur.connecter("yann").aller(ECRAN)) {
            var bouton = navigateur.page().locator("button:has-text('Revenir à la mise en page')");
            if (bouton.count() > 0) bouton.click();
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
        navigateur.aller(ECRAN);
        navigateur.page().setInputFiles("#fichier", new FilePayload(nom, "application/octet-stream", fichier));
        navigateur.page().click("button:has-text('Déposer')");
        navigateur.page().waitForLoadState();
    }

    private static String carnet(Navigateur navigateur) throws IOException {
        navigateur.aller("/territoires/commune/49007");
        navigateur.page().click("summary:has-text('Carnet de territoire')");
        var remis = navigateur.page().waitForDownload(() -> navigateur.page().click("a[href$='carnet.docx']"));
        var vers = Path.of("target/captures/carnet-modele.docx");
        remis.saveAs(vers);
        try (var flux = Files.newInputStream(vers);
                var texte = new XWPFWordExtractor(new XWPFDocument(flux))) {
            return texte.getText();
        }
    }

    @Test
    void E59_un_modele_depose_sert_au_prochain_carnet_et_ses_champs_inconnus_sont_signales() throws IOException {
        try (var navigateur = Navigateur.connecter("yann")) {
            deposer(
                    navigateur,
                    "notre-modele.docx",
                    modele(
                            "Portrait de {{territoire.nom}} par {{auteur.nom}}",
                            "{{maire.nom}}",
                            "{{contenu}}",
                            "Mention de notre maison."));
            String ecran = navigateur.page().locator("main").innerText();
            assertThat(ecran).contains("notre-modele.docx", "Champ inconnu {{maire.nom}}", "Corps, paragraphe 2");
            navigateur.verifier().capturer("modele-word");
            assertThat(carnet(navigateur))
                    .contains("Portrait de Angers", "Mention de notre maison.", "Emploi, ressources et précarité");
        }
        try (var telephone = Navigateur.telephone().seConnecter("yann").aller(ECRAN)) {
            telephone.tientDansLaLargeur().capturer("modele-word-telephone");
        }
    }

    @Test
    void E59_un_modele_casse_est_refuse_par_une_phrase_et_l_ancien_reste_en_service() throws IOException {
        try (var navigateur = Navigateur.connecter("yann")) {
            deposer(navigateur, "bon.docx", modele("Le bon modèle de {{territoire.nom}}.", "{{contenu}}"));
            deposer(navigateur, "casse.docx", "ceci n’est pas un document".getBytes(StandardCharsets.UTF_8));
            assertThat(navigateur.page().locator(".alert-danger").innerText())
                    .contains("n’est pas un document Word", "« bon.docx » reste en service");
            navigateur.verifier();
            assertThat(carnet(navigateur)).contains("Le bon modèle de Angers.");
        }
    }

    @Test
    void le_modele_de_depart_se_depose_tel_quel_sans_remarque() throws IOException {
        try (var navigateur = Navigateur.connecter("yann").aller(ECRAN)) {
            var remis =
                    navigateur.page().waitForDownload(() -> navigateur.page().click("a[href$='depart.docx']"));
            deposer(navigateur, "depart.docx", Files.readAllBytes(remis.path()));
            assertThat(navigateur.page().locator(".alert-warning").count()).isZero();
            assertThat(navigateur.page().locator("main").innerText()).contains("Ce modèle est en service");
        }
    }

    @Test
    void qui_ne_peut_pas_changer_les_modeles_les_lit_sans_deposer() {
        try (var navigateur = Navigateur.connecter("camille").aller(ECRAN)) {
            assertThat(navigateur.page().locator("#fichier").count()).isZero();
            navigateur.verifier();
        }
    }
}
