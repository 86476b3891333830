package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.Droit;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ce qui reste vrai de n’importe quel foyer, vérifié sur deux mille foyers inventés, toujours les mêmes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetamorphosesTest {
    private static final YearMonth JUIN = YearMonth.of(2026, 6);
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());
    private static final List<Foyer> FOYERS = new FoyersFictifs(42, Mois.rang(JUIN)).plusieurs(2_000);

    @Test
    void aucun_montant_n_est_negatif() {
        assertThat(FOYERS)
                .allSatisfy(foyer -> assertThat(LongStream.of(MOTEUR.montants(foyer, JUIN))
                                .min()
                                .orElse(0))
                        .isNotNegative());
    }

    @Test
    void l_ordre_des_enfants_ne_change_rien() {
        assertThat(FOYERS).allSatisfy(foyer -> {
            var adultes = foyer.personnes().stream().filter(p -> !p.estEnfant()).toList();
            var enfants = new ArrayList<>(
                    foyer.personnes().stream().filter(Personne::estEnfant).toList());
            Collections.reverse(enfants);
            var retourne =
                    new Foyer(Stream.concat(adultes.stream(), enfants.stream()).toList(), foyer.logement());
            assertThat(MOTEUR.montants(retourne, JUIN)).isEqualTo(MOTEUR.montants(foyer, JUIN));
        });
    }

    @Test
    void couper_une_ressource_en_deux_periodes_ne_change_rien() {
        assertThat(FOYERS).allSatisfy(foyer -> {
            var coupe = new Foyer(
                    foyer.personnes().stream().map(MetamorphosesTest::couper).toList(), foyer.logement());
            assertThat(MOTEUR.montants(coupe, JUIN)).isEqualTo(MOTEUR.montants(foyer, JUIN));
        });
    }

    private static Personne couper(Personne p) {
        int milieu = Mois.rang(JUIN) - 7;
        var ressources = p.ressources().stream()
                .flatMap(r -> r.debut() < milieu && r.fin() >= milieu
                        ? Stream.of(
                                new Ressource(r.nature(), r.debut(), milieu - 1, r.net(), r.imposable(), r.brut()),
                                new Ressource(r.nature(), milieu, r.fin(), r.net(), r.imposable(), r.brut()))
                        : Stream.of(r))
                .toList();
        return p.avecRessources(ressources);
    }

    @Test
    void ce_qui_arrivera_apres_le_mois_ne_change_rien() {
        assertThat(FOYERS).allSatisfy(foyer -> {
            var demandeur = foyer.personnes().getFirst();
            var ressources = new ArrayList<>(demandeur.ressources());
            ressources.add(Ressource.de(NatureDeRessource.SALAIRE, JUIN.plusMonths(1), JUIN.plusMonths(6), 150_000));
            var personnes = new ArrayList<>(foyer.personnes());
            personnes.set(0, demandeur.avecRessources(ressources));
            assertThat(MOTEUR.montants(new Foyer(personnes, foyer.logement()), JUIN))
                    .isEqualTo(MOTEUR.montants(foyer, JUIN));
        });
    }

    @Test
    void le_loyer_d_un_proprietaire_ne_change_rien() {
        assertThat(FOYERS).allSatisfy(foyer -> {
            var sans = new Foyer(foyer.personnes(), proprietaire(0));
            var avec = new Foyer(foyer.personnes(), proprietaire(700_00));
            assertThat(MOTEUR.montants(avec, JUIN)).isEqualTo(MOTEUR.montants(sans, JUIN));
        });
    }

    private static Logement proprietaire(long loyer) {
        return new Logement(Occupation.PROPRIETAIRE, Zone.DEUX, loyer, false, false, false, false);
    }

    @Test
    void expliquer_ne_change_pas_le_montant() {
        assertThat(FOYERS.subList(0, 500)).allSatisfy(foyer -> {
            long[] montants = MOTEUR.montants(foyer, JUIN);
            MOTEUR.estimer(foyer, JUIN).forEach((prestation, droit) -> {
                if (droit instanceof Droit.Ouvert ouvert && ouvert.centimes() > 0) {
                    assertThat(ouvert.centimes()).isEqualTo(montants[prestation.ordinal()]);
                }
            });
        });
    }

    @Test
    void toute_reponse_a_une_raison() {
        assertThat(FOYERS.subList(0, 500))
                .allSatisfy(foyer -> assertThat(MOTEUR.estimer(foyer, JUIN).values())
                        .allSatisfy(droit -> assertThat(droit.motifs().size() + manquants(droit))
                                .isPositive()));
    }

    private static int manquants(Droit droit) {
        return droit instanceof Droit.Inconnu inconnu ? inconnu.manquants().size() : 0;
    }

    /** Cent euros de salaire de plus ne font jamais perdre que ce que les seuils de versement expliquent. */
    @Test
    void gagner_plus_ne_fait_perdre_que_les_marches_de_la_loi() {
        // RSA 6 €, prime 15 €, aide au logement 10 € − 5 € et un palier de cent euros de ressources : 32 € en tout.
        double marche = 32;
        double[] disponible = IntStream.rangeClosed(0, 30)
                .mapToDouble(i -> disponible(i * 100L))
                .toArray();
        for (int i = 1; i < disponible.length; i++) {
            assertThat(disponible[i])
                    .as("de %d à %d euros".formatted((i - 1) * 100, i * 100))
                    .isGreaterThan(disponible[i - 1] - marche);
        }
    }

    private static double disponible(long salaire) {
        var revenu =
                Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2022, 1), YearMonth.of(2027, 1), salaire * 100);
        var p = new Personne(
                fr.maillage.references.droits.foyer.Lien.DEMANDEUR,
                LocalDate.of(1985, 1, 1),
                fr.maillage.references.droits.foyer.Activite.EN_EMPLOI,
                Set.of(),
                0,
                0,
                0,
                salaire == 0 ? List.of() : List.of(revenu));
        var logement = new Logement(Occupation.LOCATAIRE_VIDE, Zone.DEUX, 450_00, false, false, false, false);
        long[] m = MOTEUR.montantsEtablis(new Foyer(List.of(p), logement), JUIN);
        return salaire
                + (m[Prestation.RSA.ordinal()]
                                + m[Prestation.PRIME_D_ACTIVITE.ordinal()]
                                + m[Prestation.AIDE_AU_LOGEMENT.ordinal()])
                        / 100.0;
    }
}
