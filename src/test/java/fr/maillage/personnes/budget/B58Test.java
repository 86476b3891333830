package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B58 : une dépense à côté d’un budget de référence, ramené aux unités de consommation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B58Test {
    @Test
    void l_alimentation_a_180_euros_pour_2_1_unites_montre_son_ecart_sa_source_sa_date_et_la_mention() {
        var budget = Foyers.budget(new Composition(2, 0, 2, 0), "R1 1500", "C1 180");
        assertThat(budget.composition().dixiemesDUnite()).isEqualTo(21);
        assertThat(Comparaison.de(budget, List.of())).singleElement().satisfies(c -> {
            assertThat(c.libelle()).isEqualTo("Alimentation");
            assertThat(c.depense()).isEqualTo(Montant.euros(180));
            assertThat(c.repere()).isEqualTo(new Montant(101_430));
            assertThat(c.ecart()).isEqualTo(new Montant(-83_430));
            assertThat(c.source()).contains("Unaf");
            assertThat(c.sourceLe()).isEqualTo("2024-06-01");
        });
        assertThat(Comparaison.MENTION).isEqualTo("repère, pas norme");
    }

    @Test
    void ce_qui_n_est_pas_note_ne_se_compare_pas() {
        assertThat(Comparaison.de(Foyers.budget(new Composition(1, 0, 0, 0), "R1 900"), List.of()))
                .isEmpty();
    }

    @Test
    void celui_de_l_organisation_vient_d_abord_et_le_plus_recent_avant_la_date_du_budget_l_emporte() {
        var reperes = List.of(
                new Repere(3, Poste.ALIMENTATION_COURANTE, Montant.euros(300), "À venir", LocalDate.of(2027, 1, 1)),
                new Repere(
                        2, Poste.ALIMENTATION_COURANTE, Montant.euros(250), "Étude du CCAS", LocalDate.of(2026, 1, 1)),
                new Repere(
                        1,
                        Poste.ALIMENTATION_COURANTE,
                        Montant.euros(200),
                        "Ancienne étude",
                        LocalDate.of(2024, 1, 1)));
        var budget = Foyers.budget(new Composition(2, 0, 2, 0), "R1 1500", "C1 180");
        assertThat(Comparaison.de(budget, reperes)).hasSize(2).first().satisfies(c -> {
            assertThat(c.source()).isEqualTo("Étude du CCAS");
            assertThat(c.repere()).isEqualTo(Montant.euros(525));
            assertThat(c.ecart()).isEqualTo(Montant.euros(-345));
        });
    }

    @Test
    void une_conseillere_ajoute_un_repere_une_autre_organisation_ne_le_voit_pas() {
        String source = "Étude d’essai " + System.nanoTime();
        try (var camille = Navigateur.connecter("camille");
                var amina = Navigateur.connecter("amina")) {
            camille.aller("/personnes/budgets-de-reference");
            camille.verifier().tientDansLaLargeur();
            camille.page().fill("#parUnite", "23O");
            camille.page().fill("#source", source);
            camille.page().fill("#le", "2026-01-01");
            camille.page().click("main form.carte button");
            assertThat(camille.page().locator("main").innerText()).contains("« 23O » n’est pas une dépense mensuelle");
            assertThat(camille.page().inputValue("#source")).isEqualTo(source);
            camille.page().fill("#parUnite", "230");
            camille.page().click("main form.carte button");
            assertThat(camille.page().locator("main").innerText()).contains("Le repère est gardé", source);
            amina.aller("/personnes/budgets-de-reference");
            assertThat(amina.page().locator("main").innerText()).doesNotContain(source);
        }
        MaisonDEssai.proprietaire()
                .sql("delete from budget.repere where source = :s")
                .param("s", source)
                .update();
    }
}
