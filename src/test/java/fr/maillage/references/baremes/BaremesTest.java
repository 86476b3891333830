package fr.maillage.references.baremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BaremesTest {
    private final Baremes baremes = Baremes.duProduit();

    @Test
    void la_veille_de_la_revalorisation_l_ancienne_valeur_s_applique() {
        assertThat(baremes.valeur("rsa/montant_forfaitaire", LocalDate.of(2026, 3, 31))
                        .millioniemes())
                .isEqualTo(646_520_000);
        assertThat(baremes.valeur("rsa/montant_forfaitaire", LocalDate.of(2026, 4, 1))
                        .millioniemes())
                .isEqualTo(651_690_000);
    }

    @Test
    void une_valeur_dit_son_texte_et_sa_date() {
        Valeur bmaf = baremes.valeur("communs/bmaf", LocalDate.of(2026, 6, 1));
        assertThat(bmaf.nombre()).isEqualByComparingTo("478.16");
        assertThat(bmaf.depuis()).isEqualTo("2026-04-01");
        assertThat(bmaf.texte()).contains("2026");
        assertThat(bmaf.adresse()).startsWith("https://");
    }

    @Test
    void une_table_a_des_cases() {
        assertThat(baremes.valeur("logement/plafond_loyer_zone_2", "couple", LocalDate.of(2026, 6, 1))
                        .nombre())
                .isEqualByComparingTo("355.38");
    }

    @Test
    void une_date_saisie_plus_ancienne_que_la_regle_suit_la_premiere_connue() {
        var jamais = LocalDate.of(1901, 2, 3);
        var premiere =
                baremes.exiger("domiciliation/durees").editions().getFirst().depuis();
        assertThat(baremes.pourUneSaisie("domiciliation/durees", "reponse", jamais))
                .isEqualTo(baremes.valeur("domiciliation/durees", "reponse", premiere));
        assertThat(baremes.pourUneSaisie("domiciliation/durees", "reponse", premiere.plusDays(1)))
                .isEqualTo(baremes.valeur("domiciliation/durees", "reponse", premiere.plusDays(1)));
    }

    @Test
    void une_date_trop_ancienne_dit_quoi_faire() {
        assertThatThrownBy(() -> baremes.valeur("communs/bmaf", LocalDate.of(1990, 1, 1)))
                .hasMessageContaining("n’existe pas encore au 1990-01-01")
                .hasMessageContaining("communs/bmaf.yaml");
    }

    @Test
    void un_nom_inconnu_dit_quoi_faire() {
        assertThatThrownBy(() -> baremes.exiger("rsa/inconnu")).hasMessageContaining("index.yaml");
    }

    @Test
    void une_valeur_sans_texte_est_refusee() {
        assertThatThrownBy(() -> LectureDesBaremes.bareme("essai.yaml", """
                        nom: Essai
                        unite: euros
                        verifie_le: 2026-01-01
                        valeurs:
                          - depuis: 2026-01-01
                            valeur: 10
                        """)).hasMessageContaining("« texte » manque");
    }

    @Test
    void les_valeurs_se_suivent_dans_le_temps() {
        assertThatThrownBy(() -> LectureDesBaremes.bareme("essai.yaml", """
                        nom: Essai
                        unite: euros
                        verifie_le: 2026-01-01
                        valeurs:
                          - depuis: 2026-01-01
                            valeur: 10
                            texte: arrêté
                          - depuis: 2025-01-01
                            valeur: 9
                            texte: arrêté
                        """))
                .hasMessageContaining("de la plus ancienne à la plus récente");
    }

    @Test
    void une_valeur_que_personne_n_a_verifiee_depuis_quatre_cents_jours_alerte() {
        Bareme vieux = LectureDesBaremes.bareme("vieux.yaml", """
                nom: Vieux
                unite: euros
                verifie_le: 2025-01-01
                valeurs:
                  - depuis: 2020-01-01
                    valeur: 10
                    texte: arrêté
                    adresse: https://exemple.test
                """);
        var unique = new Baremes(List.of(vieux));
        assertThat(ControleDesBaremes.examiner(unique, LocalDate.of(2026, 2, 5)))
                .isEmpty();
        assertThat(ControleDesBaremes.examiner(unique, LocalDate.of(2026, 2, 6)))
                .singleElement()
                .satisfies(alerte -> assertThat(alerte.phrase()).contains("401 jours"));
    }

    @Test
    void chaque_bareme_du_produit_dit_son_texte() {
        assertThat(baremes.tous())
                .allSatisfy(bareme -> assertThat(bareme.editions())
                        .allSatisfy(edition -> assertThat(edition.texte()).isNotBlank()));
    }
}
