package fr.maillage.personnes.accompagnement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B02 — le niveau de la personne à côté de celui du professionnel, l’écart à discuter, l’évolution domaine par domaine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B02Test {
    private static final Grille GRILLE = Grille.deLaMaison();

    static Evaluation evaluation(LocalDate jour, Map<String, String> valeurs) {
        return new Evaluation(
                1, 1, GenreDEvaluation.INTERMEDIAIRE, jour, null, "Camille", GRILLE, new LinkedHashMap<>(valeurs));
    }

    @Test
    void un_ecart_de_deux_niveaux_est_a_discuter_et_les_deux_valeurs_restent() {
        var lue = evaluation(LocalDate.EPOCH, Map.of("DEMARCHES-dit", "2", "DEMARCHES-niveau", "4"));
        assertThat(lue.aDiscuter()).singleElement().satisfies(r -> {
            assertThat(r.domaine().libelle()).isEqualTo("Démarches et droits");
            assertThat(r.dit()).isEqualTo(2);
            assertThat(r.niveau()).isEqualTo(4);
        });
    }

    @Test
    void un_ecart_d_un_niveau_ou_un_seul_regard_ne_se_discutent_pas() {
        assertThat(evaluation(LocalDate.EPOCH, Map.of("BUDGET-dit", "3", "BUDGET-niveau", "4", "EMPLOI-dit", "1"))
                        .aDiscuter())
                .isEmpty();
    }

    @Test
    void les_appuis_et_les_priorites_se_lisent_dans_l_ordre_de_la_grille_et_des_rangs() {
        var lue = evaluation(
                LocalDate.EPOCH,
                Map.of("BUDGET-niveau", "2", "BUDGET-priorite", "2", "LOGEMENT-niveau", "4", "EMPLOI-priorite", "1"));
        assertThat(lue.appuis()).extracting(r -> r.domaine().code()).containsExactly("LOGEMENT");
        assertThat(lue.priorites()).extracting(r -> r.domaine().code()).containsExactly("EMPLOI", "BUDGET");
    }

    @Test
    void l_evolution_compare_chaque_domaine_et_dit_quand_elle_ne_peut_pas() {
        var avant =
                evaluation(LocalDate.EPOCH, Map.of("BUDGET-niveau", "2", "LOGEMENT-niveau", "4", "EMPLOI-niveau", "3"));
        var apres = evaluation(
                LocalDate.EPOCH.plusMonths(6),
                Map.of("BUDGET-niveau", "4", "LOGEMENT-niveau", "3", "EMPLOI-niveau", "3", "SANTE-niveau", "5"));
        var sens = new LinkedHashMap<String, Evolution.Sens>();
        Evolution.entre(avant, apres).forEach(e -> sens.put(e.domaine(), e.sens()));
        assertThat(sens)
                .containsEntry("Budget", Evolution.Sens.HAUSSE)
                .containsEntry("Logement", Evolution.Sens.BAISSE)
                .containsEntry("Emploi et formation", Evolution.Sens.STABLE)
                .containsEntry("Accès à la santé", Evolution.Sens.INCONNU);
    }

    @Test
    void une_valeur_hors_de_la_grille_est_refusee_avec_ce_qui_a_ete_recu() {
        assertThat(TenirUneEvaluation.refus(
                        GRILLE, Map.of("BUDGET-niveau", "7", "BUDGET-sansObjet", "oui", "SANTE-priorite", "x")))
                .containsOnlyKeys("BUDGET-niveau", "SANTE-priorite")
                .containsEntry(
                        "BUDGET-niveau",
                        "« Budget, regard professionnel » : choisissez de 1 à 5, ou rien (reçu : « 7 »).");
        assertThat(TenirUneEvaluation.refus(GRILLE, Map.of("BUDGET-sansObjet", "oui", "PARENTALITE-sansObjet", "oui")))
                .containsOnlyKeys("BUDGET-sansObjet");
        assertThat(TenirUneEvaluation.refus(GRILLE, Map.of("PARENTALITE-sansObjet", "oui", "PARENTALITE-dit", "2")))
                .containsOnlyKeys("PARENTALITE-sansObjet");
    }

    /** Aucune note globale : ni méthode qui réduise une évaluation à un nombre, ni mot qui le laisse croire. */
    @Test
    void rien_ne_reduit_une_personne_a_un_nombre() {
        for (Class<?> genre : List.of(Evaluation.class, Regard.class, Evolution.class, Grille.class)) {
            for (var methode : genre.getDeclaredMethods()) {
                assertThat(methode.getName().toLowerCase(java.util.Locale.ROOT))
                        .as(genre.getSimpleName())
                        .doesNotContain("score", "moyenne", "total", "somme", "note", "indice");
                assertThat(methode.getReturnType()).isNotIn(double.class, float.class, Double.class, Float.class);
            }
        }
    }
}
