package fr.maillage.references.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaisieDeValeurTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);
    private static final String RSA = "rsa/montant_forfaitaire";

    private static Map<String, String> champs() {
        return new HashMap<>(Map.of(
                "case_", "658,12",
                "depuis", "2027-04-01",
                "verifie_le", "2026-11-20",
                "texte", "Décret d’essai du 30 mars 2027, art. 1",
                "adresse", "https://www.legifrance.gouv.fr/essai"));
    }

    private static SaisieDeValeur saisie(String code, Map<String, String> champs) {
        return new SaisieDeValeur(Baremes.livres().exiger(code), champs, JOUR);
    }

    private static List<String> phrases(Map<String, String> champs) {
        var saisie = saisie(RSA, champs);
        assertThat(saisie.lire()).isEmpty();
        return saisie.erreurs().stream().map(ErreurDeChamp::phrase).toList();
    }

    @Test
    void une_valeur_nouvelle_se_lit_et_garde_son_texte() {
        var saisie = saisie(RSA, champs());
        var ajout = saisie.lire().orElseThrow();
        assertThat(saisie.erreurs()).isEmpty();
        assertThat(ajout.code()).isEqualTo(RSA);
        assertThat(ajout.edition().orElseThrow().cases().get("")).isEqualByComparingTo("658.12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            case_      |            | Écrivez la valeur, en
            case_      | six cents  | « six cents » n’est pas un nombre
            case_      | -658       | « -658 » est négatif
            case_      | 658,1234567| plus de six décimales
            case_      | 6581234567890| est trop grand
            case_      | 6581       | change de plus de moitié
            case_      | 651,69     | Rien ne change depuis le 1er avril 2026
            depuis     |            | Choisissez une date
            depuis     | avril      | « avril » n’est pas une date
            depuis     | 2026-04-01 | Une valeur vaut déjà depuis le 1er avril 2026
            depuis     | 2025-01-01 | L’histoire ne se réécrit pas
            depuis     | 2031-01-01 | deux ans d’avance au plus
            verifie_le | 2026-12-01 | n’est pas encore passé
            verifie_le | 1999-12-01 | ne peut pas l’avoir été avant
            texte      |            | Écrivez le texte qui fixe cette valeur
            adresse    |            | Donnez l’adresse où lire le texte
            adresse    | javascript:alert(1) | commence par https://
            """)
    void ce_qui_ne_va_pas_recoit_une_phrase(String champ, String ecrit, String phrase) {
        var champs = champs();
        champs.put(champ, ecrit == null ? "" : ecrit);
        assertThat(phrases(champs)).singleElement().asString().contains(phrase);
    }

    @Test
    void un_changement_de_plus_de_moitie_passe_si_on_le_confirme() {
        var champs = champs();
        champs.put("case_", "1200");
        assertThat(phrases(champs)).singleElement().asString().contains("1200 au lieu de 651,69");
        champs.put("confirme", "oui");
        assertThat(saisie(RSA, champs).lire()).isPresent();
    }

    @Test
    void une_table_demande_chacune_de_ses_cases() {
        var champs = champs();
        champs.remove("case_");
        champs.put("depuis", "2027-10-01");
        var saisie = saisie("logement/plafond_loyer_zone_2", champs);
        assertThat(saisie.lire()).isEmpty();
        var cases = Baremes.livres()
                .exiger("logement/plafond_loyer_zone_2")
                .editions()
                .getLast()
                .cases()
                .keySet();
        assertThat(saisie.erreurs()).hasSameSizeAs(cases);
        cases.forEach(cle -> champs.put("case_" + cle, "400"));
        champs.put("confirme", "oui");
        assertThat(saisie("logement/plafond_loyer_zone_2", champs).lire()).isPresent();
    }
}
