package fr.maillage.territoires.diagnostic.cartes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.Chiffres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Cartes, indicateurs et périmètres, tels qu’un navigateur les voit, sur les chiffres livrés avec la maison. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplorateursTest {
    private static final String CARTE = "/territoires/carte?indicateur=TX_CHOM&maille=commune&cadre=departement-49";
    private static Navigateur ines;

    @BeforeAll
    static void entrer() {
        ines = Navigateur.connecter("ines");
    }

    @AfterAll
    static void sortir() {
        ines.close();
    }

    private static Page voir(String chemin) {
        return ines.aller(chemin).page();
    }

    @Test
    void la_carte_du_49_montre_176_formes_sa_legende_et_son_tableau() {
        Page page = voir(CARTE);
        assertThat(page.locator(".choroplethe a").count()).isEqualTo(176);
        assertThat(page.locator(".legende-carte li").count()).isGreaterThanOrEqualTo(5);
        assertThat(page.locator("#tableau tbody tr").count()).isEqualTo(50);
        assertThat(page.locator("#tableau caption").textContent()).contains("176 territoires");
        ines.verifier();
    }

    @Test
    void un_taux_secret_est_hachure_sur_la_carte_et_dit_dans_la_legende() {
        Page page = voir("/territoires/carte?indicateur=TX_PAUV&maille=commune&cadre=departement-49");
        assertThat(page.locator(".legende-carte").textContent()).contains("secret statistique");
        assertThat(page.locator(".formes path[fill^=url]").count()).isGreaterThan(50);
    }

    @Test
    void une_forme_cliquee_mene_au_portrait() {
        Page page = voir(CARTE);
        page.locator(".choroplethe a[href='/territoires/commune/49328']").click();
        assertThat(page.url()).endsWith("/territoires/commune/49328");
        assertThat(page.locator("h1").textContent()).isEqualTo("Saumur");
    }

    @Test
    void une_annee_sans_donnee_le_dit_et_donne_les_annees_connues() {
        Page page = voir(CARTE + "&annee=1999");
        assertThat(page.locator(".alert-warning").textContent())
                .contains("1999")
                .contains("Années connues");
    }

    @Test
    void des_bornes_choisies_font_les_classes() {
        Page page = voir(CARTE + "&methode=manuelle&bornes=8+%3B+10%2C5+%3B+12");
        assertThat(page.locator(".legende-carte").textContent()).contains("8,0 à moins de 10,5");
    }

    @Test
    void l_image_le_dessin_et_le_tableau_se_telechargent() throws IOException {
        Page page = voir(CARTE);
        Download csv = page.waitForDownload(() -> page.click("text=Tableau CSV"));
        String contenu = Files.readString(csv.path(), StandardCharsets.UTF_8);
        assertThat(contenu.lines()).hasSize(177);
        assertThat(contenu).startsWith("\ufeffcode;nom;").contains("\r\n49007;Angers;commune;TX_CHOM;");
        Download png = page.waitForDownload(() -> page.click("text=Image PNG"));
        assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
        Download svg = page.waitForDownload(() -> page.click("text=Dessin SVG"));
        assertThat(Files.readString(svg.path())).startsWith("<svg").contains("Source : ");
    }

    @Test
    void les_onze_secteurs_inventes_se_voient_et_le_disent() {
        Page page = voir("/territoires/carte?indicateur=TX_CHOM&maille=perimetre");
        assertThat(page.locator(".choroplethe a").count()).isGreaterThanOrEqualTo(11);
        assertThat(page.locator(".mention").textContent()).isEqualTo("secteur inventé pour la démonstration");
        ines.verifier();
        assertThat(voir("/territoires/perimetres").locator(".mention").count()).isGreaterThanOrEqualTo(11);
        ines.verifier();
    }

    @Test
    void la_fiche_d_un_indicateur_dit_sa_methode_et_classe_les_territoires() {
        Page page = voir("/territoires/indicateurs/TX_CHOM?maille=commune&cadre=departement-49&peuplesDe=5000");
        assertThat(page.locator(".fiche-methode").textContent())
                .contains("100 × ")
                .contains("Insee");
        assertThat(page.locator("#classement tbody tr").first().textContent()).contains("%");
        ines.verifier();
        Download xlsx = page.waitForDownload(() -> page.click("text=Télécharger en Excel"));
        assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void la_liste_des_indicateurs_dit_aussi_ceux_qui_manquent_et_pourquoi() {
        Page page = voir("/territoires/indicateurs");
        assertThat(page.locator("#absents tbody tr").count()).isGreaterThan(5);
        ines.verifier();
        assertThat(voir("/territoires/indicateurs?q=monoparentales")
                        .locator("main")
                        .textContent())
                .contains("monoparentales")
                .doesNotContain("Médecins");
    }

    @Test
    void deux_indicateurs_en_regard_rappellent_que_lien_n_est_pas_cause() {
        Page page =
                voir("/territoires/indicateurs/correlation?x=TX_CHOM&y=TX_PAUV&maille=commune&cadre=departement-49");
        assertThat(page.locator("main").textContent()).contains("Pearson").contains("n’est pas être la cause");
        assertThat(page.locator(".nuage circle").count()).isGreaterThan(30);
        ines.verifier();
    }

    @Test
    void un_perimetre_se_cree_se_modifie_et_un_collegue_d_ailleurs_ne_le_voit_pas() {
        String nom = "Bassin d’essai " + System.nanoTime();
        Page page = voir("/territoires/perimetres/nouveau");
        ines.verifier();
        page.fill("#nom", nom);
        page.fill("#membres", "49007\nTrélazé\nIntrouvable-sur-Loire");
        page.locator(".saisie button.bouton:has-text('Enregistrer')").click();
        assertThat(page.locator("#reproches").textContent()).contains("Introuvable-sur-Loire");
        page.locator(".saisie button.bouton:has-text('Enregistrer')").click();
        assertThat(page.locator(".alert-success").textContent()).contains(nom);
        page.click("tr:has-text('" + nom + "') th a");
        assertThat(page.locator("h1").textContent()).isEqualTo(nom);
        String adresse = page.url().substring(MaisonDEssai.adresse().length());
        try (var amina = Navigateur.connecter("amina")) {
            assertThat(amina.aller(adresse).page().locator("main").textContent())
                    .doesNotContain(nom);
        }
    }

    @Test
    void tout_tient_sur_un_telephone_et_sur_le_papier() throws IOException {
        try (var telephone = Navigateur.telephone().seConnecter("ines")) {
            telephone.aller(CARTE).capturer("carte-telephone").tientDansLaLargeur();
            telephone
                    .aller("/territoires/indicateurs/TX_CHOM")
                    .capturer("fiche-telephone")
                    .tientDansLaLargeur();
            telephone
                    .aller("/territoires/perimetres")
                    .capturer("perimetres-telephone")
                    .tientDansLaLargeur();
        }
        assertThat(Files.size(ines.aller(CARTE).imprimer("carte"))).isGreaterThan(10_000);
    }

    @Test
    void dessiner_la_carte_d_un_departement_se_mesure() {
        assertThat(MaisonDEssai.piece(MesuresDesCartes.class).mesurer(_ -> {})).isPositive();
    }

    @Test
    void la_somme_d_un_perimetre_est_celle_de_ses_communes() {
        var geographie = MaisonDEssai.piece(Territoires.class).geographie();
        var chiffres = MaisonDEssai.piece(Chiffres.class);
        Territoire secteur = geographie
                .actuels(Maille.PERIMETRE)
                .filter(p -> p.nom().endsWith("Cholet"))
                .findFirst()
                .orElseThrow();
        double somme = geographie.composition(secteur).stream()
                .mapToDouble(c -> chiffres.de(c).valeur("P_POP", 2018).exigerNombre())
                .sum();
        assertThat(chiffres.de(secteur).valeur("P_POP", 2018).exigerNombre()).isEqualTo(somme);
        assertThat(somme).isGreaterThan(50_000);
    }
}
