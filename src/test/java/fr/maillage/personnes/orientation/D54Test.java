package fr.maillage.personnes.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.references.partenaires.Partenaires;
import fr.maillage.references.partenaires.Recherche;
import fr.maillage.references.partenaires.Trouvaille;
import fr.maillage.references.partenaires.Vocabulaires;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D54 — ce que donnent les orientations : un service où l’on attend et où l’on ne va pas se dit, et un autre se propose. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D54Test {
    private static long dossier;
    private static String besoin;
    private static List<Trouvaille> proches;

    @BeforeAll
    static void vingt_orientations_dont_neuf_absences_et_trente_huit_jours_d_attente() {
        MaisonDEssai.adresse();
        dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Ursule", "Essairetours", "1971-07-07");
        MaisonDEssai.proprietaire()
                .sql("update dossiers.dossier set commune = '49007' where id = " + dossier)
                .update();
        besoin = Vocabulaires.besoins().keySet().stream()
                .filter(b ->
                        proches(b).size() > 1 && proches(b).getFirst().offre().id() != DossierDEssai.service())
                .findFirst()
                .orElseThrow();
        proches = proches(besoin);
        long service = proches.getFirst().offre().id();
        for (int n = 0; n < 20; n++) orienter(service, n < 9);
    }

    private static List<Trouvaille> proches(String besoin) {
        return par(() ->
                MaisonDEssai.piece(Partenaires.class)
                        .chercher(new Recherche("", besoin, "Angers", null, "", false), 60)
                        .stream()
                        .filter(t -> t.km() != null && t.km() <= 15)
                        .toList());
    }

    private static <T> T par(Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de("camille"), travail);
    }

    /** Une orientation partie il y a cinquante jours, avec un rendez-vous trente-huit jours après, manqué ou non. */
    private static void orienter(long service, boolean absence) {
        long id = AgentsDEssai.pour("camille", () -> {
            var vu = DossierDEssai.vu(dossier);
            var saisie = DossierDEssai.saisie(dossier, Set.of("nom"), "accepte", "ORAL");
            return ((OrienterUnePersonne.Resultat.Creee) DossierDEssai.orienter()
                            .creer(
                                    vu,
                                    new OrienterUnePersonne.Saisie(
                                            saisie.personne(),
                                            service,
                                            besoin,
                                            saisie.demande(),
                                            saisie.pourquoi(),
                                            saisie.utile(),
                                            saisie.champs(),
                                            "accepte",
                                            "ORAL")))
                    .id();
        });
        DossierDEssai.envoyer(dossier, id);
        var base = MaisonDEssai.proprietaire();
        base.sql("""
                update orientation.orientation set envoyee_le = current_date - 50, rendez_vous_le = current_date - 12,
                    retour_le = current_date - 40, etat = 'RENDEZ_VOUS' where id = :id
                """).param("id", id).update();
        if (absence) {
            AgentsDEssai.pour(
                    "camille",
                    () -> DossierDEssai.orienter()
                            .suivre(DossierDEssai.vu(dossier), id, EtatDOrientation.NON_VENUE, null, null));
        }
    }

    @Test
    void
            quand_une_orientation_se_prepare_absences_et_delai_se_montrent_et_un_autre_service_a_quinze_kilometres_se_propose() {
        try (var navigateur = Navigateur.connecter("camille")
                .aller("/personnes/dossiers/" + dossier + "/orientations/nouvelle?besoin=" + besoin + "&service="
                        + proches.getFirst().offre().id())) {
            var page = navigateur.page();
            assertThat(page.content()).contains("45 % de rendez-vous manqués", "38 jours d’attente");
            var autre = page.locator(".alert-info a");
            assertThat(autre.count()).isEqualTo(1);
            long propose = Long.parseLong(autre.getAttribute("href").replaceFirst(".*service=", ""));
            assertThat(proches)
                    .filteredOn(t -> t.offre().id() == propose)
                    .singleElement()
                    .satisfies(t -> assertThat(t.km()).isLessThanOrEqualTo(15));
            assertThat(propose).isNotEqualTo(proches.getFirst().offre().id());
            autre.click();
            assertThat(page.url()).contains("service=" + propose);
        }
    }

    @Test
    void la_fiche_du_service_dans_l_annuaire_le_dit_aussi() {
        try (var navigateur = Navigateur.connecter("camille")
                .aller("/partenaires/services/" + proches.getFirst().offre().id())) {
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("Ce qu’il a donné", "45 % de rendez-vous manqués", "38 jours d’attente");
            navigateur.verifier().tientDansLaLargeur();
        }
    }

    @Test
    void une_absence_suivie_d_un_autre_rendez_vous_reste_comptee() {
        long id = MaisonDEssai.proprietaire()
                .sql("select max(id) from orientation.orientation where etat = 'NON_VENUE' and dossier = " + dossier)
                .query(Long.class)
                .single();
        int avant = retours().absences();
        AgentsDEssai.pour(
                "camille",
                () -> DossierDEssai.orienter()
                        .suivre(DossierDEssai.vu(dossier), id, EtatDOrientation.VENUE, null, null));
        assertThat(retours().absences()).isEqualTo(avant);
    }

    private static RetoursDUnService retours() {
        return par(() -> MaisonDEssai.piece(RetoursDesServices.class)
                .de(proches.getFirst().offre().id())
                .orElseThrow());
    }

    @Test
    void sous_onze_orientations_rien_ne_se_dit_d_un_service() {
        long autre = proches.get(1).offre().id();
        for (int n = 0; n < 3; n++) orienter(autre, true);
        assertThat(par(() -> MaisonDEssai.piece(RetoursDesServices.class).de(autre)))
                .isEmpty();
        var peu = new RetoursDUnService(1, "Service", "Structure", 12, 12, 0, 10, 9, 40, 3, 3);
        assertThat(peu.partDesAbsences()).as("dix rendez-vous").isNull();
        assertThat(peu.delaiSur()).isNull();
        assertThat(peu.aReconsiderer()).isFalse();
        assertThat(peu.enMots()).isEqualTo("0 % de refus du service, 100 % de réponses");
    }

    @Test
    void le_bilan_s_ecrit_sans_personne() throws IOException {
        byte[] word = par(() -> MaisonDEssai.piece(EcrireLeBilan.class).executer(FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(texte.getText())
                    .contains(proches.getFirst().offre().nom(), "45 %", "À reprendre avec les partenaires")
                    .doesNotContain("Essairetours");
        }
    }
}
