package fr.maillage.personnes.recits;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La deuxième famille : deux mois de loyer en retard, un plan avec le bailleur, et la porte qui reste ouverte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnLoyerEnRetardTest {
    @Test
    void du_premier_appel_a_la_fin_de_l_accompagnement_devant_l_ecran_du_bureau() {
        try (var recit = Recit.auBureau("loyer", 1)) {
            raconter(recit);
        }
    }

    @Test
    void du_premier_appel_a_la_fin_de_l_accompagnement_sur_un_telephone() {
        try (var recit = Recit.auTelephone("loyer", 1)) {
            raconter(recit);
        }
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
