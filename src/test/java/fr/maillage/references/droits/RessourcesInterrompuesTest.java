package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Impot;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Patrimoine;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Un revenu qui vient de cesser, le chômage, l’épargne, et un passé que l’on suppose : ce que le moteur en fait, et ce qu’il en dit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RessourcesInterrompuesTest {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());
    private static final Eclaireur ECLAIREUR = new Eclaireur(MOTEUR);

    private static double montant(Foyer foyer, Prestation prestation) {
        return MOTEUR.montants(foyer, JUIN_2026)[prestation.ordinal()] / 100.0;
    }

    private static Certitude certitude(Foyer foyer, Prestation prestation) {
        return Objects.requireNonNull(
                        ECLAIREUR.eclairer(foyer, JUIN_2026, Set.of()).get(prestation))
                .certitude();
    }

    private static Ressource jusqua(NatureDeRessource nature, YearMonth fin, long euros) {
        return Ressource.de(nature, YearMonth.of(2022, 1), fin, euros * 100);
    }

    private static Foyer sansEmploi(Ressource... ressources) {
        return sansLogement(adulte(Lien.DEMANDEUR, 1985, Activite.SANS_EMPLOI, ressources));
    }

    @Test
    void un_salaire_perdu_sans_droits_au_chomage_n_est_pas_compte_dans_le_RSA() {
        Foyer foyer = sansLogement(avec(
                adulte(
                        Lien.DEMANDEUR,
                        1985,
                        Activite.SANS_EMPLOI,
                        jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 4), 1500)),
                Particularite.DROITS_AU_CHOMAGE_EPUISES));
        assertThat(montant(foyer, Prestation.RSA)).isEqualTo(651.69);
        assertThat(certitude(foyer, Prestation.RSA).degre()).isEqualTo(Certitude.Degre.PROBABLE);
    }

    @Test
    void un_salaire_perdu_ouvre_d_abord_le_chomage_et_la_question_en_est_posee() {
        Foyer foyer = sansEmploi(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 4), 1500));
        assertThat(montant(foyer, Prestation.RSA)).isZero();
        assertThat(ECLAIREUR.preciser(foyer, JUIN_2026, Set.of()))
                .filteredOn(p -> p.fait() == FaitAPreciser.CHOMAGE_EPUISE)
                .flatExtracting(Precision::effets)
                .contains(new Precision.Effet(Prestation.RSA, 0, 651_69));
    }

    @Test
    void le_chomage_qui_le_remplace_laisse_compter_le_salaire() {
        var chomage = Ressource.de(NatureDeRessource.CHOMAGE, YearMonth.of(2026, 5), YearMonth.of(2027, 5), 900_00);
        Foyer foyer = sansEmploi(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 4), 1500), chomage);
        assertThat(montant(foyer, Prestation.RSA)).isZero();
    }

    @Test
    void la_fin_du_chomage_efface_le_chomage_du_trimestre() {
        Foyer foyer = sansEmploi(jusqua(NatureDeRessource.CHOMAGE, YearMonth.of(2026, 5), 900));
        assertThat(montant(foyer, Prestation.RSA)).isEqualTo(651.69);
        assertThat(certitude(foyer, Prestation.RSA).degre()).isEqualTo(Certitude.Degre.PROBABLE);
    }

    @Test
    void un_salaire_encore_verse_ce_mois_ci_compte() {
        Foyer foyer = sansEmploi(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 6), 1500));
        assertThat(montant(foyer, Prestation.RSA)).isZero();
    }

    private static Foyer locataire(Ressource... ressources) {
        return foyer(location(Zone.DEUX, 450), adulte(Lien.DEMANDEUR, 1985, Activite.SANS_EMPLOI, ressources));
    }

    @Test
    void au_chomage_sans_indemnite_depuis_deux_mois_le_travail_passe_ne_compte_plus_dans_l_aide_au_logement() {
        Foyer foyer = locataire(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 4), 1200));
        Foyer rien = locataire();
        assertThat(montant(foyer, Prestation.AIDE_AU_LOGEMENT)).isEqualTo(montant(rien, Prestation.AIDE_AU_LOGEMENT));
    }

    @Test
    void un_emploi_perdu_le_mois_dernier_compte_encore() {
        Foyer mai = locataire(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 5), 1200));
        Foyer avril = locataire(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 4), 1200));
        assertThat(montant(mai, Prestation.AIDE_AU_LOGEMENT)).isLessThan(montant(avril, Prestation.AIDE_AU_LOGEMENT));
    }

    @Test
    void au_chomage_indemnise_le_travail_passe_compte_pour_soixante_dix_pour_cent() {
        var chomage = Ressource.de(NatureDeRessource.CHOMAGE, YearMonth.of(2026, 5), YearMonth.of(2027, 5), 700_00);
        Foyer indemnise = locataire(jusqua(NatureDeRessource.SALAIRE, YearMonth.of(2026, 4), 1000), chomage);
        var e = MOTEUR.calculer(indemnise, fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026));
        // Douze mois de mai 2025 à avril 2026 : 12 000 € ; − 10 % = 10 800 ; − 30 % = 7 560, aux cent euros supérieurs.
        assertThat(RessourcesDuLogement.calculer(e)).isEqualTo(7_600 * Euros.UN);
    }

    @Test
    void l_epargne_ne_compte_dans_l_aide_au_logement_qu_au_dessus_de_trente_mille_euros() {
        Foyer foyer = foyer(location(Zone.DEUX, 450), demandeur(salaire(1000)));
        double sans = montant(foyer, Prestation.AIDE_AU_LOGEMENT);
        assertThat(montant(foyer.avecPatrimoine(new Patrimoine(30_000_00)), Prestation.AIDE_AU_LOGEMENT))
                .isEqualTo(sans);
        assertThat(montant(foyer.avecPatrimoine(new Patrimoine(40_000_00)), Prestation.AIDE_AU_LOGEMENT))
                .isLessThan(sans);
    }

    @Test
    void l_epargne_est_censee_rapporter_trois_pour_cent_dans_le_RSA() {
        Foyer foyer = sansLogement(demandeur());
        assertThat(montant(foyer.avecPatrimoine(new Patrimoine(12_000_00)), Prestation.RSA))
                .isEqualTo(621.69);
        assertThat(certitude(foyer, Prestation.RSA).raison()).contains("épargne");
        assertThat(certitude(foyer.avecPatrimoine(new Patrimoine(0)), Prestation.RSA)
                        .degre())
                .isEqualTo(Certitude.Degre.CERTAIN);
    }

    @Test
    void un_passe_suppose_sans_avis_d_impot_n_est_jamais_certain() {
        Foyer foyer = sansLogement(
                demandeur(salaire(1500)), conjoint(salaire(1500)), enfant("2014-02-02"), enfant("2017-02-02"));
        assertThat(certitude(foyer, Prestation.ALLOCATIONS_FAMILIALES).degre()).isEqualTo(Certitude.Degre.CERTAIN);
        Foyer suppose = foyer.supposantLePasse(true);
        assertThat(certitude(suppose, Prestation.ALLOCATIONS_FAMILIALES).degre())
                .isEqualTo(Certitude.Degre.PROBABLE);
        assertThat(certitude(suppose, Prestation.ALLOCATIONS_FAMILIALES).raison())
                .contains("supposés");
        var avecAvis = new Foyer(
                suppose.personnes(),
                suppose.logement(),
                suppose.percus(),
                new Impot(32_000_00),
                suppose.gardes(),
                suppose.patrimoine(),
                true);
        assertThat(certitude(avecAvis, Prestation.ALLOCATIONS_FAMILIALES).degre())
                .isEqualTo(Certitude.Degre.CERTAIN);
    }
}
