package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Chaque réponse dit aussi ce qui la changerait et à quel point elle est sûre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EclaireurTest {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());
    private static final Eclaireur ECLAIREUR = new Eclaireur(MOTEUR);

    private static Eclairage juin(Foyer foyer, Prestation prestation) {
        return Objects.requireNonNull(
                ECLAIREUR.eclairer(foyer, JUIN_2026, Set.of()).get(prestation));
    }

    private static long montant(Foyer foyer, Prestation prestation) {
        return MOTEUR.montants(foyer, JUIN_2026)[prestation.ordinal()];
    }

    @Test
    void un_droit_ouvert_dit_le_revenu_qui_le_fermerait_et_ce_revenu_le_ferme() {
        Foyer foyer = foyer(location(Zone.DEUX, 450), demandeur(salaire(900)));
        Bascule bascule = juin(foyer, Prestation.AIDE_AU_LOGEMENT).bascules().stream()
                .filter(b -> b.genre() == Bascule.Genre.REVENUS)
                .findFirst()
                .orElseThrow();
        long euros = Long.parseLong(bascule.phrase().replaceAll(".* avec (\\d+) €.*", "$1"));
        assertThat(bascule.phrase()).startsWith("Se fermerait avec");
        assertThat(montant(Variantes.gagnant(foyer, rang(), euros * 100), Prestation.AIDE_AU_LOGEMENT))
                .isZero();
        assertThat(montant(Variantes.gagnant(foyer, rang(), (euros - 10) * 100), Prestation.AIDE_AU_LOGEMENT))
                .isPositive();
    }

    @Test
    void un_droit_ferme_par_les_revenus_dit_la_baisse_qui_l_ouvrirait() {
        Foyer foyer = sansLogement(demandeur(salaire(800)));
        assertThat(juin(foyer, Prestation.RSA).bascules())
                .anyMatch(
                        b -> b.phrase().startsWith("S’ouvrirait") && b.phrase().contains("baissaient de"));
    }

    @Test
    void les_trois_ans_d_un_enfant_sont_annonces() {
        Foyer foyer = sansLogement(demandeur(salaire(900)), enfant("2023-10-12"));
        assertThat(juin(foyer, Prestation.ALLOCATION_DE_BASE).bascules())
                .anyMatch(b -> b.genre() == Bascule.Genre.MOIS
                        && b.phrase().equals("En octobre 2026, se fermerait, sans autre changement."));
    }

    @Test
    void le_fait_manquant_qui_compte_le_plus_est_nomme() {
        Foyer foyer = sansLogement(adulte(Lien.DEMANDEUR, 2004, Activite.SANS_EMPLOI));
        assertThat(juin(foyer, Prestation.RSA).bascules())
                .anyMatch(b -> b.genre() == Bascule.Genre.FAIT && b.phrase().startsWith("S’ouvrirait"));
    }

    @Test
    void une_question_deja_repondue_n_est_plus_posee() {
        Foyer foyer = sansLogement(adulte(Lien.DEMANDEUR, 2004, Activite.SANS_EMPLOI));
        var questions = ECLAIREUR.preciser(foyer, JUIN_2026, Set.of()).stream()
                .map(Precision::fait)
                .toList();
        assertThat(questions).contains(FaitAPreciser.DEUX_ANS_DE_TRAVAIL).doesNotContain(FaitAPreciser.BOURSIER);
        assertThat(ECLAIREUR.preciser(foyer, JUIN_2026, EnumSet.of(FaitAPreciser.DEUX_ANS_DE_TRAVAIL)))
                .noneMatch(p -> p.fait() == FaitAPreciser.DEUX_ANS_DE_TRAVAIL);
    }

    @Test
    void une_question_qui_ne_change_rien_n_est_pas_posee() {
        Foyer riche = sansLogement(demandeur(salaire(9000)));
        assertThat(ECLAIREUR.preciser(riche, JUIN_2026, Set.of()))
                .allSatisfy(p -> assertThat(p.effets()).isNotEmpty())
                .noneMatch(p -> p.fait() == FaitAPreciser.SEPARATION_RECENTE);
    }

    @Test
    void pres_d_un_seuil_la_reponse_n_est_que_probable() {
        Foyer foyer = sansLogement(demandeur(salaire(640)));
        assertThat(juin(foyer, Prestation.RSA).certitude().degre()).isEqualTo(Certitude.Degre.PROBABLE);
    }

    @Test
    void une_reponse_inconnue_dit_ce_qu_il_manque() {
        var certitude = juin(sansLogement(demandeur(salaire(900))), Prestation.CHEQUE_ENERGIE)
                .certitude();
        assertThat(certitude.degre()).isEqualTo(Certitude.Degre.A_VERIFIER);
        assertThat(certitude.raison()).startsWith("Il manque");
    }

    @Test
    void un_bareme_qui_n_a_pas_ete_relu_rend_la_reponse_a_verifier() {
        assertThat(juin(sansLogement(demandeur(salaire(700))), Prestation.COMPLEMENTAIRE_SANTE)
                        .certitude()
                        .raison())
                .contains("Plafond de la complémentaire santé");
    }

    @Test
    void des_revenus_de_l_annee_regardee_qui_ne_sont_pas_dits_ne_donnent_qu_une_probabilite() {
        var recent = Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2026, 1), YearMonth.of(2026, 6), 150_000);
        Foyer foyer = sansLogement(demandeur(recent), enfant("2015-04-02"), enfant("2017-04-02"));
        assertThat(juin(foyer, Prestation.ALLOCATIONS_FAMILIALES).certitude().raison())
                .isEqualTo("Les revenus de 2024, que la loi regarde, ne sont pas dits.");
        Foyer connu = sansLogement(demandeur(salaire(1500)), enfant("2015-04-02"), enfant("2017-04-02"));
        assertThat(juin(connu, Prestation.ALLOCATIONS_FAMILIALES).certitude().degre())
                .isEqualTo(Certitude.Degre.CERTAIN);
    }

    @Test
    void l_allocation_de_soutien_familial_depend_d_un_parent_que_l_on_n_a_pas_entendu() {
        var certitude = juin(
                        sansLogement(demandeur(salaire(1500)), enfant("2015-04-02")),
                        Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL)
                .certitude();
        assertThat(certitude.degre()).isEqualTo(Certitude.Degre.PROBABLE);
        assertThat(certitude.raison()).contains("l’autre parent");
    }

    @Test
    void un_foyer_impossible_n_est_pas_eclaire() {
        Foyer foyer = sansLogement(demandeur(salaire(1500)), enfant("1960-01-01"));
        assertThat(juin(foyer, Prestation.RSA).bascules()).isEmpty();
        assertThat(juin(foyer, Prestation.RSA).certitude().degre()).isEqualTo(Certitude.Degre.A_VERIFIER);
    }

    private static int rang() {
        return fr.maillage.references.droits.foyer.Mois.rang(JUIN_2026);
    }
}
