package fr.maillage.references.territoire.statistique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparaisonsTest {

    @Test
    void a33_pauvrete_de_44_pour_cent_en_quartier_contre_15_dans_l_epci_fait_29_points_et_un_ratio_de_2_9() {
        Ecart ecart = new Ecart("TX_PAUV", "QP049001", "244900015", 44, 15);

        assertThat(ecart.difference()).isEqualTo(29);
        assertThat(ecart.ratio()).isCloseTo(2.9, within(0.05));
    }

    @Test
    void le_tableau_des_ecarts_va_du_plus_grand_au_plus_petit() {
        Ecart fort = new Ecart("A", "t", "r", 30, 10);
        Ecart baisse = new Ecart("B", "t", "r", 5, 10);
        Ecart faible = new Ecart("C", "t", "r", 11, 10);
        Ecart sansReference = new Ecart("D", "t", "r", 11, 0);

        assertThat(Ecart.duPlusGrand(List.of(faible, sansReference, baisse, fort)))
                .containsExactly(fort, baisse, faible, sansReference);
        assertThat(sansReference.ratio()).isNaN();
    }

    @Test
    void les_ex_aequo_partagent_la_meilleure_place() {
        double[] taux = {10, 12, 12, 15, Double.NaN};

        assertThat(Rang.de(15, taux, true)).isEqualTo(new Rang(1, 4, 1, 1.0));
        assertThat(Rang.de(12, taux, true)).isEqualTo(new Rang(2, 4, 2, 1.0 / 3));
        assertThat(Rang.de(10, taux, true).rang()).isEqualTo(4);
        assertThat(Rang.de(10, taux, false).rang()).isEqualTo(1);
        assertThat(Rang.de(15, taux, true).tranche(4)).isEqualTo(4);
        assertThat(Rang.de(10, taux, true).tranche(4)).isEqualTo(1);
        assertThatThrownBy(() -> Rang.de(99, taux, true)).hasMessageContaining("n’est pas dans la série");
    }

    @Test
    void une_relation_exacte_a_un_coefficient_de_un_et_sa_droite() {
        Correlation lien = Correlation.entre(new double[] {1, 2, 3, Double.NaN}, new double[] {5, 7, 9, 100})
                .orElseThrow();

        assertThat(lien.nombre()).isEqualTo(3);
        assertThat(lien.pearson()).isCloseTo(1, within(1e-12));
        assertThat(lien.pente()).isEqualTo(2);
        assertThat(lien.droite(10)).isCloseTo(23, within(1e-9));
    }

    @Test
    void spearman_ne_voit_que_l_ordre() {
        Correlation lien = Correlation.entre(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000})
                .orElseThrow();

        assertThat(lien.spearman()).isCloseTo(1, within(1e-12));
        assertThat(lien.pearson()).isLessThan(0.9);
        assertThat(Correlation.rangsMoyens(new double[] {5, 1, 5, 9})).containsExactly(2.5, 1, 2.5, 4);
    }

    @Test
    void sans_variation_ou_avec_trop_peu_de_points_il_n_y_a_pas_de_correlation() {
        assertThat(Correlation.entre(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(Correlation.entre(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
    }

    @Test
    void une_tendance_dit_sa_pente_et_sa_croissance_annuelle() {
        Tendance tendance = Tendance.de(new TreeMap<>(Map.of(2013, 150125.0, 2018, 154508.0)))
                .orElseThrow();

        assertThat(tendance.pente()).isCloseTo(876.6, within(0.01));
        assertThat(tendance.croissanceAnnuelle()).isCloseTo(0.577, within(0.001));
        assertThat(tendance.duree()).isEqualTo(5);
        assertThat(Tendance.de(new TreeMap<>(Map.of(2018, 1.0)))).isEmpty();
        assertThat(Tendance.de(new TreeMap<>(Map.of(2013, 0.0, 2018, 1.0)))
                        .orElseThrow()
                        .croissanceAnnuelle())
                .isNaN();
    }
}
