package fr.maillage.references.partenaires;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B11 : le bon service pour cette personne, là où elle vit, quand il ouvre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B11Test {
    @Test
    void a_dix_neuf_ans_la_mission_locale_de_la_commune_vient_d_abord_et_les_aines_sont_ecartes() {
        for (String commune : List.of("Angers", "Cholet")) {
            var noms = structures(new Recherche("", "trouver-un-emploi", commune, 19, "", false));
            assertThat(noms.getFirst()).startsWith("Mission locale");
            assertThat(noms).noneMatch(n -> n.startsWith("Club emploi des aînés"));
        }
        assertThat(structures(new Recherche("", "trouver-un-emploi", "Cholet", 19, "", false))
                        .getFirst())
                .contains("Choletais");
    }

    @Test
    void a_cinquante_cinq_ans_c_est_l_inverse() {
        var noms = structures(new Recherche("", "trouver-un-emploi", "Angers", 55, "", false));
        assertThat(noms.getFirst()).startsWith("Club emploi des aînés");
        assertThat(noms).noneMatch(n -> n.startsWith("Mission locale"));
    }

    @Test
    void un_service_dont_la_zone_exclut_la_commune_n_est_pas_propose() {
        assertThat(structures(new Recherche("", "equipement-et-alimentation--alimentation", "Saumur", null, "", false)))
                .isEmpty();
        assertThat(structures(new Recherche("", "equipement-et-alimentation--alimentation", "Cholet", null, "", false)))
                .anyMatch(n -> n.startsWith("CCAS de Cholet"));
    }

    @Test
    void les_ages_se_lisent_dans_les_precisions() {
        assertThat(Ages.lire(List.of("Jeunes de 16 à 25 ans."))).contains(new Ages(16, 25));
        assertThat(Ages.lire(List.of("18-30 ans"))).contains(new Ages(18, 30));
        assertThat(Ages.lire(List.of("Moins de 26 ans"))).contains(new Ages(0, 25));
        assertThat(Ages.lire(List.of("", "À partir de 60 ans")))
                .map(Ages::enMots)
                .contains("à partir de 60 ans");
        assertThat(Ages.lire(List.of("60 ans et plus"))).map(Ages::min).contains(60);
        assertThat(Ages.lire(List.of("Depuis trois ans dans la commune"))).isEmpty();
    }

    @Test
    void les_horaires_disent_ouvert_ou_quand_cela_ouvre() {
        var horaires = Horaires.lire("Mo-Th 09:00-12:00,14:00-17:30; Fr 09:00-12:00; PH off")
                .orElseThrow();
        LocalDateTime lundi = LocalDateTime.of(2026, 11, 23, 10, 0);
        assertThat(horaires.enCeMoment(lundi)).isEqualTo("ouvert jusqu’à 12 h");
        assertThat(horaires.enCeMoment(lundi.withHour(12))).isEqualTo("ouvre aujourd’hui à 14 h");
        assertThat(horaires.enCeMoment(lundi.withHour(18))).isEqualTo("ouvre demain à 9 h");
        assertThat(horaires.enCeMoment(lundi.plusDays(4).withHour(15))).isEqualTo("ouvre lundi à 9 h");
        assertThat(horaires.semaine().get(5).plages()).isEqualTo("fermé");
        assertThat(Horaires.lire("week 2-52/2 We 09:00-12:00")).isEmpty();
        assertThat(Horaires.lire("Mo 18:00-09:00")).isEmpty();
    }

    private static List<String> structures(Recherche recherche) {
        return AgentsDEssai.pour(
                "camille",
                () -> MaisonDEssai.piece(Partenaires.class).chercher(recherche, 50).stream()
                        .map(t -> t.offre().structure().nom())
                        .toList());
    }
}
