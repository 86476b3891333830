package fr.maillage.references.territoire.contours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Trace;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnionDeContoursTest {
    private static double[] carre(double ouest, double sud, double cote) {
        return new double[] {ouest, sud, ouest + cote, sud, ouest + cote, sud + cote, ouest, sud + cote, ouest, sud};
    }

    @Test
    void deux_communes_voisines_font_un_seul_contour() {
        var union = UnionDeContours.de(List.of(Trace.de(List.of(carre(0, 47, 1))), Trace.de(List.of(carre(1, 47, 1)))));
        assertThat(union).hasValueSatisfying(trace -> {
            assertThat(trace.anneaux()).hasSize(1);
            assertThat(trace.emprise()).containsExactly(0, 47, 2, 48);
        });
    }

    @Test
    void une_commune_enclavee_qu_on_n_a_pas_prise_reste_un_trou() {
        var trouee = Trace.de(List.of(carre(0, 47, 1), carre(0.4, 47.4, 0.2)));
        assertThat(UnionDeContours.de(List.of(trouee)))
                .hasValueSatisfying(trace -> assertThat(trace.anneaux()).hasSize(2));
    }

    @Test
    void une_enclave_prise_aussi_bouche_le_trou() {
        var trouee = Trace.de(List.of(carre(0, 47, 1), carre(0.4, 47.4, 0.2)));
        var enclave = Trace.de(List.of(carre(0.4, 47.4, 0.2)));
        assertThat(UnionDeContours.de(List.of(trouee, enclave)))
                .hasValueSatisfying(trace -> assertThat(trace.anneaux()).hasSize(1));
    }

    @Test
    void sans_contour_il_n_y_a_pas_d_union() {
        assertThat(UnionDeContours.de(List.of())).isEmpty();
    }
}
