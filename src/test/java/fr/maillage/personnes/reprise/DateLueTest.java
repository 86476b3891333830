package fr.maillage.personnes.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateLueTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);
    private static final LocalDate MARS = LocalDate.of(1980, 3, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/1980",
                "12-03-1980",
                "12.03.1980",
                "12 03 1980",
                "12/3/80",
                "12-03-80",
                "1980-03-12",
                "1980/03/12",
                "1980-03-12T00:00",
                "12/03/1980 00:00:00",
                "12031980",
                "12 mars 1980",
                "Mercredi 12 mars 1980",
                "12 MARS 80",
                " 12/03/1980 ",
                "29292",
                "29292,0"
            })
    void une_meme_date_se_lit_de_dix_sept_facons(String ecrite) {
        assertThat(DateLue.lire(ecrite, false, JOUR)).contains(MARS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19970-04-22",
                "31/02/1980",
                "11/21/1987",
                "1980",
                "mars 1980",
                "12/03",
                "00/00/1980",
                "inconnue"
            })
    void ce_qui_n_est_pas_une_date_n_en_devient_pas_une(String ecrite) {
        assertThat(DateLue.lire(ecrite, false, JOUR)).isEmpty();
    }

    @Test
    void le_mois_ne_passe_devant_que_si_l_agent_l_a_dit() {
        assertThat(DateLue.lire("11/21/1987", true, JOUR)).contains(LocalDate.of(1987, 11, 21));
        assertThat(DateLue.lire("03/12/1980", true, JOUR)).contains(MARS);
    }

    @Test
    void deux_chiffres_d_annee_ne_designent_jamais_l_avenir() {
        assertThat(DateLue.lire("01/01/26", false, JOUR)).contains(LocalDate.of(2026, 1, 1));
        assertThat(DateLue.lire("01/01/27", false, JOUR)).contains(LocalDate.of(1927, 1, 1));
    }

    @Test
    void les_mois_en_lettres_ont_leurs_accents_et_leurs_abreviations() {
        assertThat(DateLue.lire("1er août 2001", false, JOUR)).contains(LocalDate.of(2001, 8, 1));
        assertThat(DateLue.lire("3 févr. 1999", false, JOUR)).contains(LocalDate.of(1999, 2, 3));
        assertThat(DateLue.lire("3 déc 1999", false, JOUR)).contains(LocalDate.of(1999, 12, 3));
    }
}
