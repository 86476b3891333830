package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Garde;
import fr.maillage.references.droits.foyer.GenreDeFoyer;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.ModeDeGarde;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Patrimoine;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Pret;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ce qui reste vrai de la garde, de l’accession, des foyers et de l’épargne, pour n’importe quel foyer inventé. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetamorphosesDeLEnfanceEtDuLogementTest {
    private static final YearMonth JUIN = YearMonth.of(2026, 6);
    private static final Baremes BAREMES = Baremes.duProduit();
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(BAREMES);
    private static final List<Foyer> FOYERS = new FoyersFictifs(7, Mois.rang(JUIN)).plusieurs(1_500);
    private static final List<Foyer> AVEC_ENFANT = FOYERS.stream()
            .filter(f -> f.personnes().stream().anyMatch(Personne::estEnfant))
            .toList();

    private static long montant(Foyer foyer, Prestation prestation) {
        return MOTEUR.montants(foyer, JUIN)[prestation.ordinal()];
    }

    private static Foyer garde(Foyer foyer, ModeDeGarde mode, int heures, long cout) {
        return foyer.avecGardes(foyer.personnes().stream()
                .filter(Personne::estEnfant)
                .map(p -> new Garde(mode, p.naissance(), heures, cout))
                .toList());
    }

    private static Stream<ModeDeGarde> modes() {
        return Stream.of(ModeDeGarde.values());
    }

    @Test
    void le_complement_de_garde_ne_depasse_jamais_ce_que_coute_la_garde() {
        assertThat(AVEC_ENFANT)
                .isNotEmpty()
                .allSatisfy(foyer -> modes().forEach(mode -> {
                    Foyer gardee = garde(foyer, mode, 90, 620_00);
                    assertThat(montant(gardee, Prestation.MODE_DE_GARDE))
                            .isBetween(0L, 620_00L * gardee.gardes().size());
                }));
    }

    @Test
    void gagner_deux_fois_plus_n_augmente_jamais_le_complement_de_garde() {
        assertThat(AVEC_ENFANT)
                .allSatisfy(foyer -> modes().forEach(mode -> {
                    Foyer gardee = garde(foyer, mode, 90, 620_00);
                    assertThat(montant(doublee(gardee), Prestation.MODE_DE_GARDE))
                            .isLessThanOrEqualTo(montant(gardee, Prestation.MODE_DE_GARDE));
                }));
    }

    @Test
    void l_ordre_des_gardes_ne_change_rien() {
        assertThat(AVEC_ENFANT).allSatisfy(foyer -> {
            Foyer gardee = garde(foyer, ModeDeGarde.ASSISTANT_MATERNEL, 60, 290_00);
            var retournees = new ArrayList<>(gardee.gardes());
            Collections.reverse(retournees);
            assertThat(MOTEUR.montants(gardee.avecGardes(retournees), JUIN)).isEqualTo(MOTEUR.montants(gardee, JUIN));
        });
    }

    private static Foyer doublee(Foyer foyer) {
        return foyer.avecPersonnes(foyer.personnes().stream()
                .map(p -> p.avecRessources(p.ressources().stream()
                        .map(r -> new Ressource(
                                r.nature(), r.debut(), r.fin(), 2 * r.net(), 2 * r.imposable(), 2 * r.brut()))
                        .toList()))
                .toList());
    }

    private static Stream<Logement> horsLocatif(long cout) {
        var accedant = new Logement(Occupation.ACCEDANT, Zone.TROIS, cout, false, false, false, false);
        var foyer = new Logement(Occupation.LOGEMENT_FOYER, Zone.DEUX, cout, false, false, false, false);
        var prets = Stream.of(
                new Pret(LocalDate.of(2015, 3, 2), true, true),
                new Pret(LocalDate.of(2019, 3, 2), true, false),
                new Pret(LocalDate.of(2012, 3, 2), false, false));
        return Stream.concat(
                prets.map(accedant::avecPret), Stream.of(GenreDeFoyer.values()).map(foyer::avecFoyer));
    }

    @Test
    void l_aide_d_un_accedant_ou_d_un_foyer_ne_depasse_pas_ce_qui_est_paye() {
        assertThat(FOYERS.subList(0, 400))
                .allSatisfy(foyer -> horsLocatif(320_00)
                        .forEach(logement -> assertThat(
                                        montant(foyer.avecLogement(logement), Prestation.AIDE_AU_LOGEMENT))
                                .as("%s", logement)
                                .isBetween(0L, 320_00L)));
    }

    @Test
    void gagner_deux_fois_plus_n_augmente_jamais_l_aide_d_un_accedant_ou_d_un_foyer() {
        assertThat(FOYERS.subList(0, 400))
                .allSatisfy(foyer -> horsLocatif(450_00).forEach(logement -> {
                    Foyer loge = foyer.avecLogement(logement);
                    assertThat(montant(doublee(loge), Prestation.AIDE_AU_LOGEMENT))
                            .isLessThanOrEqualTo(montant(loge, Prestation.AIDE_AU_LOGEMENT));
                }));
    }

    @Test
    void une_epargne_nulle_ou_petite_ne_change_pas_l_aide_au_logement_et_une_grande_ne_l_augmente_pas() {
        assertThat(FOYERS).allSatisfy(foyer -> {
            long sans = montant(foyer, Prestation.AIDE_AU_LOGEMENT);
            assertThat(montant(foyer.avecPatrimoine(new Patrimoine(29_999_00)), Prestation.AIDE_AU_LOGEMENT))
                    .isEqualTo(sans);
            // En HLM, des ressources plus hautes ferment la réduction de loyer, et l’aide en est d’autant plus grande.
            if (foyer.logement().occupation() == Occupation.LOCATAIRE_SOCIAL) return;
            assertThat(montant(foyer.avecPatrimoine(new Patrimoine(90_000_00)), Prestation.AIDE_AU_LOGEMENT))
                    .isLessThanOrEqualTo(sans);
        });
    }

    @Test
    void supposer_le_passe_ne_change_aucun_montant() {
        assertThat(FOYERS)
                .allSatisfy(foyer -> assertThat(MOTEUR.montants(foyer.supposantLePasse(true), JUIN))
                        .isEqualTo(MOTEUR.montants(foyer, JUIN)));
    }

    @Test
    void la_veille_de_chaque_valeur_nouvelle_l_ancienne_vaut_encore() {
        assertThat(BAREMES.tous()).allSatisfy(MetamorphosesDeLEnfanceEtDuLogementTest::chaqueVeille);
    }

    private static void chaqueVeille(Bareme bareme) {
        for (int i = 1; i < bareme.editions().size(); i++) {
            var ancienne = bareme.editions().get(i - 1);
            LocalDate veille = bareme.editions().get(i).depuis().minusDays(1);
            ancienne.cases()
                    .forEach((cle, valeur) -> assertThat(bareme.au(veille, cle).nombre())
                            .as("%s, %s", bareme.code(), cle)
                            .isEqualByComparingTo(valeur));
        }
    }
}
