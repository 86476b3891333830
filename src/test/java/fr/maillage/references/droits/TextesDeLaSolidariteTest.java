package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Impot;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minima, prime, logement et santé calculés à la main depuis les textes : chaque nombre se refait avec le barème et l’article nommés. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextesDeLaSolidariteTest {
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
    @CsvSource({
        "false, 0, 651.69",
        "true, 0, 977.54",
        "false, 1, 977.54",
        "true, 1, 1173.04",
        "false, 2, 1173.04",
        "true, 2, 1368.55",
        "false, 3, 1433.72",
        "true, 3, 1629.23"
    })
    void le_montant_forfaitaire_du_RSA_suit_la_composition(boolean couple, int enfants, double forfait) {
        var composition = MOTEUR.loi(fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026))
                .rsa
                .composition();
        assertThat(composition.forfait(couple, enfants) / 1e6).isEqualTo(forfait);
    }

    @ParameterizedTest
    @CsvSource({"0, 836.85", "1, 1115.80", "2, 1394.75"})
    void le_parent_isole_a_un_montant_majore(int enfants, double forfait) {
        var composition = MOTEUR.loi(fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026))
                .rsa
                .composition();
        assertThat(composition.forfaitParentIsole(enfants) / 1e6).isEqualTo(forfait);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, 646.52",
        "2026-04, 651.69",
        "2025-03, 635.71",
        "2024-03, 607.75",
        "2023-04, 607.75",
        "2023-03, 598.54"
    })
    void le_RSA_d_une_personne_seule_sans_rien_vaut_le_montant_du_mois(String mois, double attendu) {
        assertThat(montant(famille(false, 0), YearMonth.parse(mois), Prestation.RSA))
                .isEqualTo(attendu);
    }

    @Test
    void le_RSA_regarde_M_4_a_M_2_depuis_mars_2025() {
        var fevrier = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2026, 2), YearMonth.of(2026, 2), 300_00);
        var mai = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2026, 5), YearMonth.of(2026, 5), 300_00);
        assertThat(juin(sansLogement(demandeur(fevrier)), Prestation.RSA)).isEqualTo(551.69);
        assertThat(juin(sansLogement(demandeur(mai)), Prestation.RSA)).isEqualTo(651.69);
    }

    @Test
    void avant_mars_2025_le_RSA_regarde_M_3_a_M_1() {
        var janvier = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2025, 1), YearMonth.of(2025, 1), 300_00);
        var octobre = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2024, 10), YearMonth.of(2024, 10), 300_00);
        assertThat(montant(sansLogement(demandeur(janvier)), YearMonth.of(2025, 2), Prestation.RSA))
                .isEqualTo(535.71);
        assertThat(montant(sansLogement(demandeur(octobre)), YearMonth.of(2025, 2), Prestation.RSA))
                .isEqualTo(635.71);
    }

    @Test
    void le_RSA_de_moins_de_six_euros_n_est_pas_verse() {
        assertThat(juin(sansLogement(demandeur(salaire(646))), Prestation.RSA)).isZero();
        assertThat(juin(sansLogement(demandeur(salaire(645))), Prestation.RSA)).isEqualTo(6.69);
    }

    @Test
    void avant_vingt_cinq_ans_sans_enfant_le_RSA_est_ferme() {
        var jeune = adulte(Lien.DEMANDEUR, 2003, Activite.INACTIF);
        assertThat(juin(sansLogement(jeune), Prestation.RSA)).isZero();
        assertThat(juin(sansLogement(avec(jeune, Particularite.JEUNE_AYANT_TRAVAILLE)), Prestation.RSA))
                .isEqualTo(651.69);
        assertThat(juin(sansLogement(avec(jeune, Particularite.ENCEINTE)), Prestation.RSA))
                .isEqualTo(836.85);
    }

    @Test
    void un_logement_gratuit_retire_douze_pour_cent_du_RSA() {
        var heberge = new Logement(
                fr.maillage.references.droits.foyer.Occupation.HEBERGE_SANS_FRAIS,
                Zone.DEUX,
                0,
                false,
                false,
                false,
                false);
        assertThat(juin(foyer(heberge, demandeur()), Prestation.RSA)).isEqualTo(573.49);
    }

    @Test
    void l_AAH_est_entiere_a_quatre_vingts_pour_cent_sans_ressources() {
        assertThat(juin(sansLogement(incapacite(demandeur(), 80, 0)), Prestation.AAH))
                .isEqualTo(1041.59);
        assertThat(juin(sansLogement(incapacite(demandeur(), 60, 0)), Prestation.AAH))
                .isZero();
        assertThat(juin(
                        sansLogement(
                                avec(incapacite(demandeur(), 60, 0), Particularite.RESTRICTION_D_ACCES_A_L_EMPLOI)),
                        Prestation.AAH))
                .isEqualTo(1041.59);
    }

    /** 1 000 € de chômage par mois en 2024 : 12 000 € moins 10 %, moins 30 % (R. 532-5), soit 7 560 €, 630 € par mois. */
    @Test
    void le_chomage_passe_compte_pour_soixante_dix_pour_cent_dans_l_AAH() {
        var p = incapacite(
                adulte(Lien.DEMANDEUR, 1985, Activite.SANS_EMPLOI, mensuelle(NatureDeRessource.CHOMAGE, 1000)), 80, 0);
        assertThat(juin(sansLogement(p), Prestation.AAH)).isEqualTo(411.59);
    }

    @Test
    void sans_revenu_de_remplacement_le_travail_passe_ne_compte_plus_dans_l_AAH() {
        var finie = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2024, 1), YearMonth.of(2026, 1), 180_000);
        var p = incapacite(adulte(Lien.DEMANDEUR, 1985, Activite.SANS_EMPLOI, finie), 80, 0);
        assertThat(juin(sansLogement(p), Prestation.AAH)).isEqualTo(1041.59);
    }

    @Test
    void les_ressources_du_conjoint_ne_changent_plus_l_AAH() {
        Foyer foyer = sansLogement(incapacite(demandeur(), 80, 0), conjoint(salaire(3000)));
        assertThat(juin(foyer, Prestation.AAH)).isEqualTo(1041.59);
    }

    @ParameterizedTest
    @CsvSource({"0, 1043.60", "500, 543.60", "1043, 0.60", "1044, 0"})
    void l_ASPA_complete_jusqu_au_plafond(long retraite, double attendu) {
        var p = retraite == 0
                ? adulte(Lien.DEMANDEUR, 1955, Activite.RETRAITE)
                : adulte(Lien.DEMANDEUR, 1955, Activite.RETRAITE, mensuelle(NatureDeRessource.RETRAITE, retraite));
        assertThat(juin(sansLogement(p), Prestation.ASPA))
                .isCloseTo(attendu, org.assertj.core.data.Offset.offset(0.006));
    }

    @Test
    void l_ASS_vaut_trente_jours_et_s_arrete_au_plafond() {
        var chomeur = avec(adulte(Lien.DEMANDEUR, 1975, Activite.SANS_EMPLOI), Particularite.DROITS_AU_CHOMAGE_EPUISES);
        assertThat(juin(sansLogement(chomeur), Prestation.ASS)).isEqualTo(584.40);
        assertThat(juin(sansLogement(chomeur, conjoint(salaire(1800))), Prestation.ASS))
                .isEqualTo(342.80);
        assertThat(juin(sansLogement(chomeur, conjoint(salaire(2200))), Prestation.ASS))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 0.29101, 120", "2026-04, 0.377, 138"})
    void la_bonification_de_la_prime_change_en_avril_2026(String mois, double taux, int heures) {
        var prime = MOTEUR.loi(fr.maillage.references.droits.foyer.Mois.rang(YearMonth.parse(mois))).prime;
        assertThat(prime.tauxBonification().millioniemes() / 1e6).isEqualTo(taux);
        assertThat(prime.heuresPlein().entier()).isEqualTo(heures);
    }

    @Test
    void la_prime_se_calcule_avec_le_bareme_de_chaque_mois_de_reference() {
        // Août 2026 regarde avril, mai et juin : 638,28 + 59,85 % de 1 500 + bonification − 1 500.
        Foyer foyer = sansLogement(demandeur(salaire(1500)));
        double avrilEtMai = 240.63156 * (1500 - 59 * 12.02) / ((138 - 59) * 12.02);
        double juin = 240.63156 * (1500 - 59 * 12.31) / ((138 - 59) * 12.31);
        double attendu = 638.28 + 897.75 - 1500 + (2 * avrilEtMai + juin) / 3;
        assertThat(montant(foyer, YearMonth.of(2026, 8), Prestation.PRIME_D_ACTIVITE))
                .isCloseTo(attendu, org.assertj.core.data.Offset.offset(0.011));
    }

    /** R. 843-1, II : le foyer et l’isolement sont ceux du dernier jour de chaque mois de référence, ici février, mars et avril 2026. */
    @ParameterizedTest
    @CsvSource({"2023-02-08, 0", "2023-03-01, 1", "2023-03-31, 1", "2023-04-19, 2", "2023-05-01, 3"})
    void la_prime_majoree_cesse_au_mois_de_reference_ou_l_enfant_a_trois_ans(String naissance, int moisMajores) {
        double petit = prime("2024-01-10");
        double grand = prime("2020-01-10");
        assertThat(petit).isGreaterThan(grand + 100);
        assertThat(prime(naissance)).isEqualTo((moisMajores * petit + (3 - moisMajores) * grand) / 3, offset(0.8));
    }

    private static double prime(String naissance) {
        return juin(sansLogement(demandeur(salaire(1200)), enfant(naissance)), Prestation.PRIME_D_ACTIVITE);
    }

    /** R. 262-3 : 50 % de 651,69 € pour le premier enfant d’un parent seul (325,85 €), 30 % ensuite (195,51 €), 40 % à partir du troisième (260,68 €). */
    @ParameterizedTest
    @CsvSource({
        "false, 0, 325, 0, 1",
        "false, 0, 326, 0, 0",
        "false, 1, 195, 0, 2",
        "false, 1, 196, 0, 1",
        "true, 2, 260, 0, 3",
        "true, 2, 261, 0, 2",
        "true, 2, 260, 259, 4",
        "true, 1, 200, 250, 1"
    })
    void un_enfant_qui_gagne_est_a_charge_sous_ce_que_sa_presence_ajoute(
            boolean couple, int autres, long gain, long gainDuCadet, int aCharge) {
        Foyer foyer = plus(famille(couple, autres), etudiantQuiGagne("2007-02-10", gain));
        if (gainDuCadet > 0) foyer = plus(foyer, etudiantQuiGagne("2008-02-10", gainDuCadet));
        int juin = fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026);
        assertThat(Rsa.enfantsACharge(MOTEUR.calculer(foyer, juin), juin, JourDuMois.PREMIER))
                .isEqualTo(aCharge);
    }

    private static Personne etudiantQuiGagne(String naissance, long parMois) {
        return enfant(naissance).avecRessources(List.of(salaire(parMois)));
    }

    @Test
    void un_enfant_ne_pendant_le_trimestre_compte_pour_la_prime_a_partir_de_son_mois() {
        double avec = primeDUnCouple("2024-01-10");
        double sans = primeDUnCouple("2026-05-02");
        assertThat(primeDUnCouple("2026-03-31")).isEqualTo((2 * avec + sans) / 3, offset(0.6));
    }

    private static double primeDUnCouple(String naissance) {
        return juin(sansLogement(demandeur(salaire(1500)), conjoint(), enfant(naissance)), Prestation.PRIME_D_ACTIVITE);
    }

    /** R. 822-3 et R. 822-4 : de mai 2025 à avril 2026, la déduction minimale est celle des revenus de 2025 (509 €), non de 2024. */
    @Test
    void la_deduction_de_l_aide_au_logement_est_celle_de_l_annee_ou_finissent_les_douze_mois() {
        var foyer = foyer(location(Zone.DEUX, 500), demandeur(salaire(100)));
        var etude = MOTEUR.calculer(foyer, fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026));
        assertThat(RessourcesDuLogement.calculer(etude)).isEqualTo(700_000_000L);
        assertThat(etude.loi.deductionsDuLogement.apresDeduction(1_200_000_000L))
                .isEqualTo(691_000_000L);
        assertThat(etude.loi.deductions.apresDeduction(1_200_000_000L)).isEqualTo(696_000_000L);
    }

    @Test
    void sans_revenu_professionnel_pas_de_prime() {
        assertThat(juin(sansLogement(demandeur()), Prestation.PRIME_D_ACTIVITE)).isZero();
    }

    @Test
    void un_etudiant_qui_gagne_peu_n_a_pas_la_prime() {
        var etudiant = adulte(Lien.DEMANDEUR, 2003, Activite.ETUDIANT, salaire(900));
        var mieux = adulte(Lien.DEMANDEUR, 2003, Activite.ETUDIANT, salaire(1200));
        assertThat(juin(sansLogement(etudiant), Prestation.PRIME_D_ACTIVITE)).isZero();
        assertThat(juin(sansLogement(mieux), Prestation.PRIME_D_ACTIVITE)).isPositive();
    }

    @Test
    void l_aide_au_logement_sans_ressources_est_le_loyer_plafond_et_les_charges_moins_la_participation_minimale() {
        // Zone 2, seul : 290,34 + 60,59 − max(39,56 ; 8,5 %) − 5 = 306,37 ; CRDS 1,53 ; 304 + 1,53.
        assertThat(juin(foyer(location(Zone.DEUX, 500), demandeur()), Prestation.AIDE_AU_LOGEMENT))
                .isEqualTo(305.53);
    }

    @Test
    void l_aide_au_logement_versee_est_un_nombre_entier_d_euros() {
        for (int salaire = 0; salaire <= 1200; salaire += 50) {
            var e = MOTEUR.calculer(
                    foyer(location(Zone.DEUX, 430), demandeur(salaire(salaire))),
                    fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026));
            long nette = AideAuLogement.nette(e, e.montant(Prestation.AIDE_AU_LOGEMENT));
            assertThat(nette % Euros.UN).as("salaire de %d €", salaire).isLessThanOrEqualTo(10_000);
        }
    }

    @Test
    void un_loyer_eleve_ne_reduit_pas_l_aide_de_qui_recoit_l_AAH_ou_l_AEEH() {
        var handicapee = incapacite(adulte(Lien.DEMANDEUR, 1985, Activite.INACTIF), 80, 0);
        double modere = juin(foyer(location(Zone.DEUX, 600), handicapee), Prestation.AIDE_AU_LOGEMENT);
        assertThat(juin(foyer(location(Zone.DEUX, 1500), handicapee), Prestation.AIDE_AU_LOGEMENT))
                .isEqualTo(modere)
                .isPositive();
    }

    @Test
    void l_aide_au_logement_disparait_quand_le_loyer_est_trop_eleve() {
        assertThat(juin(foyer(location(Zone.DEUX, 901), demandeur()), Prestation.AIDE_AU_LOGEMENT))
                .isZero();
        assertThat(juin(foyer(location(Zone.DEUX, 800), demandeur()), Prestation.AIDE_AU_LOGEMENT))
                .isBetween(100.0, 306.0);
    }

    @Test
    void louer_a_un_parent_n_ouvre_pas_d_aide() {
        var chezUnParent = new Logement(
                fr.maillage.references.droits.foyer.Occupation.LOCATAIRE_VIDE,
                Zone.DEUX,
                500_00,
                false,
                false,
                false,
                true);
        assertThat(juin(foyer(chezUnParent, demandeur()), Prestation.AIDE_AU_LOGEMENT))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"868, 2", "869, 1", "1172, 1", "1173, 0"})
    void la_complementaire_sante_a_deux_plafonds_en_2026(long salaire, int attendu) {
        assertThat(juin(sansLogement(demandeur(salaire(salaire))), Prestation.COMPLEMENTAIRE_SANTE))
                .isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({"2025-04, 861, 2", "2025-04, 862, 1", "2025-03, 847, 2", "2025-03, 848, 1"})
    void le_plafond_de_la_complementaire_change_chaque_avril(String mois, long salaire, int attendu) {
        assertThat(montant(
                        sansLogement(demandeur(salaire(salaire))),
                        YearMonth.parse(mois),
                        Prestation.COMPLEMENTAIRE_SANTE))
                .isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({"5599, 194", "5600, 146", "7699, 98", "10999, 48", "11000, 0"})
    void le_cheque_energie_d_une_personne_seule_suit_son_revenu_fiscal(long revenu, double attendu) {
        Foyer foyer = new Foyer(List.of(demandeur()), Logement.AUCUN, List.of(), new Impot(revenu * 100));
        assertThat(juin(foyer, Prestation.CHEQUE_ENERGIE)).isEqualTo(attendu);
    }

    @Test
    void sans_avis_d_impot_le_cheque_energie_est_inconnu_et_dit_quoi_apporter() {
        assertThat(MOTEUR.estimer(famille(false, 0), JUIN_2026).get(Prestation.CHEQUE_ENERGIE))
                .isInstanceOfSatisfying(
                        Droit.Inconnu.class,
                        inconnu -> assertThat(inconnu.manquants().getFirst()).contains("avis d’impôt"));
    }

    @Test
    void l_APA_sans_ressources_est_le_plafond_du_plan() {
        var agee = adulte(Lien.DEMANDEUR, 1940, Activite.RETRAITE).avecGir(4);
        assertThat(juin(sansLogement(agee), Prestation.APA_A_DOMICILE)).isEqualTo(811.52);
        assertThat(juin(sansLogement(agee.avecGir(5)), Prestation.APA_A_DOMICILE))
                .isZero();
    }

    @Test
    void la_PCH_est_ouverte_avant_soixante_ans_seulement() {
        var faits = Particularite.DIFFICULTE_ABSOLUE_OU_DEUX_GRAVES;
        assertThat(MOTEUR.estimer(sansLogement(avec(demandeur(), faits)), JUIN_2026)
                        .get(Prestation.PCH))
                .isInstanceOf(Droit.Ouvert.class);
        assertThat(MOTEUR.estimer(sansLogement(avec(adulte(Lien.DEMANDEUR, 1950, Activite.RETRAITE), faits)), JUIN_2026)
                        .get(Prestation.PCH))
                .isInstanceOf(Droit.Ferme.class);
    }

    @Test
    void chaque_reponse_dit_son_article_et_ses_valeurs() {
        Droit rsa = Objects.requireNonNull(
                MOTEUR.estimer(famille(false, 0), JUIN_2026).get(Prestation.RSA));
        assertThat(rsa).isInstanceOf(Droit.Ouvert.class);
        assertThat(rsa.motifs()).allSatisfy(motif -> assertThat(motif.article()).isNotBlank());
        assertThat(rsa.motifs())
                .anySatisfy(motif -> assertThat(motif.valeurs())
                        .anySatisfy(v -> assertThat(v.code()).isEqualTo("rsa/montant_forfaitaire")));
    }

    @Test
    void l_explication_et_le_calcul_en_nombre_disent_la_meme_chose() {
        Foyer foyer =
                foyer(location(Zone.DEUX, 500), demandeur(salaire(1200)), enfant("2024-02-01"), enfant("2018-02-01"));
        long[] montants = MOTEUR.montants(foyer, JUIN_2026);
        MOTEUR.estimer(foyer, JUIN_2026).forEach((prestation, droit) -> {
            if (droit instanceof Droit.Ouvert ouvert && ouvert.centimes() > 0)
                assertThat(ouvert.centimes()).isEqualTo(montants[prestation.ordinal()]);
        });
    }

    @Test
    void avant_2023_le_moteur_dit_qu_il_ne_sait_pas() {
        assertThatThrownBy(() -> MOTEUR.montants(famille(false, 0), YearMonth.of(2022, 12)))
                .hasMessageContaining("trop ancien");
    }

    @Test
    void le_mois_qui_suit_un_RSA_le_travail_ne_compte_plus_dans_l_aide_au_logement() {
        var avant = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2024, 1), YearMonth.of(2025, 12), 1500_00);
        Foyer sans = foyer(location(Zone.DEUX, 500), demandeur(avant));
        int mai = fr.maillage.references.droits.foyer.Mois.rang(YearMonth.of(2026, 5));
        Foyer avec = new Foyer(
                sans.personnes(),
                sans.logement(),
                List.of(new fr.maillage.references.droits.foyer.Percu(Prestation.RSA, mai, mai, 500_00)));
        assertThat(juin(avec, Prestation.AIDE_AU_LOGEMENT)).isEqualTo(305.53);
        assertThat(juin(sans, Prestation.AIDE_AU_LOGEMENT)).isLessThan(305.53);
    }

    @Test
    void deux_salaires_retirent_quatre_vingt_quinze_euros_des_ressources_du_logement() {
        // 8 100 × 2 × 0,9 = 14 580 : 14 600 sans l’abattement, 14 500 avec (R. 822-7 : chacun plus de 12 × BMAF, 5
        // 737,92).
        Foyer deux = foyer(location(Zone.DEUX, 500), demandeur(salaire(675)), conjoint(salaire(675)));
        Foyer un = foyer(location(Zone.DEUX, 500), demandeur(salaire(1350)), conjoint());
        int juin = fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026);
        assertThat(RessourcesDuLogement.calculer(MOTEUR.calculer(deux, juin)) / 1_000_000)
                .isEqualTo(14_500);
        assertThat(RessourcesDuLogement.calculer(MOTEUR.calculer(un, juin)) / 1_000_000)
                .isEqualTo(14_600);
    }
}
