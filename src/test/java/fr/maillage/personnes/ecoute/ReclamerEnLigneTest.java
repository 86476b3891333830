package fr.maillage.personnes.ecoute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.Affluence.TropDePassages;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** D43, la voie de réclamation ouverte à tous : écrire sans compte, garder un reçu ; rien d’autre ne se lit ni ne se devine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReclamerEnLigneTest {
    private static final ReclamerEnLigne RECLAMER = MaisonDEssai.piece(ReclamerEnLigne.class);
    private static final TenirLesReclamations REGISTRE = MaisonDEssai.piece(TenirLesReclamations.class);
    private static final JdbcClient BASE = MaisonDEssai.proprietaire();

    private final String siret = siretDe("helene");

    private static String siretDe(String agent) {
        return BASE.sql(
                        "select o.siret from acces.organisation o join acces.agent a on a.organisation = o.id where a.identifiant = :a")
                .param("a", agent)
                .query(String.class)
                .single();
    }

    private static void ouvrir(boolean ouverte) {
        AgentsDEssai.pour("helene", () -> {
            MaisonDEssai.piece(OuvrirLesReclamationsEnLigne.class).ouvrir(ouverte);
            return true;
        });
    }

    private static String ailleurs() {
        return "adresse-" + UUID.randomUUID();
    }

    private static Map<String, String> formulaire(String recit) {
        return new LinkedHashMap<>(
                Map.of("objet", "ACCUEIL", "recit", recit, "qui", "M. Enligneessai, 06 39 98 00 11"));
    }

    @BeforeEach
    void la_page_est_ouverte() {
        ouvrir(true);
    }

    @Test
    void deposee_une_fois_elle_entre_scellee_au_registre_avec_son_terme_et_la_responsable_est_avertie() {
        var cle = UUID.randomUUID();
        assertThat(RECLAMER.deposer(siret, ailleurs(), cle, formulaire("Personne au guichet à dix heures.")))
                .isEmpty();
        assertThat(RECLAMER.deposer(siret, ailleurs(), cle, formulaire("Personne au guichet à dix heures.")))
                .isEmpty();
        var recu = RECLAMER.recu(siret, cle).orElseThrow();
        assertThat(recu.numero()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(recu.terme()).isEqualTo(Quand.aujourdHui().plusMonths(2));
        var lue = AgentsDEssai.pour("helene", () -> REGISTRE.registre()).stream()
                .filter(r -> r.numero().equals(recu.numero()))
                .toList();
        assertThat(lue).hasSize(1);
        assertThat(lue.getFirst().canal().libelle()).isEqualTo("déposée en ligne");
        assertThat(lue.getFirst().textes().recit()).contains("guichet");
        long id = lue.getFirst().id();
        assertThat(BASE.sql("select r::text from ecoute.reclamation r where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("Enligneessai", "guichet");
        assertThat(BASE.sql("select texte from taches.avis where href = :href and agent = :agent")
                        .param("href", "/ecoute/reclamations/" + id)
                        .param("agent", MaisonDEssai.agent("helene"))
                        .query(String.class)
                        .list())
                .containsExactly("Une réclamation est arrivée en ligne.");
        assertThat(BASE.sql("select libelle from journal.ecriture where reference = :reference")
                        .param("reference", "reclamation:" + id)
                        .query(String.class)
                        .list())
                .contains("Une personne, en ligne : Réclamation déposée en ligne");
    }

    @Test
    void une_page_fermee_ne_recoit_rien_et_ne_se_distingue_pas_d_une_organisation_inconnue() {
        ouvrir(false);
        var cle = UUID.randomUUID();
        RECLAMER.deposer(siret, ailleurs(), cle, formulaire("La page est fermée, rien n’entre."));
        assertThat(RECLAMER.recu(siret, cle)).isEmpty();
        assertThat(RECLAMER.aQui(siret)).isEmpty();
        try (var passant = Navigateur.bureau().aller("/reclamer/" + siret)) {
            String fermee = passant.texte();
            assertThat(passant.aller("/reclamer/00000000000000").texte()).isEqualTo(fermee);
            assertThat(passant.aller("/reclamer/" + siret + "/recu/" + cle).texte())
                    .isEqualTo(fermee);
        }
    }

    @Test
    void qui_envoie_trop_est_arrete_et_une_machine_qui_remplit_tout_n_ecrit_rien() {
        String adresse = ailleurs();
        var leurre = formulaire("Achetez mes montres, essai de machine.");
        leurre.put(ReclamerEnLigne.LEURRE, "https://exemple.test");
        var cle = UUID.randomUUID();
        for (int fois = 0; fois < ReclamerEnLigne.ENVOIS_PAR_ADRESSE; fois++) {
            assertThat(RECLAMER.deposer(siret, adresse, cle, leurre)).containsOnlyKeys("recit");
        }
        assertThatThrownBy(() -> RECLAMER.deposer(siret, adresse, cle, formulaire("Un envoi de trop.")))
                .isInstanceOf(TropDePassages.class);
        assertThat(RECLAMER.recu(siret, cle)).isEmpty();
        BASE.sql("delete from acces.passage").update();
    }

    @Test
    void ce_qui_manque_est_dit_en_une_fois_et_l_accueil_ne_peut_pas_dire_qu_elle_est_venue_en_ligne() {
        assertThat(RECLAMER.deposer(
                        siret, ailleurs(), UUID.randomUUID(), Map.of("recit", "Non", "qui", "x".repeat(301))))
                .containsOnlyKeys("objet", "recit", "qui");
        var saisie = formulaire("Dit au guichet.");
        saisie.put("canal", "EN_LIGNE");
        saisie.put("recueLe", Quand.aujourdHui().toString());
        assertThat(AgentsDEssai.pour("fatou", () -> REGISTRE.deposer(UUID.randomUUID(), saisie)))
                .containsOnlyKeys("canal");
    }

    @Test
    void a_l_ecran_sans_compte_elle_se_depose_son_recu_s_imprime_et_rien_ne_se_perd() {
        String recit = "J’attends un rendez-vous depuis mars, essai " + System.nanoTime();
        String numero;
        try (var personne = Navigateur.telephone().aller("/reclamer/" + siret)) {
            var page = personne.page();
            personne.verifier().tientDansLaLargeur().capturer("reclamer-telephone");
            page.selectOption("#objet", "DELAI");
            page.fill("#recit", recit);
            // La session a pris fin pendant qu’elle écrivait.
            page.context().clearCookies();
            page.click("main form .bouton");
            page.waitForSelector("#erreurs");
            assertThat(page.locator("#erreurs").innerText()).contains("Votre texte est là");
            assertThat(page.inputValue("#recit")).isEqualTo(recit);
            assertThat(page.inputValue("#objet")).isEqualTo("DELAI");
            page.click("main form .bouton");
            page.waitForURL(url -> url.contains("/recu/"));
            personne.verifier().tientDansLaLargeur().capturer("reclamer-recu-telephone");
            assertThat(personne.texte())
                    .contains(Dates.enLettres(Quand.aujourdHui().plusMonths(2)));
            assertThat(personne.texte()).doesNotContain(recit);
            numero = page.locator(".chiffre").innerText();
            assertThat(personne.imprimer("reclamer-recu")).exists();
            assertThat(page.context().cookies().stream().map(c -> c.name).toList())
                    .hasSizeLessThanOrEqualTo(1);
        }
        try (var responsable = Navigateur.connecter("helene").aller("/ecoute/reclamations")) {
            responsable.auxDeuxTailles("reclamations-en-ligne");
            var page = responsable.page();
            page.click(".ligne:has-text('" + numero + "') a");
            page.waitForSelector("text=Ce que dit la personne");
            assertThat(responsable.texte()).contains("déposée en ligne", recit, numero);
        }
    }

    @Test
    void elle_s_efface_d_elle_meme_sa_duree_passee_sauf_contentieux_et_il_en_reste_une_preuve_comptee() {
        List<Long> ids = List.of(
                deposer("Ancienne, répondue."),
                deposer("Ancienne, jamais répondue."),
                deposer("Un tribunal est saisi."));
        var jour = Quand.aujourdHui();
        int mois = EffacerLesReclamations.mois(jour);
        BASE.sql(
                        "update ecoute.reclamation set recue_le = current_date - 1200, terme = current_date - 1140 where id in (:ids)")
                .param("ids", ids)
                .update();
        BASE.sql("update ecoute.reclamation set repondue_le = :le, suite = 'FONDEE' where id = :id")
                .param("le", jour.minusMonths(mois).plusDays(1))
                .param("id", ids.get(0))
                .update();
        var tropLoin = AgentsDEssai.pour("helene", () -> REGISTRE.garder(ids.get(2), jour.plusYears(6)));
        assertThat(tropLoin).isPresent();
        assertThat(AgentsDEssai.pour("helene", () -> REGISTRE.garder(ids.get(2), jour.plusYears(1))))
                .isEmpty();
        var effacer = MaisonDEssai.piece(EffacerLesReclamations.class);
        // Un agent ne l’obtient pas : c’est le travail de la maison seule.
        List<JdbcReclamationsEnLigne.Effacees> parUnAgent = AgentsDEssai.pour(
                "bruno",
                () -> Objects.requireNonNull(MaisonDEssai.piece(TransactionTemplate.class)
                        .execute(_ -> MaisonDEssai.piece(JdbcReclamationsEnLigne.class)
                                .effacer(jour, mois, "essai"))));
        assertThat(parUnAgent).isEmpty();
        effacer.executer(jour);
        assertThat(restent(ids)).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        effacer.executer(jour.plusDays(1));
        assertThat(restent(ids)).containsExactly(ids.get(2));
        effacer.executer(jour.plusYears(1).plusDays(1));
        assertThat(restent(ids)).isEmpty();
        assertThat(BASE.sql(
                                "select regle from conservation.effacement where jsonb_exists(comptes, 'ecoute.reclamation') and numero = 'réclamations'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(regle -> assertThat(regle).contains(mois + " mois après la réponse", "CNIL"));
        assertThat(BASE.sql(
                                "select libelle from journal.ecriture where reference = 'reclamations' and libelle like '%effacées%'")
                        .query(String.class)
                        .list())
                .anySatisfy(libelle -> assertThat(libelle).contains("dont sans réponse"));
        try (var delegue = Navigateur.connecter("bruno").aller("/donnees-personnelles/conservation")) {
            assertThat(delegue.texte()).contains("réclamations");
        }
    }

    private long deposer(String recit) {
        var cle = UUID.randomUUID();
        RECLAMER.deposer(siret, ailleurs(), cle, formulaire(recit + " Essai."));
        return BASE.sql("select id from ecoute.reclamation where cle = :cle")
                .param("cle", cle)
                .query(Long.class)
                .single();
    }

    private static List<Long> restent(List<Long> ids) {
        return BASE.sql("select id from ecoute.reclamation where id in (:ids)")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }
}
