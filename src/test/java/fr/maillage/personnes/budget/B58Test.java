package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Montant;
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
        assertThat(Comparaison.de(budget)).singleElement().satisfies(c -> {
            assertThat(c.libelle()).isEqualTo("Alimentation");
            assertThat(c.depense()).isEqualTo(Montant.euros(180));
            assertThat(c.repere()).isEqualTo(new Montant(101_430));
            assertThat(c.ecart()).isEqualTo(new Montant(-83_430));
            assertThat(c.source().texte()).contains("Unaf");
            assertThat(c.source().depuis()).isEqualTo("2024-06-01");
        });
        assertThat(Comparaison.MENTION).isEqualTo("repère, pas norme");
    }

    @Test
    void ce_qui_n_est_pas_note_ne_se_compare_pas() {
        assertThat(Comparaison.de(Foyers.budget(new Composition(1, 0, 0, 0), "R1 900")))
                .isEmpty();
    }
}
