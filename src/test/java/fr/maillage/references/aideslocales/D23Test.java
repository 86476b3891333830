package fr.maillage.references.aideslocales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.aideslocales.regles.AideLocale;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D23 : une règle locale ne peut être que plus favorable que la loi, et la loi se montre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D23Test {
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);
    private final MinimaLegaux minima = new MinimaLegaux();

    private static AideLocale aide(String nom, String minimum, String conditions) {
        return LectureDeReglement.exiger("""
                format: maillage/reglement-d-aides/1
                nom: Essai
                aides:
                  - code: essai
                    nom: %s
                    forme: secours
                    minimum: %s
                    conditions: [%s]
                    montant: { genre: par_l_instance }
                """.formatted(nom, minimum.isEmpty() ? "''" : minimum, conditions))
                .aides()
                .getFirst();
    }

    private List<String> refus(AideLocale aide) {
        return minima.verifier(aide, JOUR).stream().map(r -> r.phrase()).toList();
    }

    @Test
    void six_mois_de_residence_pour_une_domiciliation_sont_refuses_avec_le_texte() {
        var aide = aide("Domiciliation au CCAS", "", "{ genre: residence, lieux: [49007 Angers], mois: 6 }");
        assertThat(refus(aide))
                .singleElement()
                .asString()
                .contains("retirez la durée de 6 mois", "n’a pas de durée minimale", "L. 264-4");
    }

    @Test
    void y_habiter_sans_duree_est_permis() {
        assertThat(refus(aide("Domiciliation au CCAS", "", "{ genre: residence, lieux: [49007 Angers] }")))
                .isEmpty();
    }

    @Test
    void le_droit_choisi_compte_meme_si_le_nom_ne_le_dit_pas() {
        assertThat(refus(aide("Adresse postale", "domiciliation", "{ genre: ressources, plafond_1: 900 }")))
                .singleElement()
                .asString()
                .contains("retirez le plafond de ressources");
    }

    @Test
    void un_fonds_de_solidarite_ne_choisit_ni_l_age_ni_l_anciennete() {
        assertThat(refus(aide(
                        "FSL accès",
                        "",
                        "{ genre: age, qui: demandeur, de: 25 }, { genre: residence, lieux: [49], mois: 3 }")))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r).contains("art. 6-1"));
    }

    @Test
    void l_aide_menagere_peut_commencer_plus_tot_mais_pas_plus_tard() {
        assertThat(refus(aide("Aide ménagère", "", "{ genre: age, qui: demandeur, de: 60 }")))
                .isEmpty();
        assertThat(refus(aide("Aide ménagère", "", "{ genre: age, qui: demandeur, de: 70 }")))
                .singleElement()
                .asString()
                .contains("plus de 65 ans");
    }

    @Test
    void le_plafond_legal_vient_du_bareme_du_jour() {
        // ASPA d’une personne seule : 12 523,14 € par an en 2026, soit 1 043,59 € par mois ; 12 411,44 € en 2025, soit
        // 1 034,28 €.
        var aide = aide("Aide ménagère", "", "{ genre: ressources, plafond_1: 1040 }");
        assertThat(refus(aide)).singleElement().asString().contains("1\u202f043,59");
        assertThat(minima.verifier(aide, LocalDate.of(2025, 6, 1))).isEmpty();
    }

    @Test
    void une_aide_facultative_fixe_librement_ses_conditions() {
        assertThat(
                        refus(
                                aide(
                                        "Loisirs",
                                        "",
                                        "{ genre: residence, lieux: [49007 Angers], mois: 24 }, { genre: age, qui: demandeur, de: 70 }")))
                .isEmpty();
    }

    @Test
    void chaque_minimum_dit_son_texte_et_son_adresse() {
        assertThat(minima.au(JOUR)).hasSizeGreaterThanOrEqualTo(4).allSatisfy(m -> {
            assertThat(m.texte()).isNotBlank();
            assertThat(m.adresse()).startsWith("https://");
            assertThat(m.regle()).endsWith(".");
        });
    }
}
