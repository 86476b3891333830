package fr.maillage.references.droits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.references.baremes.Baremes;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotité saisissable et impayés de loyer, calculés à la main depuis les textes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DettesTest {
    private static final QuotiteSaisissable QUOTITE = new QuotiteSaisissable(Baremes.duProduit());
    private static final ImpayeDeLoyer IMPAYE = new ImpayeDeLoyer(Baremes.duProduit());
    private static final LocalDate JUIN_2026 = LocalDate.of(2026, 6, 1);

    /**
     * Tranches mensuelles de 2026 : 373,33 ; 727,50 ; 1 083,33 ; 1 435,83 ; 1 789,17 ; 2 150,83. Cumuls saisissables : 18,67 ; 54,08 ; 125,25 ;
     * 213,38 ; 331,15 ; 572,26.
     */
    @ParameterizedTest
    @CsvSource({
        "600, 0, 0",
        "660, 0, 8.31",
        "1000, 0, 108.58",
        "1435.83, 0, 213.37",
        "1500, 0, 234.76",
        "2500, 0, 921.43",
        "1500, 2, 171.42"
    })
    void la_quotite_saisissable_suit_les_tranches_et_les_personnes_a_charge(
            double salaire, int personnes, double attendu) {
        var reponse = QUOTITE.calculer(Math.round(salaire * 100), personnes, JUIN_2026);
        assertThat(reponse.saisissable() / 100.0).isEqualTo(attendu);
        assertThat(reponse.saisissable() + reponse.laisse()).isEqualTo(Math.round(salaire * 100));
    }

    @Test
    void le_montant_du_RSA_est_toujours_laisse() {
        assertThat(QUOTITE.calculer(66_000, 0, JUIN_2026).laisse()).isEqualTo(65_169);
    }

    @Test
    void la_veille_du_premier_janvier_l_ancien_bareme_s_applique() {
        assertThat(QUOTITE.calculer(200_000, 0, LocalDate.of(2025, 12, 31)).saisissable())
                .isGreaterThan(
                        QUOTITE.calculer(200_000, 0, LocalDate.of(2026, 1, 1)).saisissable());
    }

    @Test
    void un_salaire_negatif_recoit_une_phrase() {
        assertThatThrownBy(() -> QUOTITE.calculer(-1, 0, JUIN_2026)).hasMessageContaining("négatif");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-12-05, 899.99, false",
        "2026-12-31, 2026-12-05, 900, true",
        "2027-01-01, 2026-12-05, 450, false",
        "2027-01-01, 2026-12-05, 450.01, true",
        "2027-03-04, 2026-12-05, 20, false",
        "2027-03-05, 2026-12-05, 20, true",
        "2027-03-05, 2026-12-05, 0, false"
    })
    void l_impaye_se_constitue_autrement_a_partir_du_premier_janvier_2027(
            LocalDate jour, LocalDate premierImpaye, double dette, boolean constitue) {
        assertThat(IMPAYE.examiner(45_000, Math.round(dette * 100), premierImpaye, jour)
                        .constitue())
                .isEqualTo(constitue);
    }
}
