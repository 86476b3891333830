package fr.maillage.personnes.accompagnement.projet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B12 — la durée qu’un texte permet : une MASP dure de 6 à 24 mois par contrat, 48 au plus. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B12Test {
    private static final LocalDate DEBUT = LocalDate.of(2026, 3, 1);
    private final DureeDeMesure durees = new DureeDeMesure(Baremes.duProduit());

    @Test
    void une_masp_de_trente_mois_est_refusee_en_disant_pourquoi() {
        assertThat(durees.refus(GenreDAccompagnement.MASP, DEBUT, DEBUT.plusMonths(30), List.of()))
                .hasValueSatisfying(phrase ->
                        assertThat(phrase).contains("de 6 à 24 mois par contrat", "48 au total", "30 mois", "L271-2"));
    }

    @Test
    void six_mois_et_vingt_quatre_mois_passent_cinq_mois_et_sans_fin_non() {
        for (int mois : new int[] {6, 12, 24}) {
            assertThat(durees.refus(GenreDAccompagnement.MASP, DEBUT, DEBUT.plusMonths(mois), List.of()))
                    .as(mois + " mois")
                    .isEmpty();
        }
        assertThat(durees.refus(
                        GenreDAccompagnement.MASP, DEBUT, DEBUT.plusMonths(6).minusDays(1), List.of()))
                .isPresent();
        assertThat(durees.refus(
                        GenreDAccompagnement.MASP, DEBUT, DEBUT.plusMonths(24).plusDays(1), List.of()))
                .isPresent();
        assertThat(durees.refus(GenreDAccompagnement.MASP, DEBUT, null, List.of()))
                .isPresent();
    }

    @Test
    void le_total_de_quatre_ans_compte_les_contrats_d_avant() {
        var avant = List.of(
                new DureeDeMesure.Convenue(DEBUT.minusMonths(48), DEBUT.minusMonths(24)),
                new DureeDeMesure.Convenue(DEBUT.minusMonths(18), DEBUT));
        assertThat(durees.refus(GenreDAccompagnement.MASP, DEBUT, DEBUT.plusMonths(6), avant))
                .isEmpty();
        assertThat(durees.refus(GenreDAccompagnement.MASP, DEBUT, DEBUT.plusMonths(7), avant))
                .hasValueSatisfying(phrase -> assertThat(phrase).contains("42 mois", "avec 7 de plus"));
    }

    @Test
    void un_accompagnement_sans_texte_de_duree_n_est_borne_que_par_ses_dates() {
        assertThat(durees.refus(GenreDAccompagnement.GLOBAL, DEBUT, DEBUT.plusMonths(60), List.of()))
                .isEmpty();
        assertThat(durees.refus(GenreDAccompagnement.GLOBAL, DEBUT, DEBUT.minusDays(1), List.of()))
                .isPresent();
    }

    @Test
    void le_contrat_d_engagement_se_conclut_dans_le_mois() {
        assertThat(durees.aConclureAvant(GenreDAccompagnement.RSA, DEBUT)).contains(DEBUT.plusMonths(1));
        assertThat(durees.aConclureAvant(GenreDAccompagnement.ASLL, DEBUT)).isEmpty();
    }
}
