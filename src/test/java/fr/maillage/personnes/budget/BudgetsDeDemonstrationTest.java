package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BudgetsDeDemonstrationTest {
    @Test
    void les_budgets_inventes_tiennent_debout() {
        int deficits = 0;
        int foyers = 400;
        for (int n = 0; n < foyers; n++) {
            var hasard = new Random(n);
            var composition = new Composition(1 + hasard.nextInt(2), hasard.nextInt(2), hasard.nextInt(4), 0);
            var budget = BudgetsDeDemonstration.inventer(n, composition, Foyers.JOUR, hasard, n % 2 == 0);
            var totaux = Totaux.de(budget);
            assertThat(totaux.ressources().enEuros())
                    .as("ressources du foyer %d", n)
                    .isBetween(450.0, 4_500.0);
            assertThat(budget.parMois(Poste.AIDE_AU_LOGEMENT))
                    .as("l’aide ne dépasse pas le loyer, foyer %d", n)
                    .isLessThan(budget.parMois(Poste.LOYER));
            assertThat(totaux.restePourVivre().enEuros())
                    .as("reste pour vivre du foyer %d", n)
                    .isBetween(-700.0, 3_200.0);
            if (totaux.solde().centimes() < 0) deficits++;
        }
        assertThat(deficits).as("des fins de mois difficiles, mais pas toutes").isBetween(foyers / 8, foyers * 7 / 8);
    }
}
