package fr.maillage.socle.echanges.valeurs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LecteurDeCodeTest {

    private static CodeLu lire(FormeDeCode forme, String texte) {
        return new LecteurDeCode(forme).lire(texte);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE,49007",
        "COMMUNE,2A004",
        "COMMUNE,97105",
        "DEPARTEMENT,49",
        "DEPARTEMENT,2B",
        "DEPARTEMENT,971",
        "DEPARTEMENT,976",
        "EPCI,244900015",
        "IRIS,490070101",
        "IRIS,2A0040101",
        "QUARTIER,QP049001",
        "QUARTIER,QN04901M",
        "REGION,52",
        "SIRET,22490001900015",
    })
    void un_code_bien_ecrit_passe_sans_reparation(FormeDeCode forme, String code) {
        assertThat(lire(forme, code)).isEqualTo(new CodeLu.Lu(code, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "COMMUNE|1001|01001|zéro de tête rendu",
                "COMMUNE|49007.00|49007|décimale retirée",
                "COMMUNE|1001,0|01001|décimale retirée et zéro de tête rendu",
                "COMMUNE|2a004|2A004|majuscule rétablie",
                "COMMUNE|'01001|01001|guillemets retirés",
                "COMMUNE|=\"01001\"|01001|guillemets retirés",
                "COMMUNE|49 007|49007|espaces retirés",
                "COMMUNE|973353|97353|chiffre d’outre-mer répété retiré",
                "EPCI|244900015.0|244900015|décimale retirée",
                "EPCI|244\u202f900\u00a0015|244900015|espaces retirés",
                "DEPARTEMENT|049|49|département ramené à deux caractères",
                "DEPARTEMENT|1|01|zéro de tête rendu",
                "DEPARTEMENT|02A|2A|département ramené à deux caractères",
                "IRIS|10010000|010010000|zéro de tête rendu",
                "REGION|2|02|zéro de tête rendu",
            })
    void une_reparation_est_faite_et_dite(FormeDeCode forme, String texte, String code, String nature) {
        assertThat(lire(forme, texte)).isInstanceOfSatisfying(CodeLu.Lu.class, lu -> {
            assertThat(lu.code()).isEqualTo(code);
            assertThat(lu.reparation().orElseThrow().nature()).isEqualTo(nature);
            assertThat(lu.reparation().orElseThrow().lu()).isEqualTo(texte);
        });
    }

    @Test
    void des_espaces_autour_ne_sont_pas_une_reparation() {
        assertThat(lire(FormeDeCode.COMMUNE, " 49007\u00a0")).isEqualTo(new CodeLu.Lu("49007", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIRET|3.5E+13|notation scientifique",
                "SIRET|3,51816E+13|notation scientifique",
                "SIRET|35181600000000|arrondi par un tableur",
                "SIRET|60487647500499.0|clé de contrôle",
                "EPCI|2,449E+08|notation scientifique",
                "EPCI|24490001|n’est pas un code d’intercommunalité",
                "COMMUNE|Angers|n’est pas un code commune : on attend par exemple 49007 ou 2A004",
                "COMMUNE|007|n’est pas un code commune",
                "COMMUNE|49007.5|n’est pas un code commune",
                "DEPARTEMENT|96|n’est pas un code département",
                "DEPARTEMENT|00|n’est pas un code département",
            })
    void ce_qui_a_perdu_des_chiffres_est_refuse(FormeDeCode forme, String texte, String raison) {
        assertThat(lire(forme, texte))
                .isInstanceOfSatisfying(
                        CodeLu.Refuse.class, refus -> assertThat(refus.raison()).contains(raison));
    }

    @Test
    void un_code_vide_dit_ce_qu_on_attendait() {
        assertThat(new LecteurDeCode(FormeDeCode.COMMUNE).lire(null))
                .isEqualTo(new CodeLu.Refuse("Le code est vide : on attend un code commune, comme 49007 ou 2A004."));
    }
}
