package fr.maillage.references.territoire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.references.territoire.Valeur;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormuleTest {

    private final Mesures mesures = Mesures.de(Map.of(
            "A", Map.of(2018, Valeur.connue(20), 2013, Valeur.connue(10)),
            "B", Map.of(2018, Valeur.connue(80)),
            "S", Map.of(2018, Valeur.secrete()),
            "Z", Map.of(2018, Valeur.connue(0)),
            "E", Map.of(2018, Valeur.estimee(4)),
            "SURFACE", Map.of(2009, Valeur.connue(5))));

    private Valeur en2018(String formule) {
        return Formule.lire(formule).evaluer(mesures, 2018);
    }

    @Test
    void les_produits_passent_avant_les_sommes() {
        assertThat(en2018("100 * A / B").exigerNombre()).isEqualTo(25);
        assertThat(en2018("2 + A * 3 - B / 4").exigerNombre()).isEqualTo(42);
        assertThat(en2018("(2 + A) * 3").exigerNombre()).isEqualTo(66);
        assertThat(en2018("-A + B").exigerNombre()).isEqualTo(60);
        assertThat(en2018("B - A - A").exigerNombre()).isEqualTo(40);
        assertThat(en2018("B / A / 2").exigerNombre()).isEqualTo(2);
    }

    @Test
    void un_recul_lit_une_annee_anterieure() {
        assertThat(en2018("A - A[-5]").exigerNombre()).isEqualTo(10);
        assertThat(en2018("A[-4]")).isEqualTo(Valeur.nonDisponible());
    }

    @Test
    void le_secret_l_absence_et_la_division_par_zero_se_propagent() {
        assertThat(en2018("100 * S / B")).isEqualTo(Valeur.secrete());
        assertThat(en2018("S + INCONNUE")).isEqualTo(Valeur.secrete());
        assertThat(en2018("INCONNUE / B")).isEqualTo(Valeur.nonDisponible());
        assertThat(en2018("A / Z")).isEqualTo(Valeur.nonApplicable());
        assertThat(en2018("A + E")).isEqualTo(Valeur.estimee(24));
    }

    @Test
    void un_secret_multiplie_par_zero_reste_secret() {
        assertThat(en2018("0 * S")).isEqualTo(Valeur.secrete());
    }

    @Test
    void l_evolution_annuelle_se_calcule_depuis_l_annee_la_plus_proche_de_cinq_ans_avant() {
        // De 10 à 20 en cinq ans : 2^(1/5) − 1 = 14,87 % par an.
        assertThat(en2018("evolution(A)").exigerNombre()).isCloseTo(14.8698, within(0.0001));
        assertThat(en2018("evolution(B)")).isEqualTo(Valeur.nonDisponible());
    }

    @Test
    void une_annee_proche_donne_une_estimation_et_une_mesure_stable_non() {
        assertThat(Formule.lire("proche(B)").evaluer(mesures, 2020)).isEqualTo(Valeur.estimee(80));
        assertThat(Formule.lire("proche(B)").evaluer(mesures, 2018)).isEqualTo(Valeur.connue(80));
        assertThat(Formule.lire("proche(B)").evaluer(mesures, 2018 + Expression.ECART_TOLERE + 1))
                .isEqualTo(Valeur.nonDisponible());
        assertThat(en2018("A / stable(SURFACE)")).isEqualTo(Valeur.connue(4));
    }

    @Test
    void les_annees_calculables_sont_celles_ou_rien_ne_manque() {
        assertThat(Formule.lire("A").annees(mesures)).containsExactly(2013, 2018);
        assertThat(Formule.lire("A / B").annees(mesures)).containsExactly(2018);
        assertThat(Formule.lire("A - A[-5]").annees(mesures)).containsExactly(2018);
        assertThat(Formule.lire("evolution(A)").annees(mesures)).containsExactly(2018);
        assertThat(Formule.lire("A / stable(SURFACE)").annees(mesures)).containsExactly(2013, 2018);
        assertThat(Formule.lire("A / proche(B)").annees(mesures)).containsExactly(2013, 2018);
        assertThat(Formule.lire("INCONNUE / A").annees(mesures)).isEmpty();
    }

    @Test
    void une_formule_se_lit_en_francais() {
        assertThat(Formule.lire("100 * CHOMEURS / ACTIFS").enFrancais(code -> code.toLowerCase()))
                .isEqualTo("100 × chomeurs ÷ actifs");
        assertThat(Formule.lire("100 * (A - B) / (C + D)").enFrancais(code -> code))
                .isEqualTo("100 × (A − B) ÷ (C + D)");
        assertThat(Formule.lire("A / (B * C)").enFrancais(code -> code)).isEqualTo("A ÷ (B × C)");
        assertThat(Formule.lire("A - A[-5]").enFrancais(code -> "habitants"))
                .isEqualTo("habitants − habitants (5 ans plus tôt)");
        assertThat(Formule.lire("0.5 * A").enFrancais(code -> code)).isEqualTo("0,5 × A");
    }

    @Test
    void une_faute_dit_ou_elle_est_et_ce_qui_etait_attendu() {
        assertThatThrownBy(() -> Formule.lire("100 * / A"))
                .hasMessageContaining("au caractère 7")
                .hasMessageContaining("il manque un nombre, une variable ou une parenthèse");
        assertThatThrownBy(() -> Formule.lire("(A + B")).hasMessageContaining("il manque « ) »");
        assertThatThrownBy(() -> Formule.lire("A B")).hasMessageContaining("« B » est de trop");
        assertThatThrownBy(() -> Formule.lire("logarithme(A)"))
                .hasMessageContaining("« logarithme » n’existe pas")
                .hasMessageContaining("evolution, proche, stable");
        assertThatThrownBy(() -> Formule.lire("")).hasMessageContaining("il manque");
        assertThatThrownBy(() -> Formule.lire("(".repeat(1000))).hasMessageContaining("trop imbriquée");
    }
}
