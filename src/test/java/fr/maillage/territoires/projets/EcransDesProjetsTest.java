package fr.maillage.territoires.projets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDesProjetsTest {
    private static long demonstration(String titre) {
        return MaisonDEssai.proprietaire()
                .sql("select id from projets.fiche where demonstration and titre like :titre")
                .param("titre", titre + "%")
                .query(Long.class)
                .single();
    }

    private static Path telecharger(Navigateur navigateur, String adresse, String nom) {
        var remis = navigateur
                .page()
                .waitForDownload(() -> navigateur
                        .page()
                        .locator("main a[href*='" + adresse + "']")
                        .first()
                        .click());
        Path vers = Path.of("target/captures", nom);
        remis.saveAs(vers);
        return vers;
    }

    /** Les titres de la première colonne de la feuille « Liste », sous l’en-tête « Titre ». */
    private static long lignesDeLaListe(Path classeur) throws IOException {
        try (var flux = Files.newInputStream(classeur);
                var livre = new XSSFWorkbook(flux)) {
            var lecteur = new DataFormatter(Locale.FRANCE);
            boolean dedans = false;
            long lignes = 0;
            for (Row rangee : livre.getSheet("Liste")) {
                String premiere = lecteur.formatCellValue(rangee.getCell(0));
                if (dedans && rangee.getLastCellNum() > 3 && !premiere.isBlank()) lignes++;
                if (premiere.equals("Titre")) dedans = true;
            }
            return lignes;
        }
    }

    @Test
    void
            A02_le_public_seniors_liste_ses_trois_projets_deux_ateliers_et_une_aide_avec_budgets_et_beneficiaires_et_s_exporte()
                    throws IOException {
        try (var navigateur = Navigateur.connecter("ines").aller("/projets/publics/seniors")) {
            String ecran = navigateur.page().locator("main").innerText();
            assertThat(ecran)
                    .contains(
                            "Projets : 3",
                            "Ateliers et actions collectives : 2",
                            "Aides : 1",
                            "Navette des seniors du Baugeois",
                            "Aide à l’adaptation du logement des seniors",
                            "143",
                            "52\u202f300\u202f€");
            navigateur.verifier().capturer("public-seniors");
            assertThat(lignesDeLaListe(telecharger(navigateur, "seniors.xlsx", "public-seniors.xlsx")))
                    .isEqualTo(6);
        }
    }

    @Test
    void D52_une_deliberation_ouverte_montre_les_signaux_a_l_origine_et_les_resultats() {
        try (var navigateur = Navigateur.connecter("ines").aller("/projets/deliberations")) {
            navigateur.verifier();
            navigateur.page().click("main a:has-text('CP-2025-412')");
            navigateur.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(navigateur.page().locator(".frise").innerText())
                    .contains("27 signaux", "Délibération", "CP-2025-412", "Résultat", "143 personnes transportées");
            navigateur.verifier().capturer("frise");
        }
        try (var telephone = Navigateur.telephone()
                .seConnecter("ines")
                .aller("/projets/" + demonstration("Navette") + "/decision")) {
            telephone.tientDansLaLargeur().capturer("frise-telephone");
        }
    }

    @Test
    void A22_la_note_tiree_d_un_projet_se_compte_en_pages_et_avertit_au_dela_d_une() {
        String adresse = "/projets/" + demonstration("Navette") + "/ecrits/note-de-synthese";
        try (var navigateur = Navigateur.connecter("ines").aller(adresse)) {
            assertThat(navigateur.page().inputValue("#objet")).contains("navette à la demande");
            assertThat(navigateur.page().inputValue("#chiffres")).contains("source");
            assertThat(navigateur.page().inputValue("#budget")).contains("Total des dépenses");
            assertThat(navigateur.page().inputValue("#options")).contains("B. Navette à la demande");
            navigateur.page().fill("#contexte", "Une phrase qui se répète pour allonger la note. ".repeat(120));
            navigateur.page().click("button:has-text('Enregistrer et recompter')");
            assertThat(navigateur.page().locator("#longueur").innerText()).contains("de trop", "Raccourcissez");
            navigateur.verifier().capturer("note-trop-longue");
            navigateur.page().click("button:has-text('Repartir de la fiche')");
            assertThat(navigateur.page().locator("#longueur").innerText()).contains("1 page sur 1");
        }
    }

    @Test
    void A15_le_bilan_pour_l_elu_tient_en_quatre_pages_et_ses_nombres_sont_ceux_du_tableau() throws IOException {
        String filtre = "du=2026-01-01&au=2026-12-31";
        try (var navigateur = Navigateur.connecter("ines").aller("/projets?" + filtre)) {
            var cles = navigateur.page().locator(".totaux .chiffre").allInnerTexts();
            navigateur.aller("/projets/bilans");
            navigateur.page().fill("#titre", "Bilan 2026 pour l’élu");
            navigateur.page().selectOption("#lecteur", "ELU");
            navigateur.page().fill("#du", "2026-01-01");
            navigateur.page().fill("#au", "2026-12-31");
            navigateur.page().click("button:has-text('Ouvrir le bilan')");
            navigateur.page().waitForURL(Pattern.compile(".*/bilans/\\d+"));
            assertThat(navigateur.page().locator("main section.carte").count()).isEqualTo(4);
            assertThat(navigateur.page().locator("main section.carte .retenir").count())
                    .isEqualTo(4);
            navigateur.verifier().capturer("bilan-elu");
            try (var pdf = Loader.loadPDF(Files.readAllBytes(telecharger(navigateur, ".pdf", "bilan-elu.pdf")))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            }
            Path word = telecharger(navigateur, ".docx", "bilan-elu.docx");
            telecharger(navigateur, ".pptx", "bilan-elu.pptx");
            try (var flux = Files.newInputStream(word);
                    var texte = new XWPFWordExtractor(new XWPFDocument(flux))) {
                String dit = texte.getText().replace('\u00a0', ' ');
                assertThat(dit)
                        .contains(cles.get(0) + " actions ont été suivies")
                        .contains(cles.get(1) + " bénéficiaires ont été comptés")
                        .contains(cles.get(2) + " de dépenses")
                        .contains(cles.get(3) + " de recettes");
            }
            navigateur.page().fill("#actions", "Une année d’expérimentation.");
            navigateur.page().click("button:has-text('Enregistrer mes textes')");
            navigateur.page().click("button:has-text('Valider et verrouiller')");
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("Cette version est verrouillée", "Une année d’expérimentation.");
            assertThat(navigateur.page().locator("textarea").count()).isZero();
            byte[] premiere = Files.readAllBytes(telecharger(navigateur, ".docx", "bilan-valide-1.docx"));
            MaisonDEssai.proprietaire()
                    .sql("update projets.fiche set beneficiaires = beneficiaires + 1 where titre like 'Café%'")
                    .update();
            assertThat(Files.readAllBytes(telecharger(navigateur, ".docx", "bilan-valide-2.docx")))
                    .isEqualTo(premiere);
            MaisonDEssai.proprietaire()
                    .sql("update projets.fiche set beneficiaires = beneficiaires - 1 where titre like 'Café%'")
                    .update();
        }
    }

    @Test
    void E33_le_bilan_d_activite_tombe_juste_avec_la_liste_en_annexe() throws IOException {
        try (var navigateur = Navigateur.connecter("ines").aller("/projets/bilans")) {
            navigateur.page().fill("#titre", "Bilan d’activité 2026");
            navigateur.page().selectOption("#lecteur", "SERVICE");
            navigateur.page().fill("#du", "2026-01-01");
            navigateur.page().fill("#au", "2026-12-31");
            navigateur.page().click("button:has-text('Ouvrir le bilan')");
            navigateur.page().waitForURL(Pattern.compile(".*/bilans/\\d+"));
            String rapprochement = navigateur.page().locator("#rapprochement").innerText();
            var nombres =
                    Pattern.compile("(\\d+) fiches au bilan, (\\d+) lignes").matcher(rapprochement);
            assertThat(nombres.find()).as(rapprochement).isTrue();
            assertThat(nombres.group(1)).isEqualTo(nombres.group(2));
            assertThat(lignesDeLaListe(telecharger(navigateur, ".xlsx", "bilan-activite.xlsx")))
                    .isEqualTo(Long.parseLong(nombres.group(1)));
            navigateur.verifier().capturer("bilan-activite");
            telecharger(navigateur, ".docx", "bilan-activite.docx");
        }
    }

    @Test
    void E63_un_rapport_prend_ses_echeances_des_delais_regles_par_la_maison() {
        try (var navigateur = Navigateur.connecter("ines").aller("/ecrits/circuit")) {
            navigateur.page().fill("#etapes", "J-45 Service\nJ-30 Direction générale adjointe\nJ-12 Envoi aux élus");
            navigateur.page().click("main button:has-text('Enregistrer')");
            navigateur.verifier();
            navigateur.aller("/projets/" + demonstration("Repérer") + "/ecrits/commission");
            navigateur.page().fill("#jour", "2027-03-18");
            navigateur.page().click("button:has-text('Établir le rétroplanning')");
            assertThat(navigateur.page().locator("main table").innerText())
                    .contains("J-45", "lundi 1er février 2027", "J-30", "mardi 16 février 2027", "Envoi aux élus");
            navigateur.page().locator("button:has-text('Viser')").first().click();
            assertThat(navigateur.page().locator("main table").innerText()).contains("visé");
            navigateur.verifier().capturer("retroplanning");
        }
    }

    @Test
    void E63_deux_courriers_se_suivent_sans_trou_et_se_remettent_en_Word() {
        try (var navigateur = Navigateur.connecter("ines")) {
            int premier = numeroter(navigateur, "Premier objet");
            assertThat(numeroter(navigateur, "Second objet")).isEqualTo(premier + 1);
            assertThat(telecharger(navigateur, "/ecrits/courriers/", "courrier.docx"))
                    .isNotEmptyFile();
            navigateur.verifier().capturer("courriers");
        }
    }

    private static int numeroter(Navigateur navigateur, String objet) {
        navigateur.aller("/ecrits/courriers");
        navigateur.page().fill("#objet", objet);
        navigateur.page().fill("#destinataire", "Caisse d’allocations familiales");
        navigateur.page().fill("#texte", "Madame, Monsieur,\n\nVeuillez trouver ci-joint le projet de convention.");
        navigateur.page().click("button:has-text('Numéroter')");
        var numero = Pattern.compile("numéro \\d{4}-(\\d{4})")
                .matcher(navigateur.page().locator(".alert-success").innerText());
        assertThat(numero.find()).isTrue();
        return Integer.parseInt(numero.group(1));
    }

    @Test
    void A16_le_kit_d_un_atelier_se_telecharge_et_celui_d_une_action_incomplete_dit_ce_qui_manque() {
        try (var navigateur =
                Navigateur.connecter("ines").aller("/projets/" + demonstration("Café") + "/ecrits/communication")) {
            assertThat(navigateur.page().inputValue("#texte-court"))
                    .hasSizeLessThanOrEqualTo(600)
                    .contains("mardi 8 décembre 2026", "Médiathèque", "gratuit", "boucle magnétique", "02 41 00 00 00");
            navigateur.verifier().capturer("kit");
            for (String piece : new String[] {"tract.docx", "tract.pdf", "communique.docx", "facile-a-lire.pdf"}) {
                assertThat(telecharger(navigateur, piece, "kit-" + piece)).isNotEmptyFile();
            }
            navigateur.aller("/projets/" + demonstration("Bien vieillir") + "/ecrits/communication");
            assertThat(navigateur.page().locator(".alert-warning").innerText()).contains("Il manque la date, le lieu");
            navigateur.verifier();
        }
    }

    @Test
    void une_fiche_se_cree_se_modifie_et_deux_auteurs_ne_s_ecrasent_pas() {
        try (var premier = Navigateur.connecter("ines").aller("/projets/nouveau");
                var second = Navigateur.connecter("yann")) {
            premier.page().fill("#titre", "Fiche écrite à deux");
            premier.page().fill("#territoires", "Cholet");
            premier.page().click("button:has-text('Enregistrer')");
            premier.page().waitForURL(Pattern.compile(".*/projets/\\d+"));
            String adresse = premier.page().url().replaceAll(".*(/projets/\\d+).*", "$1");
            premier.aller(adresse + "/modifier");
            second.aller(adresse + "/modifier");
            premier.page().fill("#objet", "Objet d’Inès");
            premier.page().click("button:has-text('Enregistrer')");
            second.page().fill("#objet", "Objet de Yann");
            second.page().click("button:has-text('Enregistrer')");
            assertThat(second.page().locator(".alert-warning").innerText()).contains("Objet d’Inès");
            assertThat(second.page().inputValue("#objet")).isEqualTo("Objet de Yann");
            second.verifier();
            MaisonDEssai.proprietaire()
                    .sql("delete from projets.fiche where titre = 'Fiche écrite à deux'")
                    .update();
        }
    }

    @Test
    void un_montant_illisible_est_refuse_sans_rien_perdre_de_la_saisie() {
        try (var navigateur =
                Navigateur.connecter("ines").aller("/projets/" + demonstration("Habitat") + "/arguments")) {
            navigateur.page().fill("[name='poste.1.libelle']", "Accompagnement");
            navigateur.page().fill("[name='poste.1.montant']", "beaucoup");
            navigateur.page().click("button:has-text('Enregistrer') >> nth=0");
            assertThat(navigateur.page().locator("#erreurs").innerText()).contains("« beaucoup » n’est pas un montant");
            assertThat(navigateur.page().inputValue("[name='poste.1.libelle']")).isEqualTo("Accompagnement");
            navigateur.verifier();
        }
    }

    @Test
    void une_conseillere_lit_sans_modifier_et_une_autre_organisation_ne_voit_rien() {
        long id = demonstration("Navette");
        try (var navigateur = Navigateur.connecter("camille").aller("/projets/" + id + "/arguments")) {
            assertThat(navigateur.page().locator("main").innerText()).contains("lire cette fiche, pas de la modifier");
            assertThat(navigateur.page().locator("main form").count()).isZero();
            navigateur.verifier();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note-de-synthese.docx",
                "note-a-l-elu.docx",
                "note-a-l-elu.pdf",
                "argumentaire.docx",
                "argumentaire.pptx",
                "rapport-commission.docx"
            })
    void chaque_ecrit_se_telecharge(String fichier) {
        String genre = fichier.substring(0, fichier.indexOf('.'));
        try (var navigateur =
                Navigateur.connecter("ines").aller("/projets/" + demonstration("Navette") + "/ecrits/" + genre)) {
            assertThat(telecharger(navigateur, "/ecrits/" + fichier, "ecrit-" + fichier))
                    .isNotEmptyFile();
        }
    }
}
