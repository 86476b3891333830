package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Garde;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.ModeDeGarde;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Patrimoine;
import fr.maillage.references.droits.foyer.Pret;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ce qui ne peut pas être vrai reçoit une phrase, jamais un nombre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MauvaiseEntreeTest {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());

    private static void refuse(Foyer foyer, String phrase) {
        assertThat(MOTEUR.controler(foyer, JUIN_2026))
                .anySatisfy(faute -> assertThat(faute).contains(phrase));
        assertThat(MOTEUR.estimer(foyer, JUIN_2026).values())
                .allSatisfy(droit -> assertThat(droit).isInstanceOf(Droit.Inconnu.class));
    }

    @Test
    void un_salaire_negatif() {
        refuse(sansLogement(demandeur(salaire(-10))), "négative");
    }

    @Test
    void un_enfant_plus_age_que_son_parent() {
        refuse(sansLogement(demandeur(), enfant("1970-01-01")), "plus âgé que son parent");
    }

    @Test
    void une_naissance_en_1850() {
        refuse(
                sansLogement(adulte(
                        fr.maillage.references.droits.foyer.Lien.DEMANDEUR,
                        1850,
                        fr.maillage.references.droits.foyer.Activite.INACTIF)),
                "vraisemblable");
    }

    @Test
    void un_loyer_negatif() {
        refuse(foyer(location(Zone.UN, -1), demandeur()), "loyer");
    }

    @Test
    void des_centimes_pris_pour_des_euros() {
        refuse(sansLogement(demandeur(salaire(150_000))), "vérifiez l’unité");
    }

    @Test
    void une_ressource_qui_finit_avant_de_commencer() {
        refuse(
                sansLogement(demandeur(
                        Ressource.de(NatureDeRessource.SALAIRE, YearMonth.of(2026, 2), YearMonth.of(2026, 1), 100))),
                "finit avant de commencer");
    }

    @Test
    void deux_demandeurs() {
        refuse(sansLogement(demandeur(), demandeur()), "seule à demander");
    }

    @Test
    void personne() {
        refuse(new Foyer(List.of(), Logement.AUCUN), "n’a personne");
    }

    @Test
    void un_taux_d_incapacite_de_cent_vingt_pour_cent() {
        refuse(sansLogement(incapacite(demandeur(), 120, 0)), "de 0 à 100");
    }

    @Test
    void un_pret_signe_demain() {
        var pret = new Pret(LocalDate.of(2027, 1, 1), true, true);
        refuse(foyer(location(Zone.UN, 500).avecPret(pret), demandeur()), "prêt signé");
    }

    @Test
    void la_garde_d_un_enfant_qui_n_est_pas_la() {
        var garde = new Garde(ModeDeGarde.ASSISTANT_MATERNEL, LocalDate.of(2025, 1, 1), 80, 400_00);
        refuse(sansLogement(demandeur()).avecGardes(List.of(garde)), "n’est pas dans le foyer");
    }

    @Test
    void une_epargne_negative() {
        refuse(sansLogement(demandeur()).avecPatrimoine(new Patrimoine(-1)), "épargne");
    }
}
