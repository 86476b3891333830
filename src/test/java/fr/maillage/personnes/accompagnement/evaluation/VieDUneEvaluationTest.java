package fr.maillage.personnes.accompagnement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.SaisiesAuHasard;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VieDUneEvaluationTest {
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte amina;
    private static long dossier;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        amina = AgentsDEssai.de("amina");
        dossier = MaisonDEssai.proprietaire()
                .sql(
                        "select max(s.dossier) from dossiers.suivi s where s.fin is null and s.agent = :camille and s.dossier not in"
                                + " (select dossier from dossiers.suivi where agent = :malik)")
                .param("camille", camille.id())
                .param("malik", malik.id())
                .query(Long.class)
                .single();
    }

    private static TenirUneEvaluation evaluations() {
        return MaisonDEssai.piece(TenirUneEvaluation.class);
    }

    private static <T> T pour(AgentConnecte agent, Supplier<T> travail) {
        return QuiTravaille.pour(agent, travail);
    }

    private static long ouvrir() {
        return pour(
                camille,
                () -> evaluations()
                        .ouvrir(dossier, GenreDEvaluation.INTERMEDIAIRE, java.time.LocalDate.of(2026, 3, 2))
                        .orElseThrow());
    }

    private static Map<String, String> valeurs(long id) {
        return pour(camille, () -> {
            var evaluation = evaluations().lire(dossier, id).evaluation();
            return Evaluation.lire(evaluation.grille(), evaluation.valeurs(), "");
        });
    }

    private static TenirUneEvaluation.Resultat enregistrer(
            long id, Map<String, String> lu, Map<String, String> saisi, boolean tranche) {
        return pour(camille, () -> evaluations().enregistrer(dossier, id, lu, saisi, tranche));
    }

    private static Map<String, String> avec(Map<String, String> valeurs, String cle, String valeur) {
        var autres = new LinkedHashMap<>(valeurs);
        autres.put(cle, valeur);
        return autres;
    }

    @Test
    void ce_qui_est_ecrit_se_relit_et_n_est_nulle_part_en_clair_dans_la_base() {
        long id = ouvrir();
        String secret = "Elle dit ne plus dormir " + System.nanoTime();
        var lu = valeurs(id);
        enregistrer(id, lu, avec(avec(lu, "BUDGET-paroles", secret), "forces", secret + " fort"), false);
        assertThat(valeurs(id)).containsEntry("BUDGET-paroles", secret).containsEntry("forces", secret + " fort");
        String base = String.join(
                "\n",
                MaisonDEssai.proprietaire()
                        .sql(
                                "select e::text from accompagnement.evaluation e union all select d::text from accompagnement.domaine_evalue d"
                                        + " union all select libelle from dossiers.evenement union all select libelle from journal.ecriture")
                        .query(String.class)
                        .list());
        assertThat(base).doesNotContain(secret).doesNotContain("ne plus dormir");
    }

    @Test
    void seuls_ceux_qui_suivent_lisent_ni_l_unite_ni_une_autre_organisation() {
        long id = ouvrir();
        assertThatThrownBy(() -> pour(malik, () -> evaluations().lire(dossier, id)))
                .as("malik voit le dossier de son unité, non l’évaluation")
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> pour(amina, () -> evaluations().lire(dossier, id)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> pour(
                        malik,
                        () -> evaluations().enregistrer(dossier, id, Map.of(), Map.of("BUDGET-niveau", "1"), true)))
                .isInstanceOf(Introuvable.class);
        for (var agent : List.of(malik, amina)) {
            for (String table : List.of("evaluation", "domaine_evalue")) {
                assertThat(AgentsDEssai.pour(
                                agent,
                                () -> AgentsDEssai.base()
                                        .sql("select count(*) from accompagnement." + table
                                                + " where dossier = :dossier")
                                        .param("dossier", dossier)
                                        .query(Long.class)
                                        .single()))
                        .as(agent.identifiant() + " " + table)
                        .isZero();
            }
        }
    }

    @Test
    void sans_situation_le_role_de_l_application_ne_voit_aucune_ligne() {
        ouvrir();
        for (String table : List.of("evaluation", "domaine_evalue", "grille")) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from accompagnement." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void chaque_lecture_et_chaque_ecriture_laissent_leur_trace() {
        long id = ouvrir();
        long avant = ecritures();
        valeurs(id);
        assertThat(ecritures()).as("une lecture").isGreaterThan(avant);
        long apres = ecritures();
        enregistrer(id, valeurs(id), avec(valeurs(id), "EMPLOI-niveau", "3"), false);
        assertThat(ecritures()).isGreaterThan(apres);
    }

    private static long ecritures() {
        return MaisonDEssai.proprietaire()
                .sql("""
                select count(*) from journal.ecriture
                where reference = :reference and objet = 'DOSSIER_EVALUATION' and agent = :agent
                """)
                .param("reference", "dossier:" + dossier)
                .param("agent", camille.id())
                .query(Long.class)
                .single();
    }

    @Test
    void trente_saisies_simultanees_au_hasard_n_effacent_rien_en_silence() throws Exception {
        long id = ouvrir();
        SaisiesAuHasard.n_effacent_rien_en_silence(
                List.of("forces", "BUDGET-faits", "BUDGET-paroles", "LOGEMENT-analyse", "SANTE-faits"),
                () -> valeurs(id),
                (lu, saisi) -> enregistrer(id, lu, saisi, false) instanceof TenirUneEvaluation.Resultat.Fait);
    }

    @Test
    void un_desaccord_montre_les_deux_textes_et_se_tranche() {
        long id = ouvrir();
        var lu = valeurs(id);
        enregistrer(id, lu, avec(lu, "BUDGET-faits", "Deux factures en retard"), false);
        assertThat(enregistrer(id, lu, avec(lu, "BUDGET-faits", "Trois factures"), false))
                .isInstanceOfSatisfying(TenirUneEvaluation.Resultat.EnDesaccord.class, d -> {
                    assertThat(d.desaccords()).singleElement().satisfies(x -> {
                        assertThat(x.enregistre()).isEqualTo("Deux factures en retard");
                        assertThat(x.saisi()).isEqualTo("Trois factures");
                    });
                });
        assertThat(valeurs(id)).containsEntry("BUDGET-faits", "Deux factures en retard");
        assertThat(enregistrer(id, lu, avec(lu, "BUDGET-faits", "Trois factures"), true))
                .isInstanceOf(TenirUneEvaluation.Resultat.Fait.class);
        assertThat(valeurs(id)).containsEntry("BUDGET-faits", "Trois factures");
    }

    @Test
    void terminee_une_evaluation_ne_change_plus() {
        long id = ouvrir();
        pour(camille, () -> {
            evaluations().terminer(dossier, id);
            return true;
        });
        assertThatThrownBy(() -> enregistrer(id, Map.of(), Map.of("BUDGET-niveau", "5"), true))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void le_document_met_les_forces_d_abord_et_ne_donne_aucune_note_d_ensemble() throws Exception {
        long id = ouvrir();
        var lu = valeurs(id);
        var saisi = new LinkedHashMap<>(lu);
        saisi.putAll(Map.of(
                "forces",
                "Cuisine pour ses enfants",
                "BUDGET-niveau",
                "2",
                "BUDGET-dit",
                "4",
                "LOGEMENT-niveau",
                "4",
                "LOGEMENT-dit",
                "4",
                "SANTE-niveau",
                "3",
                "SANTE-dit",
                "3",
                "BUDGET-faits",
                "Deux rejets en mars"));
        enregistrer(id, lu, saisi, false);
        byte[] docx = pour(
                camille,
                () -> MaisonDEssai.piece(EcrireLEvaluation.class).executer(dossier, id, FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            String lu2 = texte.getText();
            assertThat(lu2)
                    .contains("Cuisine pour ses enfants", "à discuter", "Deux rejets en mars", "secret professionnel")
                    .doesNotContainIgnoringCase("score")
                    .doesNotContainIgnoringCase("moyenne");
            assertThat(lu2.indexOf("Forces et appuis")).isLessThan(lu2.indexOf("Budget"));
        }
        byte[] pdf = pour(
                camille, () -> MaisonDEssai.piece(EcrireLEvaluation.class).executer(dossier, id, FormatDeDocument.PDF));
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
