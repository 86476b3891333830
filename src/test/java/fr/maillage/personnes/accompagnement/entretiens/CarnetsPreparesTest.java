package fr.maillage.personnes.accompagnement.entretiens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B74, sans avoir ouvert chaque carnet avant de partir : préparés ensemble, ils s’ouvrent sans réseau (décision 055). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CarnetsPreparesTest {
    private static final String APPAREIL = "JSON.stringify(localStorage)";
    private long dossier;

    @BeforeEach
    void ouvrir_un_dossier() {
        MaisonDEssai.adresse();
        dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Odette", "Essaicarnetprepare", "1958-02-02");
    }

    private long annoncer(LocalDate jour, String heure) {
        var saisi = Map.of(
                "jour", jour.toString(),
                "heure", heure,
                "objet", "Voir le chauffage",
                "annoncee", Quand.aujourdHui().toString(),
                "comment", "par téléphone",
                "accord", "Donné au téléphone",
                "consigne", "Sonnette en panne");
        return QuiTravaille.pour(
                        AgentsDEssai.de("camille"),
                        () -> (VisiterADomicile.Resultat.Fait) MaisonDEssai.piece(VisiterADomicile.class)
                                .annoncer(dossier, UUID.randomUUID(), Visite.lire(saisi)))
                .id();
    }

    private long comptesRendus() {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from accompagnement.intervention where dossier = " + dossier)
                .query(Long.class)
                .single();
    }

    private static String ligne(long visite) {
        return ".ligne[data-visite='" + visite + "']";
    }

    private static void preparer(Page page) {
        page.click("[data-preparer]");
        page.waitForSelector("[data-dit]:has-text('C’est prêt')");
    }

    @Test
    void prepares_ensemble_ils_s_ouvrent_sans_reseau_et_repartent_seuls() {
        long premiere = annoncer(Quand.aujourdHui(), "09:00");
        long seconde = annoncer(Quand.aujourdHui().plusDays(1), "10:00");
        long lointaine = annoncer(Quand.aujourdHui().plusDays(5), "10:00");
        try (var navigateur = Navigateur.connecter("camille").aller("/")) {
            Page page = navigateur.page();
            page.click("text=Les préparer hors réseau");
            page.waitForURL(adresse -> adresse.endsWith("/personnes/visites"));
            assertThat(page.locator(ligne(lointaine)).count()).isZero();
            navigateur.auxDeuxTailles("mes-visites");
            preparer(page);
            assertThat(page.evaluate(APPAREIL).toString())
                    .as("rien des carnets n’est écrit sur l’appareil")
                    .isEqualTo("{}");
            navigateur.verifier();
            page.context().setOffline(true);
            page.click(ligne(seconde) + " [data-ouvrir]");
            assertThat(page.locator("#carnet-prepare").innerText()).contains("Essaicarnetprepare", "Sonnette en panne");
            page.fill("#carnet-prepare #synthese", "Seconde visite, propos d’essai.");
            page.click(ligne(premiere) + " [data-ouvrir]");
            page.fill("#carnet-prepare #vu-COUCHAGE", "Chambre à quinze degrés");
            page.fill("#carnet-prepare #accord", "Redit à la porte");
            navigateur.auxDeuxTailles("carnet-prepare");
            page.click("#carnet-prepare .barre-fixe .bouton");
            page.waitForSelector(ligne(premiere) + " [data-etat]:has-text('à envoyer')");
            assertThat(page.evaluate(APPAREIL).toString())
                    .contains("maillage.visite." + premiere, "maillage.visite." + seconde)
                    .doesNotContain("degrés", "propos", "Essaicarnet", "Sonnette");
            assertThat(comptesRendus()).as("rien n’est parti").isZero();
            page.click(ligne(seconde) + " [data-ouvrir]");
            assertThat(page.inputValue("#carnet-prepare #synthese")).isEqualTo("Seconde visite, propos d’essai.");
            page.context().setOffline(false);
            page.waitForSelector(ligne(premiere) + " [data-etat]:has-text('compte rendu gardé')");
            assertThat(comptesRendus()).isEqualTo(1);
            assertThat(page.evaluate(APPAREIL).toString())
                    .contains("maillage.visite." + seconde)
                    .doesNotContain("maillage.visite." + premiere);
        }
    }

    @Test
    void ce_qui_manque_est_dit_sans_rien_perdre_et_tout_se_retire_de_l_appareil() {
        long visite = annoncer(Quand.aujourdHui(), "11:00");
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/visites")) {
            Page page = navigateur.page();
            preparer(page);
            page.click(ligne(visite) + " [data-ouvrir]");
            page.fill("#carnet-prepare #accord", "Redit à la porte");
            page.click("#carnet-prepare .barre-fixe .bouton");
            page.waitForSelector("#carnet-prepare #erreurs:has-text('ce qui s’est dit')");
            assertThat(page.inputValue("#carnet-prepare #accord")).isEqualTo("Redit à la porte");
            assertThat(page.locator("[data-appareil]").innerText()).contains("1 saisie gardée, chiffrée");
            page.click("[data-retrait] summary");
            page.click("[data-retirer]");
            assertThat(page.evaluate(APPAREIL).toString()).isEqualTo("{}");
            assertThat(page.locator("#carnet-prepare").innerText()).isEmpty();
            assertThat(page.locator("[data-appareil]").innerText()).contains("Aucun carnet", "Aucune saisie");
        }
        assertThat(comptesRendus()).isZero();
    }

    @Test
    void l_onglet_ferme_sans_reseau_la_saisie_se_reprend_en_preparant_a_nouveau() {
        long visite = annoncer(Quand.aujourdHui(), "12:00");
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/visites")) {
            Page page = navigateur.page();
            preparer(page);
            page.context().setOffline(true);
            page.click(ligne(visite) + " [data-ouvrir]");
            page.fill("#carnet-prepare #synthese", "À reprendre.");
            page.waitForFunction("localStorage.getItem('maillage.visite." + visite + "') !== null");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.context().setOffline(false);
            navigateur.aller("/personnes/visites");
            preparer(page);
            page.click(ligne(visite) + " [data-ouvrir]");
            page.click("#carnet-prepare button:has-text('La reprendre')");
            assertThat(page.inputValue("#carnet-prepare #synthese")).isEqualTo("À reprendre.");
        }
    }
}
