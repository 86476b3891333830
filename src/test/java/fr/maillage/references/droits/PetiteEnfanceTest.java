package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static fr.maillage.references.droits.foyer.Particularite.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Garde;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.ModeDeGarde;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Le parent qui s’arrête pour un enfant (L. 531-4) et celui qui paie une garde (L. 531-5) : des cas écrits des textes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PetiteEnfanceTest {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());

    private static double montant(Foyer foyer, YearMonth mois, Prestation prestation) {
        return MOTEUR.montants(foyer, mois)[prestation.ordinal()] / 100.0;
    }

    private static double prepare(Foyer foyer) {
        return montant(foyer, JUIN_2026, Prestation.PREPARE);
    }

    private static Droit droit(Foyer foyer, Prestation prestation) {
        return Objects.requireNonNull(MOTEUR.estimer(foyer, JUIN_2026).get(prestation));
    }

    private static Personne parent(Particularite... faits) {
        return avec(demandeur(), faits);
    }

    private static Foyer couple(Personne parent, String... naissances) {
        var personnes = new ArrayList<>(List.of(parent, conjoint(salaire(1500))));
        for (String naissance : naissances) personnes.add(enfant(naissance));
        return sansLogement(personnes.toArray(Personne[]::new));
    }

    @ParameterizedTest
    @CsvSource({"CONGE_PARENTAL, 462.00", "CONGE_PARENTAL_A_MI_TEMPS, 298.66", "CONGE_PARENTAL_A_TEMPS_PARTIEL, 172.28"
    })
    void la_prestation_d_education_suit_ce_que_le_parent_travaille_encore(Particularite conge, double attendu) {
        assertThat(prepare(couple(parent(conge, HUIT_TRIMESTRES), "2025-09-10", "2022-01-05")))
                .isEqualTo(attendu);
    }

    @Test
    void la_prestation_d_education_d_un_premier_enfant_cesse_au_premier_anniversaire() {
        Foyer foyer = couple(parent(CONGE_PARENTAL, HUIT_TRIMESTRES), "2025-06-20");
        assertThat(montant(foyer, YearMonth.of(2026, 5), Prestation.PREPARE)).isEqualTo(462.00);
        assertThat(prepare(foyer)).isZero();
    }

    @Test
    void la_prestation_d_education_de_deux_enfants_cesse_aux_trois_ans_du_plus_jeune() {
        Foyer foyer = couple(parent(CONGE_PARENTAL, HUIT_TRIMESTRES), "2023-06-20", "2019-02-01");
        assertThat(montant(foyer, YearMonth.of(2026, 5), Prestation.PREPARE)).isEqualTo(462.00);
        assertThat(prepare(foyer)).isZero();
    }

    @Test
    void sans_savoir_les_trimestres_cotises_la_reponse_est_inconnue_et_dit_quoi_apporter() {
        assertThat(droit(couple(parent(CONGE_PARENTAL), "2025-09-10"), Prestation.PREPARE))
                .isInstanceOfSatisfying(
                        Droit.Inconnu.class,
                        inconnu -> assertThat(inconnu.manquants())
                                .singleElement()
                                .asString()
                                .contains("huit trimestres"));
    }

    @Test
    void moins_de_huit_trimestres_ferment_la_prestation_d_education() {
        Foyer foyer = couple(parent(CONGE_PARENTAL, MOINS_DE_HUIT_TRIMESTRES), "2025-09-10");
        assertThat(droit(foyer, Prestation.PREPARE)).isInstanceOf(Droit.Ferme.class);
    }

    @ParameterizedTest
    @CsvSource({"CHOMAGE", "INDEMNITE_MATERNITE", "INDEMNITE_JOURNALIERE", "PENSION_INVALIDITE"})
    void un_revenu_de_remplacement_ferme_le_taux_plein(NatureDeRessource nature) {
        Personne p = avec(demandeur(mensuelle(nature, 600)), CONGE_PARENTAL, HUIT_TRIMESTRES);
        assertThat(prepare(couple(p, "2025-09-10"))).isZero();
    }

    @Test
    void deux_temps_partiels_ne_font_pas_plus_qu_un_taux_plein() {
        Personne autre = avec(conjoint(salaire(900)), CONGE_PARENTAL_A_MI_TEMPS, HUIT_TRIMESTRES);
        Foyer foyer = sansLogement(
                parent(CONGE_PARENTAL_A_MI_TEMPS, HUIT_TRIMESTRES), autre, enfant("2025-09-10"), enfant("2022-01-05"));
        assertThat(prepare(foyer)).isEqualTo(462.00);
    }

    @Test
    void la_prestation_majoree_demande_trois_enfants_et_s_arrete_au_premier_anniversaire() {
        Personne p = parent(CONGE_PARENTAL_MAJORE, HUIT_TRIMESTRES);
        assertThat(prepare(couple(p, "2025-09-10", "2022-01-05", "2018-03-03"))).isEqualTo(755.16);
        assertThat(prepare(couple(p, "2025-09-10", "2022-01-05"))).isZero();
        assertThat(prepare(couple(p, "2025-03-10", "2022-01-05", "2018-03-03"))).isZero();
    }

    @Test
    void un_couple_partage_la_duree_et_un_parent_seul_la_garde_entiere() {
        int juin = Mois.rang(JUIN_2026);
        var dejaVersee = List.of(new Percu(Prestation.PREPARE, juin - 24, juin - 1, 462_00));
        Foyer aDeux = couple(parent(CONGE_PARENTAL, HUIT_TRIMESTRES), "2024-01-10", "2019-02-01")
                .avecPercus(dejaVersee);
        assertThat(droit(aDeux, Prestation.PREPARE)).isInstanceOf(Droit.Inconnu.class);
        Foyer seul = sansLogement(parent(CONGE_PARENTAL, HUIT_TRIMESTRES), enfant("2024-01-10"), enfant("2019-02-01"))
                .avecPercus(dejaVersee);
        assertThat(prepare(seul)).isEqualTo(462.00);
    }

    @Test
    void le_complement_familial_s_efface_devant_la_prestation_d_education() {
        String[] triples = {"2021-01-05", "2021-01-05", "2021-01-05"};
        Foyer sans = couple(demandeur(), triples);
        Foyer avec = couple(parent(CONGE_PARENTAL_A_MI_TEMPS, HUIT_TRIMESTRES), triples);
        assertThat(montant(sans, JUIN_2026, Prestation.COMPLEMENT_FAMILIAL)).isPositive();
        assertThat(prepare(avec)).isEqualTo(298.66);
        assertThat(montant(avec, JUIN_2026, Prestation.COMPLEMENT_FAMILIAL)).isZero();
    }

    @Test
    void la_prestation_d_education_compte_dans_le_RSA() {
        Foyer sans = sansLogement(demandeur(), enfant("2024-09-10"), enfant("2022-01-05"));
        Foyer avec = sansLogement(parent(CONGE_PARENTAL, HUIT_TRIMESTRES), enfant("2024-09-10"), enfant("2022-01-05"));
        assertThat(montant(sans, JUIN_2026, Prestation.RSA) - montant(avec, JUIN_2026, Prestation.RSA))
                .isEqualTo(462.00, org.assertj.core.api.Assertions.offset(0.001));
    }

    @Test
    void la_question_du_conge_parental_n_est_posee_qu_a_qui_ne_travaille_pas_avec_un_jeune_enfant() {
        var eclaireur = new Eclaireur(MOTEUR);
        assertThat(eclaireur.preciser(couple(demandeur(), "2025-09-10"), JUIN_2026, Set.of()))
                .extracting(Precision::fait)
                .contains(FaitAPreciser.CONGE_PARENTAL);
        assertThat(eclaireur.preciser(couple(demandeur(), "2015-09-10"), JUIN_2026, Set.of()))
                .extracting(Precision::fait)
                .doesNotContain(FaitAPreciser.CONGE_PARENTAL);
    }

    /** Un revenu imposable du mois tel que, la déduction de 10 % faite, l’année 2024 donne ces ressources. */
    private static Foyer gagnant(double ressourcesDuMois, boolean couple, int enfants, String benjamin) {
        long centimes = Math.round(ressourcesDuMois / 0.9 * 100);
        var salaire = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2022, 1), YearMonth.of(2027, 12), centimes);
        var personnes = new ArrayList<Personne>();
        personnes.add(adulte(Lien.DEMANDEUR, 1990, Activite.EN_EMPLOI, salaire));
        if (couple) personnes.add(adulte(Lien.CONJOINT, 1990, Activite.EN_EMPLOI));
        personnes.add(enfant(benjamin));
        for (int i = 1; i < enfants; i++) personnes.add(enfant("20%02d-02-01".formatted(20 - i)));
        return sansLogement(personnes.toArray(Personne[]::new));
    }

    private static Foyer garde(Foyer foyer, ModeDeGarde mode, String enfant, int heures, double cout) {
        return foyer.avecGardes(List.of(new Garde(mode, LocalDate.parse(enfant), heures, Math.round(cout * 100))));
    }

    private static double garde(Foyer foyer, YearMonth mois) {
        return montant(foyer, mois, Prestation.MODE_DE_GARDE);
    }

    /** Un couple, 3 000 € par mois, 125 heures d’assistante maternelle à 4,85 €. */
    private static double exempleDuCouple(int enfants) {
        return garde(
                garde(gagnant(3000, true, enfants, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 125, 606.25),
                OCTOBRE_2025);
    }

    private static final String BEBE = "2025-01-20";
    private static final YearMonth OCTOBRE_2025 = YearMonth.of(2025, 10);

    /** L’exemple de la CAF : un couple, 3 000 € par mois, un enfant, 125 heures à 4,85 € : 374 € de complément, 232 € à payer. */
    @Test
    void l_exemple_officiel_du_couple_est_retrouve() {
        assertThat(exempleDuCouple(1)).isBetween(374.0, 374.3);
    }

    /** L’autre exemple de la CAF : une mère seule, 1 141 € par mois, deux enfants, 110 heures au tarif de référence. */
    @Test
    void une_mere_seule_a_temps_partiel_garde_pres_de_neuf_dixiemes_du_cout() {
        Foyer foyer = garde(gagnant(1141, false, 2, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 110, 533.50);
        assertThat(garde(foyer, OCTOBRE_2025)).isBetween(468.6, 468.9);
    }

    @ParameterizedTest
    @CsvSource({"1, 374.12", "2, 412.74", "3, 451.37", "4, 490.00", "7, 490.00", "8, 528.99"})
    void chaque_enfant_baisse_le_taux_d_effort(int enfants, double attendu) {
        assertThat(exempleDuCouple(enfants)).isEqualTo(attendu, org.assertj.core.api.Assertions.offset(0.02));
    }

    @Test
    void le_cout_retenu_s_arrete_au_plafond_par_heure() {
        Foyer auPlafond = garde(gagnant(3000, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 100, 800);
        Foyer auDela = garde(gagnant(3000, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 100, 1200);
        assertThat(garde(auDela, OCTOBRE_2025)).isEqualTo(garde(auPlafond, OCTOBRE_2025));
        Foyer domicile = garde(gagnant(3000, true, 1, BEBE), ModeDeGarde.GARDE_A_DOMICILE, BEBE, 100, 1800);
        Foyer quinze = garde(gagnant(3000, true, 1, BEBE), ModeDeGarde.GARDE_A_DOMICILE, BEBE, 100, 1500);
        assertThat(garde(domicile, OCTOBRE_2025)).isEqualTo(garde(quinze, OCTOBRE_2025));
    }

    @Test
    void la_garde_a_domicile_a_son_cout_de_reference_et_ses_taux() {
        Foyer foyer = garde(gagnant(3000, true, 1, BEBE), ModeDeGarde.GARDE_A_DOMICILE, BEBE, 100, 1200);
        assertThat(garde(foyer, OCTOBRE_2025)).isBetween(770.6, 770.7);
    }

    @Test
    void les_ressources_ont_un_plancher_et_un_plafond() {
        Foyer rien = garde(gagnant(0.01, false, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 100, 485);
        assertThat(garde(rien, OCTOBRE_2025)).isEqualTo(434.57, org.assertj.core.api.Assertions.offset(0.02));
        Foyer riche = garde(gagnant(8500, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 100, 485);
        Foyer plusRiche = garde(gagnant(20000, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 100, 485);
        assertThat(garde(riche, OCTOBRE_2025)).isZero();
        assertThat(garde(plusRiche, OCTOBRE_2025)).isZero();
    }

    @Test
    void un_enfant_qui_ouvre_droit_a_l_AEEH_vaut_le_taux_d_effort_suivant() {
        Foyer foyer = gagnant(3000, true, 1, BEBE);
        var personnes = new ArrayList<>(foyer.personnes());
        personnes.set(2, incapacite(personnes.get(2), 80, 0));
        Foyer avecAeeh = garde(
                sansLogement(personnes.toArray(Personne[]::new)), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 125, 606.25);
        assertThat(garde(avecAeeh, OCTOBRE_2025)).isEqualTo(412.74, org.assertj.core.api.Assertions.offset(0.02));
    }

    @Test
    void apres_six_ans_seul_un_parent_seul_qui_emploie_est_aide_et_jusqu_a_douze() {
        String septAns = "2018-10-15";
        Foyer seul = garde(gagnant(1500, false, 1, septAns), ModeDeGarde.ASSISTANT_MATERNEL, septAns, 60, 291);
        Foyer deux = garde(gagnant(1500, true, 1, septAns), ModeDeGarde.ASSISTANT_MATERNEL, septAns, 60, 291);
        assertThat(garde(seul, OCTOBRE_2025)).isPositive();
        assertThat(garde(deux, OCTOBRE_2025)).isZero();
        assertThat(garde(seul, YearMonth.of(2025, 8))).isZero();
        String douzeAns = "2013-10-15";
        assertThat(garde(
                        garde(gagnant(1500, false, 1, douzeAns), ModeDeGarde.ASSISTANT_MATERNEL, douzeAns, 60, 291),
                        OCTOBRE_2025))
                .isZero();
    }

    /** La veille de la réforme : trois tranches de ressources, en part de la BMAF (474,37 €), et quinze pour cent à payer. */
    @ParameterizedTest
    @CsvSource({"1500, 540.97", "3000, 341.12", "6000, 204.64"})
    void avant_septembre_2025_l_emploi_direct_suit_trois_tranches(double ressources, double attendu) {
        Foyer foyer = garde(gagnant(ressources, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 125, 800);
        assertThat(garde(foyer, YearMonth.of(2025, 8)))
                .isEqualTo(attendu, org.assertj.core.api.Assertions.offset(0.02));
        assertThat(garde(foyer, YearMonth.of(2025, 9))).isNotEqualTo(attendu);
    }

    @Test
    void avant_la_reforme_quinze_pour_cent_du_cout_restaient_a_payer() {
        Foyer foyer = garde(gagnant(1500, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 60, 300);
        assertThat(garde(foyer, YearMonth.of(2025, 8))).isEqualTo(255.00);
    }

    /** La micro-crèche garde ses tranches ; de trois à six ans, la moitié. BMAF 478,16 €. */
    @ParameterizedTest
    @CsvSource({"2025-01-20, 1500, 997.11", "2025-01-20, 3000, 859.54", "2022-01-20, 3000, 429.77"})
    void une_micro_creche_suit_toujours_trois_tranches(String enfant, double ressources, double attendu) {
        Foyer foyer = garde(
                gagnant(ressources, true, 1, enfant),
                ModeDeGarde.STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE,
                enfant,
                140,
                1390);
        assertThat(garde(foyer, JUIN_2026)).isEqualTo(attendu, org.assertj.core.api.Assertions.offset(0.02));
    }

    @Test
    void une_micro_creche_trop_chere_ou_trop_peu_d_heures_n_ouvrent_rien() {
        Foyer foyer = gagnant(1500, true, 1, BEBE);
        var mode = ModeDeGarde.STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE;
        assertThat(garde(garde(foyer, mode, BEBE, 100, 1001), JUIN_2026)).isZero();
        assertThat(garde(garde(foyer, mode, BEBE, 15, 100), JUIN_2026)).isZero();
    }

    @Test
    void sans_les_heures_la_garde_d_emploi_direct_est_inconnue() {
        Foyer foyer = garde(gagnant(1500, true, 1, BEBE), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 0, 500);
        assertThat(droit(foyer, Prestation.MODE_DE_GARDE)).isInstanceOf(Droit.Inconnu.class);
    }

    @Test
    void un_parent_arrete_a_taux_plein_ferme_le_complement_de_garde() {
        Foyer foyer = gagnant(1500, true, 2, "2025-09-10");
        var personnes = new ArrayList<>(foyer.personnes());
        var faits = EnumSet.of(CONGE_PARENTAL, HUIT_TRIMESTRES);
        personnes.set(1, avec(personnes.get(1), faits.toArray(Particularite[]::new)));
        Foyer arrete = garde(
                sansLogement(personnes.toArray(Personne[]::new)),
                ModeDeGarde.ASSISTANT_MATERNEL,
                "2025-09-10",
                50,
                250);
        assertThat(prepare(arrete)).isEqualTo(462.00);
        assertThat(garde(arrete, JUIN_2026)).isZero();
    }

    @Test
    void qui_ne_travaille_pas_n_a_pas_de_complement_de_garde_sauf_minimum_social() {
        Foyer sansTravail =
                garde(sansLogement(demandeur(), enfant(BEBE)), ModeDeGarde.ASSISTANT_MATERNEL, BEBE, 40, 194);
        assertThat(garde(sansTravail, JUIN_2026)).isZero();
        int mai = Mois.rang(YearMonth.of(2026, 5));
        assertThat(garde(sansTravail.avecPercus(List.of(new Percu(Prestation.RSA, mai, mai, 500_00))), JUIN_2026))
                .isPositive();
    }
}
