package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.essais.Navigateur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Un bon fichier, un fichier abîmé, un fichier inconnu : ce que voit la personne qui les envoie. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDImportTest {
    private static final String EMPLOI = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n";

    @TempDir
    Path dossier;

    @Test
    void un_bon_fichier_se_controle_se_charge_et_s_annule_sans_script() throws IOException {
        try (var navigateur = Navigateur.sansScript().seConnecter("ines")) {
            Page page = envoyer(navigateur, "emploi-bon.csv", EMPLOI + "49007;20;18;2\n49015;10;9;1\n");
            assertThat(page.locator("main").textContent()).contains("Recensement, série population active et emploi");
            page.click("text=Charger 2");
            assertThat(page.locator(".alert-success").textContent()).contains("Le fichier est chargé");

            page.click("text=Annuler ce chargement");
            page.click("button:has-text('Annuler ce chargement')");
            assertThat(page.locator("main").textContent()).contains("les chiffres d’avant reparaissent");
        }
    }

    @Test
    void un_fichier_abime_dit_la_ligne_la_colonne_et_ce_qui_a_ete_lu() throws IOException {
        try (var navigateur = Navigateur.connecter("ines")) {
            Page page = envoyer(
                    navigateur,
                    "emploi-abime.csv",
                    EMPLOI + "49007;20;18;2\n49015;1;1;deux\nrien;1;1;1\n49020;5;4;1\n99999;1;1;1\n");
            String ecran = page.locator("main").textContent();
            assertThat(ecran).contains("Rien n’a été chargé : 5 lignes lues, 3 refusées");
            assertThat(ecran).contains("ligne 3, colonne P17_CHOM1564, lu «\u00a0deux\u00a0»");
            assertThat(page.locator("button:has-text('Charger')").count()).isZero();

            var recu = page.waitForDownload(() -> page.click("text=Télécharger les lignes refusées"));
            assertThat(Files.readString(recu.path())).contains("49015;1;1;deux;3;");
            navigateur.capturer("import-abime").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void un_fichier_inconnu_se_decrit_une_fois_puis_se_reconnait() throws IOException {
        try (var navigateur = Navigateur.connecter("ines")) {
            String mot = motNeuf();
            String texte = "Code INSEE;Places " + mot + " 2023;Part " + mot
                    + " 2023\n49007;1 234;45,5\n49015;120;s\n1001;12;33,3\n";
            Page page = envoyer(navigateur, "gites.csv", texte);
            navigateur.capturer("import-inconnu").verifier();
            page.click("text=Décrire ce fichier");
            navigateur.capturer("import-modele").verifier().tientDansLaLargeur();
            page.click("button:has-text('Enregistrer le modèle')");
            assertThat(page.locator(".alert-danger").textContent()).contains("Citez la source");

            page.fill("#producteur", "Ville d’essai");
            page.fill("#intitule", "Gîtes");
            page.fill("#libelle", "Gîtes " + mot);
            page.click("button:has-text('Enregistrer le modèle')");
            page.locator("main:has-text('est enregistré')").waitFor();
            assertThat(page.locator("main").textContent()).contains("Le modèle « Gîtes " + mot + " » est enregistré");
            navigateur.capturer("import-pret").verifier().tientDansLaLargeur();
            page.click("text=Charger 3");

            // Le millésime suivant, sous un en-tête à jour, se reconnaît tout seul.
            Page suite = envoyer(navigateur, "gites-2024.csv", texte.replace("2023", "2024"));
            assertThat(suite.locator("main").textContent())
                    .contains("Gîtes " + mot)
                    .contains("2024");
            navigateur
                    .aller("/territoires/imports/modeles")
                    .capturer("import-modeles")
                    .verifier();
        }
    }

    @Test
    void un_fichier_a_une_valeur_par_ligne_se_decrit_une_fois_puis_se_reconnait() throws IOException {
        try (var navigateur = Navigateur.connecter("ines")) {
            String mot = motNeuf();
            String texte = "insee_" + mot + ";quoi;an;combien\n49007;Places en crèche " + mot
                    + ";2022;1\u202F234\n49007;Haltes "
                    + mot + ";2022;12\n49015;Places en crèche " + mot + ";2022;Confidentiel\n1004;Haltes " + mot
                    + ";2022;3,5\n";
            Page page = envoyer(navigateur, "accueil.csv", texte);
            page.click("text=Décrire ce fichier");
            page.check("#lignes");
            page.selectOption("#code", "insee_" + mot);
            page.click("text=Relire le fichier ainsi");
            page.selectOption("#mesure", "quoi");
            page.selectOption("#valeur", "combien");
            page.selectOption("#colonneAnnee", "an");
            page.click("text=Relire le fichier ainsi");
            navigateur.capturer("import-modele-lignes").verifier().tientDansLaLargeur();
            page.fill("#producteur", "Ville d’essai");
            page.fill("#intitule", "Accueil");
            page.fill("#libelle", "Accueil " + mot);
            page.click("button:has-text('Enregistrer le modèle')");
            assertThat(page.locator("main").textContent()).contains("Le modèle « Accueil " + mot + " » est enregistré");
            page.click("text=Charger 4");
            assertThat(page.locator(".alert-success").textContent()).contains("Le fichier est chargé");

            Page suite = envoyer(navigateur, "accueil-2023.csv", texte.replace(";2022;", ";2023;"));
            assertThat(suite.locator("main").textContent())
                    .contains("Accueil " + mot)
                    .contains("Charger 4");
        }
    }

    @Test
    void les_chargements_se_cherchent_par_mots_et_par_source() throws IOException {
        try (var navigateur = Navigateur.connecter("ines")) {
            Page page = navigateur.aller("/territoires/imports").page();
            page.fill("#mots", "comparateur");
            page.click("button:has-text('Chercher')");
            assertThat(page.locator("#charges ~ .table-responsive caption").textContent())
                    .contains("chargement");
            assertThat(page.locator("section[aria-labelledby=charges] tbody th").allTextContents())
                    .allMatch(t -> t.contains("Comparateur"));
            page.selectOption("#etat", "annules");
            page.fill("#mots", "rien de tel");
            page.click("button:has-text('Chercher')");
            assertThat(page.locator("section[aria-labelledby=charges]").textContent())
                    .contains("Aucun chargement ne répond à cette recherche");
            page.click("text=Tout montrer");
            navigateur.capturer("import-recherche").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void au_telephone_la_liste_et_le_depot_tiennent_dans_la_largeur() throws IOException {
        try (var navigateur = Navigateur.telephone().seConnecter("ines")) {
            envoyer(navigateur, "emploi-telephone.csv", EMPLOI + "49007;21;18;3\n");
            navigateur.capturer("import-depot-telephone").tientDansLaLargeur().verifier();
            navigateur
                    .aller("/territoires/imports")
                    .capturer("imports-telephone")
                    .tientDansLaLargeur()
                    .verifier();
        }
        try (var navigateur = Navigateur.connecter("ines")) {
            navigateur
                    .aller("/territoires/imports")
                    .capturer("imports-bureau")
                    .tientDansLaLargeur()
                    .verifier();
        }
    }

    /** La base des écrans sert à plusieurs passages : un en-tête déjà décrit serait reconnu. */
    private static String motNeuf() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private Page envoyer(Navigateur navigateur, String nom, String texte) throws IOException {
        navigateur.aller("/territoires/imports");
        Page page = navigateur.page();
        page.setInputFiles("#fichier", Files.writeString(dossier.resolve(nom), texte));
        page.click("text=Envoyer et contrôler");
        page.waitForURL(adresse -> adresse.contains("/depots/"));
        return page;
    }
}
