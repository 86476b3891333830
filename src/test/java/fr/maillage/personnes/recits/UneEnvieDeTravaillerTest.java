package fr.maillage.personnes.recits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La troisième famille : « je sais travailler, il me faut quelqu’un qui m’ouvre la porte » ; l’histoire commence à peine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UneEnvieDeTravaillerTest {
    private static final List<String> ECRANS = List.of(
            "foyer", "entretiens", "evaluation", "projet-a-signer", "orientations", "rendez-vous", "chronologie");
    private static final Map<String, Integer> LAISSE = Map.of("intervention", 1, "evaluation", 1, "mesure", 1);

    @Test
    void de_la_premiere_rencontre_au_projet_a_signer_devant_l_ecran_du_bureau() {
        try (var recit = Recit.auBureau("travailler", 2)) {
            raconter(recit);
            assertThat(recit.lus()).containsExactlyElementsOf(ECRANS);
            assertThat(recit.demandesAuDehors()).isEmpty();
        }
    }

    @Test
    void de_la_premiere_rencontre_au_projet_a_signer_sur_un_telephone() {
        try (var recit = Recit.auTelephone("travailler", 2)) {
            raconter(recit);
            assertThat(recit.lus()).containsExactlyElementsOf(ECRANS);
            assertThat(recit.demandesAuDehors()).isEmpty();
        }
    }

    @Test
    void ce_que_le_recit_raconte_est_dans_la_base() {
        LAISSE.forEach(
                (table, combien) -> assertThat(Recit.garde(2, table)).as(table).isGreaterThanOrEqualTo(combien));
    }

    private static void raconter(Recit recit) {
        recit.lire("foyer", "Le foyer")
                .onglet("Entretiens")
                .lire("entretiens", "Première rencontre", "Le diplôme est à faire reconnaître")
                .onglet("Évaluation")
                .suivre("Évaluation de départ")
                .lire("evaluation", "Parle trois langues", "qui m’ouvre la porte")
                .onglet("Projet")
                .suivre("éférent")
                .lire("projet-a-signer", "Faire reconnaître mon diplôme", "Signer")
                .onglet("Orientations")
                .lire("orientations", "rientation")
                .onglet("Rendez-vous")
                .lire("rendez-vous", "Rendez-vous")
                .onglet("Chronologie")
                .lire("chronologie", "Dossier ouvert");
    }
}
