package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.GenreDeFoyer;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Pret;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * L’aide au logement d’un accédant et d’un résident de foyer. Les exemples du ministère (éléments de calcul, 2021 et 2022) gardent leurs
 * coefficients : seuls les plafonds et les charges ont changé depuis.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessionEtFoyerTest {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());
    private static final YearMonth MARS_2023 = YearMonth.of(2023, 3);

    private static double aide(Foyer foyer, YearMonth mois) {
        return MOTEUR.montants(foyer, mois)[Prestation.AIDE_AU_LOGEMENT.ordinal()] / 100.0;
    }

    private static Droit droit(Foyer foyer) {
        return Objects.requireNonNull(MOTEUR.estimer(foyer, JUIN_2026).get(Prestation.AIDE_AU_LOGEMENT));
    }

    /** Des ressources d’un bloc, sans déduction, dans les douze mois regardés. */
    private static Personne avecRessources(Personne p, long euros, YearMonth mois) {
        var seule =
                Ressource.de(NatureDeRessource.REVENU_FONCIER, mois.minusMonths(6), mois.minusMonths(6), euros * 100);
        return p.avecRessources(euros == 0 ? List.of() : List.of(seule));
    }

    private static Logement accession(Zone zone, double mensualite, Pret pret) {
        return new Logement(Occupation.ACCEDANT, zone, Math.round(mensualite * 100), false, false, false, false)
                .avecPret(pret);
    }

    private static Logement foyer(Zone zone, long redevance, GenreDeFoyer genre) {
        return new Logement(Occupation.LOGEMENT_FOYER, zone, redevance * 100, false, false, false, false)
                .avecFoyer(genre);
    }

    private static Foyer coupleEtDeuxEnfants(Logement logement, long ressources, YearMonth mois) {
        return Foyers.foyer(
                logement,
                avecRessources(demandeur(), ressources, mois),
                conjoint(),
                enfant("2014-02-02"),
                enfant("2016-02-02"));
    }

    /** Exemple du ministère : prêt conventionné de décembre 2017, neuf, zone 2, 650 €, 18 000 € ; K 0,67, L 533,91, L0 332,75. Charges de 2023. */
    @Test
    void l_APL_en_accession_suit_l_exemple_du_ministere_aux_charges_pres() {
        var pret = new Pret(LocalDate.of(2017, 12, 15), true, true);
        Foyer foyer = coupleEtDeuxEnfants(accession(Zone.DEUX, 650, pret), 18_000, MARS_2023);
        // 0,67 × (533,91 + 56,12 + 2 × 12,72 − 332,757) − 5 = 184,42 ; CRDS 0,92 ; 183 + 0,92.
        assertThat(aide(foyer, MARS_2023)).isEqualTo(183.92);
    }

    @Test
    void un_logement_ancien_a_des_plafonds_plus_bas() {
        var ancien = new Pret(LocalDate.of(2017, 12, 15), true, false);
        Foyer foyer = coupleEtDeuxEnfants(accession(Zone.DEUX, 650, ancien), 18_000, MARS_2023);
        // L = 375,43 + 54,47 = 429,90 : 0,67 × (429,90 + 81,56 − 332,757) − 5 = 114,73.
        assertThat(aide(foyer, MARS_2023)).isEqualTo(114.57);
    }

    /** Les coefficients de l’exemple du ministère : K 0,62, L 375,20, L0 267,90 ; charges de métropole. */
    @Test
    void l_allocation_de_logement_en_accession_a_ses_propres_coefficients() {
        var pret = new Pret(LocalDate.of(2015, 10, 1), false, false);
        Foyer foyer = coupleEtDeuxEnfants(accession(Zone.DEUX, 450, pret), 17_500, MARS_2023);
        // 0,62 × (375,20 + 81,56 − 267,905) − 5 = 112,09 ; CRDS 0,56 ; 111 + 0,56.
        assertThat(aide(foyer, MARS_2023)).isEqualTo(111.56);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, true, UN, true",
        "2018-01-01, true, UN, false",
        "2018-01-01, true, TROIS, false",
        "2018-01-01, false, DEUX, false",
        "2019-12-31, false, TROIS, true",
        "2020-01-01, false, TROIS, false"
    })
    void l_accession_est_fermee_aux_prets_de_2018_et_de_2020(
            LocalDate signature, boolean neuf, Zone zone, boolean ouvert) {
        assertThat(AideALAccession.ouvert(new Pret(signature, true, neuf), zone))
                .isEqualTo(ouvert);
    }

    @Test
    void un_pret_trop_recent_est_ferme_avec_sa_loi() {
        Foyer foyer = coupleEtDeuxEnfants(
                accession(Zone.UN, 700, new Pret(LocalDate.of(2021, 5, 1), true, true)), 12_000, JUIN_2026);
        assertThat(droit(foyer))
                .isInstanceOfSatisfying(
                        Droit.Ferme.class,
                        ferme -> assertThat(ferme.motifs().getLast().article()).contains("2017-1837"));
    }

    @Test
    void un_pret_plus_vieux_que_nos_tables_est_inconnu_et_non_faux() {
        Foyer foyer = coupleEtDeuxEnfants(
                accession(Zone.UN, 700, new Pret(LocalDate.of(2003, 5, 1), true, true)), 12_000, JUIN_2026);
        assertThat(droit(foyer)).isInstanceOf(Droit.Inconnu.class);
    }

    @Test
    void sans_la_date_du_pret_l_aide_est_inconnue_et_dit_quoi_apporter() {
        var sansPret = new Logement(Occupation.ACCEDANT, Zone.DEUX, 600_00, false, false, false, false);
        assertThat(droit(Foyers.foyer(sansPret, demandeur())))
                .isInstanceOfSatisfying(
                        Droit.Inconnu.class,
                        inconnu -> assertThat(inconnu.manquants())
                                .singleElement()
                                .asString()
                                .contains("date de signature"));
    }

    @Test
    void les_ressources_d_un_accedant_valent_au_moins_seize_fois_sa_mensualite() {
        var pret = new Pret(LocalDate.of(2015, 10, 1), false, false);
        Foyer rien = coupleEtDeuxEnfants(accession(Zone.DEUX, 800, pret), 0, JUIN_2026);
        Foyer treizeMille = coupleEtDeuxEnfants(accession(Zone.DEUX, 800, pret), 13_000, JUIN_2026);
        assertThat(aide(rien, JUIN_2026))
                .isEqualTo(aide(treizeMille, JUIN_2026))
                .isPositive();
    }

    /** L’exemple du ministère, 2021 et 2022 : une personne seule, 7 500 €, zone 1, 350 € : 154,78 €. Rien n’y a changé depuis. */
    @Test
    void l_APL_d_un_foyer_conventionne_retrouve_l_exemple_du_ministere() {
        Foyer foyer = Foyers.foyer(
                foyer(Zone.UN, 350, GenreDeFoyer.CONVENTIONNE), avecRessources(demandeur(), 7_500, MARS_2023));
        assertThat(aide(foyer, MARS_2023)).isEqualTo(154.78);
    }

    /** L’autre exemple : la même personne en résidence sociale : 129,65 €. */
    @Test
    void l_APL_d_une_residence_sociale_retrouve_l_exemple_du_ministere() {
        Foyer foyer = Foyers.foyer(
                foyer(Zone.UN, 350, GenreDeFoyer.RESIDENCE_SOCIALE), avecRessources(demandeur(), 7_500, JUIN_2026));
        assertThat(aide(foyer, JUIN_2026)).isEqualTo(129.65);
    }

    @Test
    void l_allocation_d_un_foyer_sans_convention_part_d_un_loyer_forfaitaire() {
        Foyer foyer = Foyers.foyer(
                foyer(Zone.TROIS, 600, GenreDeFoyer.PERSONNES_AGEES), avecRessources(demandeur(), 7_500, MARS_2023));
        // 0,60 × (213,62 + 56,12 − 124,645) − 5 = 82,06 ; CRDS 0,41 ; 81 + 0,41.
        assertThat(aide(foyer, MARS_2023)).isEqualTo(81.41);
    }

    @Test
    void l_aide_ne_depasse_pas_la_redevance_et_laisse_une_depense_minimale() {
        Foyer cher = Foyers.foyer(foyer(Zone.TROIS, 600, GenreDeFoyer.CHAMBRE_D_ETUDIANT), demandeur());
        Foyer modeste = Foyers.foyer(foyer(Zone.TROIS, 60, GenreDeFoyer.CHAMBRE_D_ETUDIANT), demandeur());
        assertThat(aide(cher, JUIN_2026)).isGreaterThan(aide(modeste, JUIN_2026));
        assertThat(aide(modeste, JUIN_2026)).isLessThanOrEqualTo(60);
        Foyer presqueGratuit = Foyers.foyer(foyer(Zone.UN, 100, GenreDeFoyer.CONVENTIONNE), demandeur());
        assertThat(aide(presqueGratuit, JUIN_2026)).isLessThanOrEqualTo(100 - 26.68);
    }

    @Test
    void sans_le_genre_du_foyer_l_aide_est_inconnue() {
        var foyer = new Logement(Occupation.LOGEMENT_FOYER, Zone.DEUX, 400_00, false, false, false, false);
        assertThat(droit(Foyers.foyer(foyer, demandeur()))).isInstanceOf(Droit.Inconnu.class);
    }
}
