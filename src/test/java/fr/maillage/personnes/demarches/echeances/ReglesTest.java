package fr.maillage.personnes.demarches.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le moteur d’échéances, sans base : B17, B19, B20, B54 et les termes du cadre professionnel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglesTest {
    private final Regles regles = new Regles();

    private LocalDate terme(String regle, String fait) {
        return regles.exiger(regle).terme(LocalDate.parse(fait)).le();
    }

    @Test
    void B17_la_css_qui_finit_le_31_janvier_2027_alerte_a_j_90_le_2_novembre_2026() {
        var regle = regles.exiger("css");
        var fin = LocalDate.of(2027, 1, 31);
        var echeance = new Echeance(
                1,
                1,
                null,
                "",
                "css",
                regle.libelle(),
                fin,
                regle.terme(fin).le(),
                regle.rappels(),
                Echeance.Etat.OUVERTE);
        assertThat(echeance.terme()).isEqualTo(fin);
        assertThat(echeance.seuil(LocalDate.of(2026, 11, 2))).isEqualTo(90);
        assertThat(echeance.seuil(LocalDate.of(2026, 11, 1))).isEqualTo(120);
        assertThat(echeance.seuil(LocalDate.of(2026, 9, 1))).isNull();
        assertThat(regle.rappels()).contains(90, 60, 30, 7);
        assertThat(regle.fenetre()).isEqualTo(new Regle.Fenetre(4, 2));
    }

    @Test
    void une_phrase_a_virgule_se_lit_entiere() {
        assertThat(regles.exiger("aspa-asi").libelle()).isEqualTo("Ressources à revoir (ASPA, ASI)");
        assertThat(regles.exiger("masp-total").consequence())
                .isEqualTo("Au-delà, la mesure ne peut plus être reconduite.");
        assertThat(regles.toutes()).allSatisfy(r -> assertThat(r.consequence()).matches("|.*\\."));
    }

    @Test
    void B19_apres_une_dtr_de_septembre_celle_de_decembre_dit_d_aout_a_octobre() {
        var terme = regles.exiger("dtr-rsa").terme(LocalDate.of(2026, 9, 14));
        assertThat(terme.le()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(terme.libelle()).isEqualTo("Déclaration RSA de décembre : revenus d’août à octobre");
        assertThat(regles.exiger("dtr-rsa").terme(LocalDate.of(2026, 11, 2)).libelle())
                .isEqualTo("Déclaration RSA de février : revenus d’octobre à décembre");
        assertThat(regles.exiger("dtr-ppa").terme(LocalDate.of(2026, 3, 2)).libelle())
                .isEqualTo("Déclaration prime d’activité de juin : revenus de février à avril");
    }

    @Test
    void B20_un_refus_notifie_le_3_novembre_se_conteste_jusqu_au_3_janvier() {
        assertThat(terme("recours", "2026-11-03")).isEqualTo(LocalDate.of(2027, 1, 3));
    }

    @Test
    void B54_une_rqth_s_annonce_six_mois_avant_sa_fin() {
        var regle = regles.exiger("mdph");
        var fin = LocalDate.of(2027, 5, 22);
        var echeance =
                new Echeance(1, 1, null, "", "mdph", regle.libelle(), fin, fin, regle.rappels(), Echeance.Etat.OUVERTE);
        assertThat(echeance.seuil(fin.minusDays(180))).isEqualTo(180);
        assertThat(echeance.seuil(fin.minusDays(181))).isNull();
        assertThat(regle.libelle()).contains("MDPH");
    }

    @Test
    void les_delais_des_textes_tombent_au_jour_dit() {
        assertThat(terme("expulsion-commandement", "2026-11-02")).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(terme("expulsion-quitter", "2026-11-02")).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(terme("surendettement-mesures", "2026-11-02")).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(terme("surendettement-moratoire", "2027-06-30")).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(terme("masp-total", "2024-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(terme("cheque-energie", "2026-04-10")).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(terme("cheque-energie", "2027-03-31")).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(terme("majorite", "2008-02-29")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(terme("contrat-engagement", "2026-01-31")).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void chaque_regle_a_un_texte_et_des_rappels_et_donne_un_terme() {
        assertThat(regles.toutes()).hasSizeGreaterThan(30);
        for (Regle regle : regles.toutes()) {
            var fait = LocalDate.of(2026, 11, 22);
            assertThat(regle.source(fait)).as(regle.code()).isNotBlank();
            assertThat(regle.rappels()).as(regle.code()).isNotEmpty();
            assertThat(regle.terme(fait).libelle()).as(regle.code()).doesNotContain("{");
            assertThat(regle.terme(fait).le()).as(regle.code()).isAfter(LocalDate.of(2026, 9, 1));
        }
    }

    @Test
    void une_duree_qui_change_ne_vaut_que_depuis_son_jour() {
        var durees = List.of(
                new Duree(LocalDate.of(2000, 1, 1), 2, Duree.Unite.MOIS, "avant"),
                new Duree(LocalDate.of(2023, 7, 29), 6, Duree.Unite.SEMAINE, "après"));
        assertThat(Duree.enVigueur(durees, LocalDate.of(2023, 7, 28))).isEqualTo(durees.getFirst());
        assertThat(Duree.enVigueur(durees, LocalDate.of(2023, 7, 29))).isEqualTo(durees.getLast());
    }
}
