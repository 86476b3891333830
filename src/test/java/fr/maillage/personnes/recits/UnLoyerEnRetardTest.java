package fr.maillage.personnes.recits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La deuxième famille : deux mois de loyer en retard, un plan avec le bailleur, et la porte qui reste ouverte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnLoyerEnRetardTest {
    private static final List<String> ECRANS = List.of(
            "foyer",
            "entretiens",
            "evaluations",
            "evaluation-de-sortie",
            "coordination",
            "projet",
            "droits",
            "demarches");
    private static final Map<String, Integer> LAISSE =
            Map.of("intervention", 4, "evaluation", 2, "besoin", 1, "proche", 1, "mesure", 1);

    @Test
    void du_premier_appel_a_la_fin_de_l_accompagnement_devant_l_ecran_du_bureau() {
        try (var recit = Recit.auBureau("loyer", 1)) {
            raconter(recit);
            assertThat(recit.lus()).containsExactlyElementsOf(ECRANS);
            assertThat(recit.demandesAuDehors()).isEmpty();
        }
    }

    @Test
    void du_premier_appel_a_la_fin_de_l_accompagnement_sur_un_telephone() {
        try (var recit = Recit.auTelephone("loyer", 1)) {
            raconter(recit);
            assertThat(recit.lus()).containsExactlyElementsOf(ECRANS);
            assertThat(recit.demandesAuDehors()).isEmpty();
        }
    }

    @Test
    void ce_que_le_recit_raconte_est_dans_la_base() {
        LAISSE.forEach(
                (table, combien) -> assertThat(Recit.garde(1, table)).as(table).isGreaterThanOrEqualTo(combien));
    }

    private static void raconter(Recit recit) {
        recit.lire("foyer", "Le foyer")
                .onglet("Entretiens")
                .lire(
                        "entretiens",
                        "Un loyer en retard",
                        "Point à trois avec le bailleur",
                        "Bilan et fin de l’accompagnement")
                .onglet("Évaluation")
                .lire("evaluations", "Ce qui a bougé", "Logement")
                .suivre("sortie")
                .lire("evaluation-de-sortie", "Plus que 420 €", "savoir où revenir")
                .onglet("Coordination")
                .lire("coordination", "Comment garder le logement")
                .onglet("Projet")
                .suivre("Accompagnement")
                .lire("projet", "Reprendre le loyer et rembourser le retard", "Je dors. C’est tout, et c’est beaucoup.")
                .onglet("Droits")
                .lire("droits", "Droits")
                .onglet("Démarches")
                .lire("demarches", "Démarches");
    }
}
