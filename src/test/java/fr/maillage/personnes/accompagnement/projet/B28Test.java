package fr.maillage.personnes.accompagnement.projet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le bilan remis dit ce qui a changé : les domaines de vie et le budget, du début de l’accompagnement à aujourd’hui. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B28Test {
    private record Accompagnement(long dossier, long mesure) {}

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
    }

    /** Une famille de démonstration que Camille suit, évaluée deux fois, avec deux budgets, et dont l’accompagnement a son bilan. */
    private static Accompagnement accompagnement() {
        return MaisonDEssai.proprietaire().sql("""
                        select m.dossier, m.id as mesure from accompagnement.mesure m
                        join dossiers.suivi s on s.dossier = m.dossier and s.fin is null
                        join acces.agent a on a.id = s.agent and a.identifiant = 'camille'
                        where exists (select from accompagnement.bilan b where b.mesure = m.id)
                          and (select count(*) from accompagnement.evaluation e where e.dossier = m.dossier) > 1
                          and (select count(*) from budget.budget b where b.dossier = m.dossier and b.base is null) > 1
                        order by m.id limit 1
                        """).query(Accompagnement.class).single();
    }

    @Test
    void b28_le_bilan_remis_compare_les_domaines_et_le_budget_du_debut_a_aujourd_hui() throws Exception {
        var trouve = accompagnement();
        byte[] docx = QuiTravaille.pour(
                AgentsDEssai.de("camille"),
                () -> MaisonDEssai.piece(EcrireLeProjet.class)
                        .bilan(trouve.dossier(), trouve.mesure(), FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(texte.getText())
                    .containsSubsequence(
                            "Objectif par objectif",
                            "Ce qui a changé depuis le début",
                            "Domaine par domaine",
                            "Regard professionnel",
                            "→",
                            "Le budget",
                            "Reste pour vivre",
                            "Signatures");
        }
    }
}
