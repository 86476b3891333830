package fr.maillage.socle.echanges.valeurs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodesTest {

    @ParameterizedTest
    @CsvSource({
        "janvier_2020,2020,1",
        "août 2024,2024,8",
        "Décembre-2021,2021,12",
        "févr_2022,2022,2",
        "2020-03,2020,3",
        "202003,2020,3",
        "2020-03-31,2020,3",
        "03/2020,2020,3",
        "31/12/2020,2020,12",
        "T1 2020,2020,3",
        "2020T4,2020,12",
        "31 décembre 2020,2020,12",
    })
    void un_mois_se_lit_sous_toutes_ses_ecritures(String texte, int annee, int mois) {
        assertThat(LecteurDePeriode.lire(texte)).contains(new PeriodeLue(annee, mois, null));
    }

    @Test
    void une_annee_ou_un_intervalle_se_lisent() {
        assertThat(LecteurDePeriode.lire("2020")).contains(PeriodeLue.annee(2020));
        assertThat(LecteurDePeriode.lire("2020.0")).contains(PeriodeLue.annee(2020));
        assertThat(LecteurDePeriode.lire("16")).contains(PeriodeLue.annee(2016));
        assertThat(LecteurDePeriode.lire("1968-1975")).contains(new PeriodeLue(1975, null, 1968));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hier", "2020-13", "9999", "mars", "ma_2020", "49007"})
    void ce_qui_n_est_pas_une_periode_ne_le_devient_pas(String texte) {
        assertThat(LecteurDePeriode.lire(texte)).isEmpty();
    }
}
