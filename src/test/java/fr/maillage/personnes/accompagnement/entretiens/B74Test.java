package fr.maillage.personnes.accompagnement.entretiens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B74 — la visite à domicile : annoncée, acceptée, observée, saisie sans réseau, rendue une seule fois, signée. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B74Test {
    private static final String VU = "Chambre : 15 degrés au thermomètre";
    private long dossier;

    @BeforeEach
    void ouvrir_un_dossier() {
        MaisonDEssai.adresse();
        dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Hortense", "Essaivisite", "1966-06-06");
    }

    private static <T> T par(String agent, Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de(agent), travail);
    }

    private static VisiterADomicile visites() {
        return MaisonDEssai.piece(VisiterADomicile.class);
    }

    private static Map<String, String> annonce(String... changements) {
        return avec(
                Map.of(
                        "jour", Quand.aujourdHui().toString(),
                        "heure", "14:30",
                        "objet", "Repérer ce qui consomme",
                        "annoncee", Quand.aujourdHui().minusDays(3).toString(),
                        "comment", "par téléphone",
                        "accord", "Donné au téléphone",
                        "consigne", "Chien dans la cour"),
                changements);
    }

    private static Map<String, String> saisie(String... changements) {
        return avec(
                Map.of(
                        "jour", Quand.aujourdHui().toString(),
                        "objet", "Repérer ce qui consomme",
                        "accord", "Redit à la porte",
                        "vu-COUCHAGE", VU,
                        "synthese", "« J’ai froid la nuit. »",
                        "signataire", "Hortense Essaivisite",
                        "trace", "M10 10 L200 90",
                        "securite", "Appeler en arrivant"),
                changements);
    }

    private static Map<String, String> avec(Map<String, String> depart, String... changements) {
        var valeurs = new HashMap<>(depart);
        for (int n = 0; n < changements.length; n += 2) valeurs.put(changements[n], changements[n + 1]);
        return valeurs;
    }

    private long annoncer() {
        return par(
                "camille",
                () -> ((VisiterADomicile.Resultat.Fait)
                                visites().annoncer(dossier, UUID.randomUUID(), Visite.lire(annonce())))
                        .id());
    }

    private VisiterADomicile.Resultat rendre(long visite, Map<String, String> saisi) {
        return par("camille", () -> visites().rendre(dossier, visite, saisi));
    }

    private long comptesRendus() {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from accompagnement.intervention where dossier = " + dossier)
                .query(Long.class)
                .single();
    }

    @Test
    void sans_reseau_la_saisie_se_garde_chiffree_sur_l_appareil_puis_part_sans_doublon() {
        long visite = annoncer();
        String cle = "localStorage.getItem('maillage.visite." + visite + "')";
        try (var navigateur = Navigateur.connecter("camille")
                .aller("/personnes/dossiers/" + dossier + "/visites/" + visite + "/carnet")) {
            Page page = navigateur.page();
            page.context().setOffline(true);
            page.fill("#vu-COUCHAGE", VU);
            page.fill("#synthese", "« J’ai froid la nuit. »");
            page.waitForFunction(cle + " !== null");
            assertThat(page.evaluate(cle).toString())
                    .as("ce qui est gardé sur l’appareil")
                    .doesNotContain("Chambre")
                    .doesNotContain("froid");
            page.click("text=Enregistrer la visite");
            page.waitForSelector("[data-etat-hors-ligne]:has-text('partira dès que le réseau revient')");
            assertThat(comptesRendus()).as("rien n’est parti").isZero();
            page.context().setOffline(false);
            page.waitForURL(adresse -> adresse.matches(".*/entretiens/\\d+"));
            assertThat(page.content()).contains(VU);
            page.waitForFunction(cle + " === null");
        }
        rendre(visite, saisie());
        rendre(visite, saisie("synthese", "renvoyée plus tard"));
        assertThat(comptesRendus()).isEqualTo(1);
    }

    @Test
    void la_page_fermee_sans_reseau_se_reprend_au_retour() {
        long visite = annoncer();
        String carnet = "/personnes/dossiers/" + dossier + "/visites/" + visite + "/carnet";
        try (var navigateur = Navigateur.connecter("camille").aller(carnet)) {
            Page page = navigateur.page();
            page.context().setOffline(true);
            page.fill("#vu-COUCHAGE", VU);
            page.waitForFunction("localStorage.getItem('maillage.visite." + visite + "') !== null");
            page.navigate("about:blank");
            page.context().setOffline(false);
            navigateur.aller(carnet);
            page.click("text=La reprendre");
            assertThat(page.inputValue("#vu-COUCHAGE")).isEqualTo(VU);
        }
    }

    @Test
    void elle_s_annonce_et_sans_accord_on_n_entre_pas() {
        var resultat = par(
                "camille",
                () -> visites()
                        .annoncer(
                                dossier,
                                UUID.randomUUID(),
                                Visite.lire(annonce("annoncee", "2999-01-01", "comment", "", "heure", "25:00"))));
        assertThat(resultat)
                .isInstanceOfSatisfying(
                        VisiterADomicile.Resultat.Refuse.class,
                        r -> assertThat(r.raisons()).containsOnlyKeys("annoncee", "comment", "heure"));
        assertThat(rendre(annoncer(), saisie("accord", "", "trace", "M1 1\" onload=alert(1)")))
                .isInstanceOfSatisfying(
                        VisiterADomicile.Resultat.Refuse.class,
                        r -> assertThat(r.raisons()).containsOnlyKeys("accord", "signataire"));
        assertThat(comptesRendus()).isZero();
    }

    @Test
    void la_consigne_de_securite_se_voit_avant_la_visite_suivante_de_ceux_qui_suivent_et_d_eux_seuls() {
        rendre(annoncer(), saisie());
        long suivante = annoncer();
        assertThat(par("camille", () -> visites().lire(dossier, suivante)).consignes())
                .singleElement()
                .satisfies(c -> assertThat(c).startsWith("Appeler en arrivant"));
        for (String agent : List.of("helene", "malik", "fatou")) {
            assertThatThrownBy(() -> par(agent, () -> visites().lire(dossier, suivante)))
                    .as(agent)
                    .isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void le_compte_rendu_porte_les_faits_par_piece_et_la_signature_tant_que_le_texte_n_a_pas_change()
            throws IOException {
        long visite = annoncer();
        long entretien = ((VisiterADomicile.Resultat.Fait) rendre(visite, saisie())).id();
        assertThat(compteRendu(entretien))
                .contains("Chambres, couchage : " + VU, "Signé à l’écran par Hortense Essaivisite")
                .doesNotContain("Chien dans la cour")
                .doesNotContain("Appeler en arrivant");
        var tenir = MaisonDEssai.piece(TenirLesInterventions.class);
        var lu = par("camille", () -> tenir.saisir(dossier, entretien))
                .intervention()
                .valeurs();
        var corrige = new HashMap<>(lu);
        corrige.put("synthese", "« Il fait froid. »");
        par("camille", () -> tenir.changer(dossier, entretien, lu, corrige, false));
        assertThat(compteRendu(entretien))
                .contains("corrigé depuis sa signature")
                .doesNotContain("Signé à l’écran par");
    }

    private String compteRendu(long entretien) throws IOException {
        byte[] word = par(
                "camille",
                () -> MaisonDEssai.piece(EcrireLesInterventions.class)
                        .compteRendu(dossier, entretien, FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            return texte.getText();
        }
    }

    @Test
    void la_grille_vierge_s_imprime_sans_la_consigne_de_securite() throws IOException {
        long visite = annoncer();
        byte[] word = par(
                "camille",
                () -> MaisonDEssai.piece(EcrireLaGrille.class).executer(dossier, visite, FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(texte.getText())
                    .contains("Chambres, couchage", "ni impression, ni jugement")
                    .doesNotContain("Chien dans la cour");
        }
    }

    @Test
    void annulee_elle_ne_se_rend_plus() {
        long visite = annoncer();
        par("camille", () -> {
            visites().annuler(dossier, visite);
            return true;
        });
        assertThatThrownBy(() -> rendre(visite, saisie())).isInstanceOf(Introuvable.class);
    }
}
