package fr.maillage.socle.echanges.valeurs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NomsEtPeriodesTest {

    @ParameterizedTest
    @CsvSource({
        "P18_POP,P_POP,2018",
        "P18_POP1564,P_POP1564,2018",
        "C22_FAMMONO,C_FAMMONO,2022",
        "MED19,MED,2019",
        "TP6021,TP60,2021",
        "S80S2019,S80S20,2019",
        "DISP_S80S2019,DISP_S80S20,2019",
        "TP60AGE120,TP60AGE1,2020",
        "ETTEF118,ETTEF1,2018",
        "ETTEFP1018,ETTEFP10,2018",
        "D119,D1,2019",
        "NBMENFISC20,NBMENFISC,2020",
        "RD20,RD,2020",
        "P99_POP,P_POP,1999",
    })
    void l_annee_se_separe_de_la_variable(String colonne, String variable, int annee) {
        assertThat(LecteurDeColonne.insee().lire(colonne)).contains(VariableDatee.en(variable, annee));
    }

    @Test
    void une_periode_garde_son_debut() {
        assertThat(LecteurDeColonne.insee().lire("NAIS1318")).contains(new VariableDatee("NAIS", 2018, 2013));
        assertThat(LecteurDeColonne.insee().lire("NAISD20")).contains(VariableDatee.en("NAISD", 2020));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q3_Q1", "RD", "AC3ENF", "LIBGEO", "NOTE"})
    void un_nom_sans_annee_n_en_recoit_pas(String colonne) {
        assertThat(LecteurDeColonne.insee().lire(colonne)).isEmpty();
    }

    @Test
    void une_exception_declaree_passe_devant_les_motifs() {
        var lecteur = new LecteurDeColonne(
                List.of(LecteurDeColonne.SUFFIXE), Map.of("ABC_25", VariableDatee.sansAnnee("ABC_MOINS_DE_25")));
        assertThat(lecteur.lire("ABC_25")).contains(VariableDatee.sansAnnee("ABC_MOINS_DE_25"));
    }

    @Test
    void un_motif_mal_ecrit_se_dit() {
        assertThatThrownBy(() -> new LecteurDeColonne(List.of("(?<variable>"), Map.of()))
                .hasMessageContaining("mal écrit");
        assertThatThrownBy(() -> new LecteurDeColonne(List.of("P(\\d+)"), Map.of()))
                .hasMessageContaining("doit nommer un groupe");
    }

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
