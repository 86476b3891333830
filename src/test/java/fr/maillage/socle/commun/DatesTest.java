package fr.maillage.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesTest {
    @Test
    void un_jour_se_lit_meme_entoure_d_espaces() {
        assertThat(Dates.lue(" 2026-11-22 ")).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void un_jour_qui_n_existe_pas_n_en_est_pas_un() {
        for (String ecrit : new String[] {"", "2026-02-30", "22/11/2026", "demain", "0026-11-22", "9999-12-31"}) {
            assertThat(Dates.lue(ecrit)).as(ecrit).isEmpty();
        }
    }

    @Test
    void ce_qui_n_en_est_pas_un_se_dit_avec_ce_qui_est_ecrit_et_quoi_faire() {
        assertThat(Dates.reproche(" 31/02/2026 "))
                .isEqualTo(
                        "« 31/02/2026 » n’est pas une date possible : choisissez un jour qui existe, de 1900 à 2199, comme 2026-11-22.");
    }
}
