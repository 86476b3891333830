package fr.maillage.references.territoire.statistique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassesTest {

    @Test
    void les_quantiles_font_des_classes_de_meme_effectif() {
        double[] valeurs = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();

        Classes classes = Classes.couper(MethodeDeClasses.QUANTILES, valeurs, 5);

        assertThat(classes.effectifs()).containsExactly(20, 20, 20, 20, 20);
        assertThat(classes.classeDe(20)).isZero();
        assertThat(classes.classeDe(21)).isEqualTo(1);
        assertThat(classes.classeDe(100)).isEqualTo(4);
    }

    @Test
    void des_valeurs_egales_ne_sont_jamais_separees() {
        Classes classes = Classes.couper(MethodeDeClasses.QUANTILES, new double[] {0, 0, 0, 0, 0, 0, 1, 2, 3, 4}, 5);

        assertThat(classes.effectifs()).allMatch(effectif -> effectif > 0);
        assertThat(classes.effectifs().getFirst()).isEqualTo(6);
    }

    @Test
    void les_bornes_sont_rondes_sans_deplacer_une_seule_valeur() {
        double[] valeurs = {10.13, 10.87, 12.02, 19.71, 20.33, 21.05, 30.4, 31.9};

        Classes classes = Classes.couper(MethodeDeClasses.JENKS, valeurs, 3);

        assertThat(classes.effectifs()).containsExactly(3, 3, 2);
        assertThat(classes.bornes().get(1)).isEqualTo(15.0);
        assertThat(classes.bornes().get(2)).isEqualTo(30.0);
    }

    @Test
    void jenks_trouve_le_decoupage_optimal_que_trouverait_un_essai_de_tous_les_decoupages() {
        Random hasard = new Random(49);
        for (int essai = 0; essai < 60; essai++) {
            double[] triees = hasard.doubles(4 + hasard.nextInt(14))
                    .map(v -> Math.round(v * 40))
                    .sorted()
                    .toArray();
            int classes = 2 + hasard.nextInt(3);

            double trouve = SeuilsNaturels.inertie(triees, SeuilsNaturels.debuts(triees, classes));

            assertThat(trouve).isCloseTo(meilleur(triees, 0, classes), within(1e-9));
        }
    }

    private static double meilleur(double[] triees, int debut, int classes) {
        if (debut == triees.length) {
            return 0;
        }
        if (classes == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double meilleur = Double.POSITIVE_INFINITY;
        for (int fin = debut + 1; fin <= triees.length; fin++) {
            double ici = SeuilsNaturels.inertie(Arrays.copyOfRange(triees, debut, fin), new int[] {0});
            meilleur = Math.min(meilleur, ici + meilleur(triees, fin, classes - 1));
        }
        return meilleur;
    }

    @Test
    void jenks_sur_35000_communes_reste_exact_et_rapide() {
        double[] valeurs = new Random(7).doubles(35_000).map(v -> v * v * 60).toArray();

        Classes classes = Classes.couper(MethodeDeClasses.JENKS, valeurs, 7);

        assertThat(classes.nombre()).isEqualTo(7);
        assertThat(classes.effectifs().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(35_000);
    }

    @Test
    void les_amplitudes_egales_ont_un_pas_rond_et_couvrent_tout() {
        Classes classes = Classes.couper(MethodeDeClasses.AMPLITUDES_EGALES, new double[] {3.2, 7, 11, 18, 22.9}, 4);

        assertThat(classes.bornes()).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0);
        assertThat(classes.effectifs().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(5);
    }

    @Test
    void des_bornes_choisies_sont_verifiees() {
        double[] valeurs = {1, 2, 3};

        assertThat(Classes.selon(valeurs, List.of(0.0, 2.0, 4.0)).effectifs()).containsExactly(1, 2);
        assertThatThrownBy(() -> Classes.selon(valeurs, List.of(0.0, 2.0, 2.0))).hasMessageContaining("en croissant");
        assertThatThrownBy(() -> Classes.selon(valeurs, List.of(1.5, 4.0)))
                .hasMessageContaining("ne contiennent pas toutes");
    }

    @Test
    void une_seule_valeur_ou_une_serie_constante_donne_une_classe() {
        assertThat(Classes.couper(MethodeDeClasses.JENKS, new double[] {5, 5, 5}, 5)
                        .effectifs())
                .containsExactly(3);
        assertThat(Classes.couper(MethodeDeClasses.QUANTILES, new double[] {5}, 5)
                        .effectifs())
                .containsExactly(1);
        assertThat(Classes.couper(MethodeDeClasses.AMPLITUDES_EGALES, new double[] {5, 5}, 3)
                        .effectifs())
                .containsExactly(2);
        assertThatThrownBy(() -> Classes.couper(MethodeDeClasses.JENKS, new double[] {Double.NaN}, 3))
                .hasMessageContaining("Aucune valeur chiffrée");
    }

    @Test
    void quelle_que_soit_la_serie_chaque_valeur_est_dans_la_classe_que_la_legende_lui_donne() {
        Random hasard = new Random(2026);
        for (int essai = 0; essai < 200; essai++) {
            double echelle = Math.pow(10, hasard.nextInt(9) - 4);
            double[] valeurs = hasard.doubles(1 + hasard.nextInt(60))
                    .map(v -> (v - 0.3) * echelle)
                    .toArray();
            for (MethodeDeClasses methode :
                    List.of(MethodeDeClasses.QUANTILES, MethodeDeClasses.JENKS, MethodeDeClasses.AMPLITUDES_EGALES)) {
                Classes classes = Classes.couper(methode, valeurs, 1 + hasard.nextInt(7));
                int[] recomptes = new int[classes.nombre()];
                for (double valeur : valeurs) {
                    assertThat(valeur)
                            .isBetween(
                                    classes.bornes().getFirst(),
                                    classes.bornes().getLast());
                    recomptes[classes.classeDe(valeur)]++;
                }
                assertThat(Arrays.stream(recomptes).boxed().toList()).isEqualTo(classes.effectifs());
                assertThat(classes.bornes()).isSorted();
            }
        }
    }
}
