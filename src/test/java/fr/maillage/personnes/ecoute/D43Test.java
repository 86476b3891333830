package fr.maillage.personnes.ecoute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D43 — écouter, et savoir si les personnes se sont senties écoutées : sans nom, à partir de cinq avis. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D43Test {
    @BeforeEach
    void sans_avis() {
        MaisonDEssai.adresse();
        MaisonDEssai.proprietaire().sql("truncate ecoute.avis").update();
    }

    private static <T> T par(String agent, Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de(agent), travail);
    }

    private static RecueillirLesAvis avis() {
        return MaisonDEssai.piece(RecueillirLesAvis.class);
    }

    private static Map<String, String> garder(String ecoute, String texte) {
        return par(
                "fatou",
                () -> avis().ajouter(
                                UUID.randomUUID(),
                                Map.of("ecoute", ecoute, "compris", "OUI", "utile", "UN_PEU", "texte", texte)));
    }

    @Test
    void quarante_avis_disent_la_part_de_ceux_qui_se_sont_sentis_ecoutes_et_leurs_mots_sans_nom() {
        for (int n = 0; n < 40; n++)
            garder(n < 30 ? "OUI" : "NON", n == 0 ? "Merci à Mme Durandessai, au 06 39 98 12 34." : "");
        try (var navigateur = Navigateur.connecter("helene").aller("/ecoute/avis")) {
            var page = navigateur.page();
            assertThat(page.content()).contains("75 %", "se sont senties écoutées", "Sur 40 avis");
            assertThat(page.inputValue("textarea[name=montre]")).isEqualTo("Merci à […], au […].");
            page.click("text=Montrer ce texte");
            assertThat(page.content()).contains("Merci à […], au […].").doesNotContain("Durandessai");
            navigateur.verifier().tientDansLaLargeur();
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from ecoute.avis where texte_scelle is not null")
                        .query(Long.class)
                        .single())
                .as("l’original est oublié")
                .isZero();
    }

    @Test
    void sous_cinq_avis_rien_ne_se_dit() {
        for (int n = 0; n < 4; n++) garder("OUI", "");
        assertThat(par("helene", () -> avis().ensemble()).parts()).isEmpty();
        garder("OUI", "");
        assertThat(par("helene", () -> avis().ensemble()).parts()).containsEntry(Question.ECOUTE, 100);
        assertThat(par("amina", () -> avis().ensemble()).avis())
                .as("l’autre organisation")
                .isZero();
    }

    @Test
    void un_avis_ne_garde_ni_dossier_ni_agent_ni_jour_et_ses_mots_sont_scelles() {
        garder("OUI", "Une phrase que nul ne lit en clair");
        var ligne = MaisonDEssai.proprietaire()
                .sql("select a::text from ecoute.avis a")
                .query(String.class)
                .single();
        assertThat(ligne).doesNotContain("nul ne lit");
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select column_name from information_schema.columns where table_schema = 'ecoute'")
                        .query(String.class)
                        .list())
                .doesNotContain("dossier", "agent", "personne", "jour", "cree_le");
        assertThat(garder("JE NE SAIS PAS", "")).containsOnlyKeys("ecoute");
    }

    @Test
    void le_questionnaire_s_imprime_et_dit_a_qui_se_plaindre() throws IOException {
        byte[] word = par(
                "helene", () -> MaisonDEssai.piece(EcrireLeQuestionnaire.class).executer(FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(texte.getText()).contains("écouté", "Réclamation", "Défenseur des droits");
        }
    }
}
