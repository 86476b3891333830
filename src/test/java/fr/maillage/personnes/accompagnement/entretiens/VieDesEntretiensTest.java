package fr.maillage.personnes.accompagnement.entretiens;

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
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VieDesEntretiensTest {
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte helene;
    private static AgentConnecte amina;
    private static AgentConnecte fatou;
    private static long dossier;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        helene = AgentsDEssai.de("helene");
        amina = AgentsDEssai.de("amina");
        fatou = AgentsDEssai.de("fatou");
        dossier = MaisonDEssai.proprietaire()
                .sql(
                        "select max(s.dossier) from dossiers.suivi s where s.fin is null and s.agent = :camille and s.dossier not in"
                                + " (select dossier from dossiers.suivi where agent = :malik)")
                .param("camille", camille.id())
                .param("malik", malik.id())
                .query(Long.class)
                .single();
    }

    private static TenirLesInterventions interventions() {
        return MaisonDEssai.piece(TenirLesInterventions.class);
    }

    private static <T> T pour(AgentConnecte agent, Supplier<T> travail) {
        return QuiTravaille.pour(agent, travail);
    }

    private static Map<String, String> saisie(String synthese, String notes) {
        return Intervention.lire(
                Map.of(
                        "genre", "ENTRETIEN",
                        "support", "RENDEZ_VOUS",
                        "jour", "2026-05-04",
                        "objet", "Faire le point",
                        "synthese", synthese,
                        "notes", notes),
                "");
    }

    private static long ajouter(String synthese, String notes) {
        return pour(camille, () -> interventions().ajouter(dossier, UUID.randomUUID(), saisie(synthese, notes)))
                        instanceof TenirLesInterventions.Resultat.Fait(long id, var _)
                ? id
                : -1;
    }

    @Test
    void la_synthese_se_partage_les_notes_restent_a_ceux_qui_suivent() {
        String synthese = "Synthèse partagée " + System.nanoTime();
        String notes = "Note professionnelle " + System.nanoTime();
        long id = ajouter(synthese, notes);
        var lue = pour(camille, () -> interventions().lire(dossier, id));
        assertThat(lue.intervention().valeur("synthese")).isEqualTo(synthese);
        assertThat(lue.intervention().valeur("notes")).isEqualTo(notes);
        var parHelene = pour(helene, () -> interventions().lire(dossier, id));
        assertThat(parHelene.intervention().valeur("synthese"))
                .as("qui conduit l’unité lit ce qui se partage")
                .isEqualTo(synthese);
        assertThat(parHelene.intervention().valeurs()).doesNotContainValue(notes);
        assertThat(parHelene.notes()).isFalse();
        for (var agent : List.of(malik, amina, fatou)) {
            assertThatThrownBy(() -> pour(agent, () -> interventions().lire(dossier, id)))
                    .as(agent.identifiant())
                    .isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void la_base_ne_montre_les_notes_qu_a_ceux_qui_suivent_et_rien_sans_situation() {
        ajouter("partage", "note");
        for (var agent : List.of(malik, amina, fatou, helene)) {
            assertThat(compter(agent, "note_d_entretien"))
                    .as(agent.identifiant())
                    .isZero();
        }
        for (var agent : List.of(malik, amina, fatou)) {
            assertThat(compter(agent, "intervention")).as(agent.identifiant()).isZero();
        }
        assertThat(compter(helene, "intervention")).isPositive();
        for (String table : List.of("intervention", "note_d_entretien")) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from accompagnement." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(() ->
                        pour(helene, () -> interventions().ajouter(dossier, UUID.randomUUID(), saisie("a", ""))))
                .isInstanceOf(Introuvable.class);
    }

    private static long compter(AgentConnecte agent, String table) {
        return AgentsDEssai.pour(
                agent,
                () -> AgentsDEssai.base()
                        .sql("select count(*) from accompagnement." + table + " where dossier = :dossier")
                        .param("dossier", dossier)
                        .query(Long.class)
                        .single());
    }

    @Test
    void rien_de_ce_qui_est_dit_n_est_en_clair_dans_la_base() {
        String mot = "Secretdentretien" + System.nanoTime();
        ajouter(mot, mot + "note");
        String base = String.join(
                "\n",
                MaisonDEssai.proprietaire()
                        .sql("select i::text from accompagnement.intervention i union all select n::text from"
                                + " accompagnement.note_d_entretien n union all select libelle from dossiers.evenement"
                                + " union all select libelle from journal.ecriture")
                        .query(String.class)
                        .list());
        assertThat(base).doesNotContain(mot).contains("Entretien sur rendez-vous");
    }

    @Test
    void le_meme_envoi_recu_dix_fois_a_la_fois_ne_fait_qu_un_entretien() throws Exception {
        UUID cle = UUID.randomUUID();
        var saisie = saisie("une seule fois", "");
        try (var fils = Executors.newFixedThreadPool(5)) {
            var envois = IntStream.range(0, 10)
                    .mapToObj(_ -> fils.submit(
                            () -> pour(camille, () -> interventions().ajouter(dossier, cle, saisie))))
                    .toList();
            for (var envoi : envois) {
                assertThat(envoi.get()).isInstanceOf(TenirLesInterventions.Resultat.Fait.class);
            }
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from accompagnement.intervention where cle = :cle")
                        .param("cle", cle)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void deux_corrections_simultanees_se_reunissent_et_un_desaccord_se_montre() {
        long id = ajouter("première synthèse", "");
        var lu = Intervention.lire(
                pour(camille, () -> interventions().lire(dossier, id))
                        .intervention()
                        .valeurs(),
                "");
        var suites = avec(lu, "suites", "Appeler lundi");
        var notes = avec(lu, "notes", "Vu avec calme");
        assertThat(pour(camille, () -> interventions().changer(dossier, id, lu, suites, false)))
                .isInstanceOf(TenirLesInterventions.Resultat.Fait.class);
        assertThat(pour(camille, () -> interventions().changer(dossier, id, lu, notes, false)))
                .isInstanceOfSatisfying(
                        TenirLesInterventions.Resultat.Fait.class,
                        f -> assertThat(f.rapproches()).containsExactly("Suites convenues"));
        assertThat(pour(camille, () -> interventions().changer(dossier, id, lu, avec(lu, "suites", "Jamais"), false)))
                .isInstanceOfSatisfying(
                        TenirLesInterventions.Resultat.EnDesaccord.class,
                        d -> assertThat(d.desaccords()).hasSize(1));
        var fin = pour(camille, () -> interventions().lire(dossier, id)).intervention();
        assertThat(fin.valeur("suites")).isEqualTo("Appeler lundi");
        assertThat(fin.valeur("notes")).isEqualTo("Vu avec calme");
    }

    @Test
    void trente_corrections_simultanees_au_hasard_d_un_entretien_n_effacent_rien_en_silence() throws Exception {
        long id = ajouter("synthèse de départ", "");
        SaisiesAuHasard.n_effacent_rien_en_silence(
                List.of("objet", "synthese", "suites", "notes"),
                () -> Intervention.lire(
                        pour(camille, () -> interventions().lire(dossier, id))
                                .intervention()
                                .valeurs(),
                        ""),
                (lu, saisi) -> pour(camille, () -> interventions().changer(dossier, id, lu, saisi, false))
                        instanceof TenirLesInterventions.Resultat.Fait);
    }

    private static Map<String, String> avec(Map<String, String> valeurs, String cle, String valeur) {
        var autres = new LinkedHashMap<>(valeurs);
        autres.put(cle, valeur);
        return autres;
    }

    @Test
    void un_entretien_repousse_le_dernier_contact_et_s_inscrit_a_la_chronologie() {
        ajouter("contact", "");
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select dernier_contact >= date '2026-05-04' from dossiers.dossier where id = :dossier")
                        .param("dossier", dossier)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void le_compte_rendu_ne_contient_jamais_les_notes() throws Exception {
        long id = ajouter("Ce que nous partageons", "Ce que nous gardons pour nous");
        byte[] docx = pour(
                camille,
                () -> MaisonDEssai.piece(EcrireLesInterventions.class).compteRendu(dossier, id, FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(texte.getText())
                    .contains("Ce que nous partageons", "Signature")
                    .doesNotContain("gardons pour nous");
        }
        assertThat(pour(
                        camille,
                        () -> MaisonDEssai.piece(EcrireLesInterventions.class).journal(dossier, FormatDeDocument.PDF)))
                .isNotEmpty();
    }
}
