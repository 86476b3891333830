package fr.maillage.personnes.accompagnement.besoins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.secret.ComptesParCommune;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B80 — les besoins d’un foyer : dits par la personne, observés par le professionnel, suivis, comptés sans nom s’ils restent sans réponse. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B80Test {
    private static final String COMMUNE = "49377";
    private static final String DIT = "« Il n’y a pas de garde le soir, je perds mon poste. »";
    private long dossier;

    @BeforeEach
    void ouvrir_un_dossier() {
        MaisonDEssai.adresse();
        dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Odette", "Essaibesoin", "1981-04-02");
        MaisonDEssai.proprietaire()
                .sql("update dossiers.dossier set commune = :commune where id = :dossier")
                .param("commune", COMMUNE)
                .param("dossier", dossier)
                .update();
    }

    private static <T> T par(String agent, Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de(agent), travail);
    }

    private static TenirLesBesoins tenir() {
        return MaisonDEssai.piece(TenirLesBesoins.class);
    }

    private static Map<String, String> saisie(String... changements) {
        var valeurs = new HashMap<>(Map.of(
                "domaine", "PARENTALITE",
                "repereLe", Quand.aujourdHui().toString(),
                "dit", DIT,
                "observe", "Horaires de 18 h à 22 h ; la crèche ferme à 18 h 30.",
                "urgence", "IMMEDIATE",
                "priorite", "1",
                "statut", "A_TRAITER",
                "suite", "Relais petite enfance sollicité."));
        for (int n = 0; n < changements.length; n += 2) valeurs.put(changements[n], changements[n + 1]);
        return Besoin.lire(valeurs, "");
    }

    private TenirLesBesoins.Resultat ajouter(Map<String, String> saisi) {
        return par("camille", () -> tenir().ajouter(dossier, UUID.randomUUID(), saisi));
    }

    private List<Besoin> lus() {
        return par("camille", () -> tenir().lister(dossier).besoins());
    }

    private static long comptes() {
        var mois = YearMonth.from(Quand.aujourdHui());
        return par(
                        "camille",
                        () -> MaisonDEssai.piece(ComptesDesBesoins.class)
                                .compter(List.of(COMMUNE), new SourceDIndicateurs.Periode(mois, mois)))
                .stream()
                .filter(c -> c.modalites().equals(Map.of("raison", "pas d’offre locale")))
                .mapToLong(SourceDIndicateurs.Comptage::effectif)
                .sum();
    }

    @Test
    void non_couvert_faute_d_offre_locale_il_se_compte_sans_identite_dans_son_territoire_et_reste_au_dossier() {
        long avant = comptes();
        ajouter(saisie("statut", "NON_COUVERT", "manque", "OFFRE"));
        assertThat(comptes()).isEqualTo(avant + 1);
        assertThat(lus()).singleElement().satisfies(b -> {
            assertThat(b.etat()).isEqualTo("non couvert : pas d’offre locale");
            assertThat(b.valeur("dit")).isEqualTo(DIT);
        });
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier + "/besoins")) {
            assertThat(navigateur.page().content())
                    .contains("non couvert : pas d’offre locale", "Ce que la personne en dit", "Ce qui est observé");
        }
        try (var navigateur = Navigateur.connecter("ines").aller("/personnes/besoins-sans-reponse")) {
            assertThat(navigateur.page().content())
                    .contains("pas d’offre locale")
                    .doesNotContain("Essaibesoin")
                    .doesNotContain("perds mon poste");
        }
    }

    @Test
    void un_petit_compte_ne_se_montre_ni_lui_ni_ses_marges() {
        var comptes = ComptesParCommune.de(
                List.of(
                        new ComptesParCommune.Compte("49377", "Mobilité × coût", 3),
                        new ComptesParCommune.Compte("49007", "Mobilité × coût", 40),
                        new ComptesParCommune.Compte("49007", "Mobilité × offre", 30)),
                Map.of("Mobilité", Set.of("Mobilité × coût", "Mobilité × offre")),
                SourceDIndicateurs.SEUIL_DES_DOSSIERS);
        assertThat(comptes.lisible("49377", "Mobilité × coût")).isEqualTo("s");
        assertThat(comptes.lisible("49377", "Mobilité")).isEqualTo("s");
        assertThat(comptes.lisible("49377", Tableau.ENSEMBLE)).isEqualTo("s");
        assertThatThrownBy(() -> comptes.valeur("49001", "Mobilité")).hasMessageContaining("49001");
    }

    @Test
    void ce_que_la_personne_choisit_n_est_pas_un_manque_du_territoire() {
        long avant = comptes();
        ajouter(saisie("statut", "NON_COUVERT", "manque", "CHOIX"));
        assertThat(comptes()).isEqualTo(avant);
    }

    @Test
    void sans_raison_un_besoin_ne_peut_etre_non_couvert_et_ce_qui_manque_se_dit() {
        assertThat(ajouter(saisie("statut", "NON_COUVERT")))
                .isInstanceOfSatisfying(
                        TenirLesBesoins.Resultat.Refuse.class,
                        r -> assertThat(r.raisons()).containsOnlyKeys("manque"));
        assertThat(ajouter(saisie("domaine", "MAGIE", "dit", "", "observe", "", "repereLe", "2999-01-01")))
                .isInstanceOfSatisfying(
                        TenirLesBesoins.Resultat.Refuse.class,
                        r -> assertThat(r.raisons())
                                .containsOnlyKeys("domaine", "dit", "repereLe")
                                .containsEntry("domaine", "Choisissez un domaine de la grille (reçu : « MAGIE »)."));
        assertThat(lus()).isEmpty();
    }

    @Test
    void le_meme_envoi_recu_deux_fois_ne_fait_qu_un_besoin() {
        var cle = UUID.randomUUID();
        par("camille", () -> tenir().ajouter(dossier, cle, saisie()));
        par("camille", () -> tenir().ajouter(dossier, cle, saisie()));
        assertThat(lus()).hasSize(1);
    }

    @Test
    void deux_agents_qui_ecrivent_autrement_au_meme_endroit_le_voient() {
        ajouter(saisie());
        var besoin = lus().getFirst();
        var lu = Besoin.lire(besoin.valeurs(), "");
        par(
                "camille",
                () -> tenir().changer(dossier, besoin.id(), lu, saisie("suite", "Place trouvée à l’essai."), false));
        assertThat(par(
                        "camille",
                        () -> tenir().changer(dossier, besoin.id(), lu, saisie("suite", "Refus de la crèche."), false)))
                .isInstanceOfSatisfying(
                        TenirLesBesoins.Resultat.EnDesaccord.class,
                        d -> assertThat(d.desaccords())
                                .singleElement()
                                .satisfies(e -> assertThat(e.enregistre()).isEqualTo("Place trouvée à l’essai.")));
        assertThat(lus().getFirst().valeur("suite")).isEqualTo("Place trouvée à l’essai.");
    }

    @Test
    void qui_ne_suit_pas_le_dossier_ne_le_lit_pas_et_la_base_ne_porte_rien_en_clair() {
        ajouter(saisie());
        for (String agent : List.of("malik", "amina", "helene", "ines", "fatou")) {
            assertThatThrownBy(() -> par(agent, () -> tenir().lister(dossier)))
                    .as(agent)
                    .isInstanceOf(Introuvable.class);
            assertThat(AgentsDEssai.pour(
                            agent,
                            () -> AgentsDEssai.base()
                                    .sql("select count(*) from accompagnement.besoin where dossier = " + dossier)
                                    .query(Long.class)
                                    .single()))
                    .as(agent)
                    .isZero();
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select encode(contenu_scelle, 'escape') from accompagnement.besoin where dossier = "
                                + dossier)
                        .query(String.class)
                        .single())
                .doesNotContain("perds mon poste")
                .doesNotContain("crèche");
    }

    @Test
    void chaque_lecture_est_au_journal() {
        String compte = "select count(*) from journal.ecriture where reference = 'dossier:" + dossier
                + "' and libelle like 'Besoins lus%'";
        long avant = MaisonDEssai.proprietaire().sql(compte).query(Long.class).single();
        lus();
        lus();
        assertThat(MaisonDEssai.proprietaire().sql(compte).query(Long.class).single())
                .isEqualTo(avant + 2);
    }

    @Test
    void ils_se_rendent_a_la_personne_s_effacent_avec_le_dossier_et_s_ecrivent() throws java.io.IOException {
        ajouter(saisie());
        var part = MaisonDEssai.pieces(PartDuDossier.class).stream()
                .filter(p -> p.code().equals("besoins"))
                .findFirst()
                .orElseThrow();
        assertThat(AgentsDEssai.pour("camille", () -> part.elements(dossier)))
                .singleElement()
                .satisfies(e -> assertThat(e.donnees())
                        .extracting(PartDuDossier.Donnee::valeur)
                        .contains(DIT));
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select geste from conservation.tables_du_dossier() where nom = 'accompagnement.besoin'")
                        .query(String.class)
                        .single())
                .isEqualTo("EFFACER");
        byte[] word = par(
                "camille", () -> MaisonDEssai.piece(EcrireLesBesoins.class).executer(dossier, FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(texte.getText()).contains(DIT, "tout de suite", "Relais petite enfance");
        }
    }
}
