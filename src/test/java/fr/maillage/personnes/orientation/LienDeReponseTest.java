package fr.maillage.personnes.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.orientation.RepondreParLeLien.Reponse;
import fr.maillage.socle.acces.Affluence.TropDePassages;
import fr.maillage.socle.acces.Introuvable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le partenaire répond par un lien signé, daté, révocable, qui ne montre que ce qui lui a été envoyé. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LienDeReponseTest {
    private static long dossier;
    private static RepondreParLeLien liens;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        dossier = DossierDEssai.dossier();
        liens = MaisonDEssai.piece(RepondreParLeLien.class);
    }

    private static String ailleurs() {
        return "adresse-" + UUID.randomUUID();
    }

    @Test
    void le_partenaire_lit_ce_qui_a_ete_envoye_et_cela_seulement_puis_repond() {
        long id = DossierDEssai.acceptee(dossier);
        String jeton = DossierDEssai.envoyer(dossier, id);
        var vue = liens.lire(jeton, ailleurs());
        assertThat(vue.partage().lignes()).extracting(Partage.Ligne::champ).containsExactly("nom", "pourquoi");
        LocalDate jour = LocalDate.of(2027, 1, 12);
        assertThat(liens.repondre(
                        jeton,
                        ailleurs(),
                        new Reponse(EtatDOrientation.RENDEZ_VOUS, jour, null, "Venez avec vos papiers")))
                .isEmpty();
        var orientation =
                AgentsDEssai.pour("camille", () -> DossierDEssai.orienter().exiger(DossierDEssai.vu(dossier), id));
        assertThat(orientation.etat()).isEqualTo(EtatDOrientation.RENDEZ_VOUS);
        assertThat(orientation.suite().rendezVousLe()).isEqualTo(jour);
        assertThat(orientation.suite().motDuPartenaire()).isEqualTo("Venez avec vos papiers");
        assertThat(DossierDEssai.numero(
                        "select count(*) from taches.avis where texte like 'Un partenaire a répondu%' and href like '%/orientations/"
                                + id + "' and agent = "
                                + AgentsDEssai.de("camille").id()))
                .isEqualTo(1);
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select libelle from journal.ecriture where reference = :reference order by id")
                        .param("reference", "orientation:" + id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Partenaire, par son lien : Orientation lue par le partenaire",
                        "Partenaire, par son lien : Réponse du partenaire : rendez-vous donné");
        assertThat(liens.repondre(jeton, ailleurs(), new Reponse(EtatDOrientation.CLOSE, null, Issue.ABOUTIE, "")))
                .isEmpty();
        assertThatThrownBy(() -> liens.lire(jeton, ailleurs())).isInstanceOf(Introuvable.class);
    }

    @Test
    void altere_expire_ou_revoque_le_lien_ne_montre_rien_et_la_base_n_en_garde_que_l_empreinte() {
        long id = DossierDEssai.acceptee(dossier);
        String jeton = DossierDEssai.envoyer(dossier, id);
        char autre = jeton.charAt(40) == 'A' ? 'B' : 'A';
        String altere = jeton.substring(0, 40) + autre + jeton.substring(41);
        String pasDeNous = "A".repeat(100);
        for (String faux : new String[] {altere, pasDeNous, jeton.substring(0, 45)}) {
            assertThatThrownBy(() -> liens.lire(faux, ailleurs())).isInstanceOf(Introuvable.class);
        }
        var jetons = MaisonDEssai.piece(JetonsDeReponse.class);
        assertThat(jetons.verifier(jeton, Instant.now().plusSeconds(31L * 24 * 3600)))
                .isEmpty();
        String neuf = AgentsDEssai.pour(
                "camille", () -> DossierDEssai.orienter().renouvelerLeLien(DossierDEssai.vu(dossier), id));
        assertThatThrownBy(() -> liens.lire(jeton, ailleurs())).isInstanceOf(Introuvable.class);
        assertThat(liens.lire(neuf, ailleurs()).id()).isEqualTo(id);
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select string_agg(l::text, ' ') from orientation.lien_de_reponse l")
                        .query(String.class)
                        .single())
                .doesNotContain(neuf);
        AgentsDEssai.pour("camille", () -> {
            DossierDEssai.orienter().revoquerLeLien(DossierDEssai.vu(dossier), id);
            return true;
        });
        assertThatThrownBy(() -> liens.lire(neuf, ailleurs())).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> liens.repondre(neuf, ailleurs(), new Reponse(EtatDOrientation.RECUE, null, null, "")))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void une_adresse_qui_frappe_trop_est_arretee_meme_avec_un_bon_lien() {
        String jeton = DossierDEssai.envoyer(dossier, DossierDEssai.acceptee(dossier));
        String adresse = ailleurs();
        for (int fois = 0; fois < RepondreParLeLien.PASSAGES; fois++) {
            assertThat(liens.lire(jeton, adresse)).isNotNull();
        }
        assertThatThrownBy(() -> liens.lire(jeton, adresse)).isInstanceOf(TropDePassages.class);
        assertThat(liens.lire(jeton, ailleurs())).isNotNull();
    }

    @Test
    void qui_ne_suit_pas_le_dossier_n_en_fait_pas_de_lien() {
        long id = DossierDEssai.acceptee(dossier);
        for (String autre : new String[] {"malik", "helene"}) {
            assertThatThrownBy(() -> AgentsDEssai.pour(
                            autre, () -> DossierDEssai.orienter().envoyer(DossierDEssai.vu(dossier), id)))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void une_page_restee_ouverte_trop_longtemps_rend_la_reponse_au_partenaire_sans_le_mener_a_la_connexion() {
        String jeton = DossierDEssai.envoyer(dossier, DossierDEssai.acceptee(dossier));
        try (var partenaire = Navigateur.bureau().aller("/reponse/" + jeton)) {
            var page = partenaire.page();
            page.check("#etat-RENDEZ_VOUS");
            page.fill("#rendezVous", "2027-01-12");
            page.fill("#mot", "Venez avec vos papiers");
            page.context().clearCookies();
            page.click("main form .bouton");
            assertThat(page.url()).endsWith("/reponse/" + jeton);
            assertThat(partenaire.texte()).contains("Votre réponse est là : envoyez-la à nouveau.");
            assertThat(page.isChecked("#etat-RENDEZ_VOUS")).isTrue();
            assertThat(page.inputValue("#rendezVous")).isEqualTo("2027-01-12");
            assertThat(page.inputValue("#mot")).isEqualTo("Venez avec vos papiers");
            page.click("main form .bouton");
            assertThat(partenaire.texte()).contains("Merci : votre réponse est transmise.");
        }
    }
}
