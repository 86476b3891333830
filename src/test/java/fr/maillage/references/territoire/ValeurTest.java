package fr.maillage.references.territoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValeurTest {

    @Test
    void un_secret_n_est_jamais_un_zero() {
        Valeur secret = new Valeur(0, Valeur.Etat.SECRETE);

        assertThat(secret).isEqualTo(Valeur.secrete()).isNotEqualTo(Valeur.connue(0));
        assertThatThrownBy(secret::exigerNombre).hasMessageContaining("couverte par le secret statistique");
    }

    @Test
    void le_secret_l_emporte_sur_l_absence_et_l_absence_sur_le_sans_objet() {
        Valeur cinq = Valeur.connue(5);

        assertThat(cinq.avec(Valeur.secrete(), Double::sum)).isEqualTo(Valeur.secrete());
        assertThat(Valeur.nonDisponible().avec(Valeur.secrete(), Double::sum)).isEqualTo(Valeur.secrete());
        assertThat(Valeur.nonApplicable().avec(Valeur.nonDisponible(), Double::sum))
                .isEqualTo(Valeur.nonDisponible());
    }

    @Test
    void une_estimation_le_reste_apres_calcul() {
        assertThat(Valeur.connue(2).avec(Valeur.estimee(3), (a, b) -> a * b)).isEqualTo(Valeur.estimee(6));
    }

    @Test
    void une_division_par_zero_est_sans_objet() {
        assertThat(Valeur.connue(2).avec(Valeur.connue(0), (a, b) -> a / b)).isEqualTo(Valeur.nonApplicable());
    }
}
