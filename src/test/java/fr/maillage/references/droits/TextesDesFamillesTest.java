package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Zone;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prestations familiales calculées à la main depuis les textes : chaque nombre se refait avec le barème et l’article nommés. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextesDesFamillesTest {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());

    private static double montant(Foyer foyer, YearMonth mois, Prestation prestation) {
        return MOTEUR.montants(foyer, mois)[prestation.ordinal()] / 100.0;
    }

    private static double juin(Foyer foyer, Prestation prestation) {
        return montant(foyer, JUIN_2026, prestation);
    }

    private static Foyer famille(boolean couple, int enfants) {
        Foyer foyer = couple ? sansLogement(demandeur(), conjoint()) : sansLogement(demandeur());
        for (int i = 0; i < enfants; i++) foyer = plus(foyer, enfant((2012 + i) + "-03-10"));
        return foyer;
    }

    @ParameterizedTest
    @CsvSource({"2, 153.01", "3, 349.06", "4, 545.11"})
    void les_allocations_familiales_suivent_le_nombre_d_enfants(int enfants, double attendu) {
        Foyer foyer = sansLogement(demandeur(), conjoint());
        for (int i = 0; i < enfants; i++) foyer = plus(foyer, enfant((2015 + i) + "-03-10"));
        assertThat(juin(foyer, Prestation.ALLOCATIONS_FAMILIALES))
                .isCloseTo(attendu, org.assertj.core.data.Offset.offset(0.011));
    }

    @Test
    void un_seul_enfant_n_ouvre_pas_d_allocations_familiales_en_metropole() {
        assertThat(juin(famille(true, 1), Prestation.ALLOCATIONS_FAMILIALES)).isZero();
    }

    @Test
    void l_enfant_qui_a_quatorze_ans_avant_mars_2026_garde_la_majoration() {
        Foyer foyer = sansLogement(demandeur(), conjoint(), enfant("2009-05-01"), enfant("2012-02-28"));
        assertThat(juin(foyer, Prestation.ALLOCATIONS_FAMILIALES)).isEqualTo(229.52);
    }

    @Test
    void l_enfant_qui_a_quatorze_ans_le_premier_mars_2026_l_attendra_jusqu_a_dix_huit() {
        Foyer foyer = sansLogement(demandeur(), conjoint(), enfant("2009-05-01"), enfant("2012-03-01"));
        assertThat(juin(foyer, Prestation.ALLOCATIONS_FAMILIALES)).isEqualTo(153.01);
        assertThat(montant(foyer, YearMonth.of(2026, 12), Prestation.ALLOCATIONS_FAMILIALES))
                .isEqualTo(153.01);
    }

    @Test
    void l_aine_de_deux_enfants_n_ouvre_pas_la_majoration() {
        Foyer foyer = sansLogement(demandeur(), conjoint(), enfant("2009-05-01"), enfant("2018-03-01"));
        assertThat(juin(foyer, Prestation.ALLOCATIONS_FAMILIALES)).isEqualTo(153.01);
    }

    @Test
    void les_allocations_cessent_le_mois_des_vingt_ans() {
        Foyer foyer = sansLogement(demandeur(), conjoint(), enfant("2006-06-20"), enfant("2016-01-01"));
        assertThat(montant(foyer, YearMonth.of(2026, 5), Prestation.ALLOCATIONS_FAMILIALES))
                .isEqualTo(153.01);
        assertThat(juin(foyer, Prestation.ALLOCATIONS_FAMILIALES)).isZero();
    }

    @Test
    void l_ASF_complete_une_petite_pension_alimentaire() {
        Foyer seule = sansLogement(demandeur(), enfant("2016-01-01"));
        assertThat(juin(seule, Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL)).isEqualTo(201.78);
        Foyer avecPension = sansLogement(
                demandeur(mensuelle(NatureDeRessource.PENSION_ALIMENTAIRE_RECUE, 100)), enfant("2016-01-01"));
        assertThat(juin(avecPension, Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL)).isEqualTo(101.78);
        Foyer presque = sansLogement(
                demandeur(mensuelle(NatureDeRessource.PENSION_ALIMENTAIRE_RECUE, 190)), enfant("2016-01-01"));
        assertThat(juin(presque, Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL)).isZero();
    }

    @Test
    void l_allocation_de_base_cesse_le_mois_des_trois_ans() {
        Foyer foyer = sansLogement(demandeur(), conjoint(), enfant("2023-06-20"));
        assertThat(montant(foyer, YearMonth.of(2026, 5), Prestation.ALLOCATION_DE_BASE))
                .isEqualTo(199.15);
        assertThat(juin(foyer, Prestation.ALLOCATION_DE_BASE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-01, 429.01",
        "2015-12-31, 452.67",
        "2011-12-31, 468.36",
        "2020-12-31, 429.01",
        "2021-01-31, 429.01",
        "2021-02-01, 0",
        "2008-09-16, 468.36",
        "2008-09-15, 0"
    })
    void l_allocation_de_rentree_suit_l_annee_de_naissance(String naissance, double attendu) {
        assertThat(juin(sansLogement(demandeur(), enfant(naissance)), Prestation.RENTREE_SCOLAIRE))
                .isEqualTo(attendu);
    }

    @Test
    void l_AEEH_vaut_trente_deux_pour_cent_de_la_BMAF_et_ses_complements() {
        var enfant = enfant("2016-01-01");
        assertThat(juin(sansLogement(demandeur(), conjoint(), incapacite(enfant, 80, 0)), Prestation.AEEH))
                .isEqualTo(153.01);
        assertThat(juin(sansLogement(demandeur(), conjoint(), incapacite(enfant, 60, 0)), Prestation.AEEH))
                .isZero();
        assertThat(juin(sansLogement(demandeur(), conjoint(), incapacite(enfant, 60, 2)), Prestation.AEEH))
                .isEqualTo(463.81);
        assertThat(juin(sansLogement(demandeur(), incapacite(enfant, 80, 2)), Prestation.AEEH))
                .isEqualTo(525.97);
    }

    @Test
    void la_prime_a_la_naissance_est_versee_a_qui_attend_un_enfant() {
        assertThat(juin(sansLogement(avec(demandeur(), Particularite.ENCEINTE)), Prestation.PRIME_A_LA_NAISSANCE))
                .isEqualTo(1098.57);
    }

    @Test
    void le_regime_etabli_deduit_de_la_prime_les_allocations_deja_percues() {
        Foyer foyer = foyer(
                location(Zone.DEUX, 500),
                demandeur(salaire(1200)),
                conjoint(),
                enfant("2020-02-01"),
                enfant("2018-02-01"));
        long premiere = MOTEUR.montants(foyer, JUIN_2026)[Prestation.PRIME_D_ACTIVITE.ordinal()];
        long etablie = MOTEUR.montantsEtablis(foyer, JUIN_2026)[Prestation.PRIME_D_ACTIVITE.ordinal()];
        assertThat(etablie).isLessThan(premiere);
    }
}
