package fr.maillage.personnes.simulation;

import static fr.maillage.personnes.simulation.FoyersEstimes.JOUR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.personnes.demarches.DroitSuivi;
import fr.maillage.personnes.dossiers.PlaceAuFoyer;
import fr.maillage.personnes.dossiers.PlaceAuFoyer.Place;
import fr.maillage.references.estimation.Estimer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposerLaSituationTest {
    private static Reponse reponse(String champ, @Nullable Long personne, String valeur, int ilYAMois) {
        return new Reponse(
                champ,
                personne,
                valeur,
                JOUR.minusMonths(ilYAMois),
                DureesDeReponse.jusquAu(champ, JOUR.minusMonths(ilYAMois)));
    }

    private static List<String> posees(SituationDuFoyer situation) {
        var estimer = new Estimer();
        var lue = situation.lire(FoyersEstimes.rapports());
        var estimation = estimer.executer(lue.foyer(), situation.mois(), lue.ecartes());
        return new QuestionsUtiles(situation, estimer, FoyersEstimes.rapports())
                .poser(estimation).stream().map(QuestionsUtiles.Posee::champ).toList();
    }

    @Test
    void le_foyer_et_le_budget_suffisent_rien_ne_se_ressaisit() {
        var situation = FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                FoyersEstimes.budget(JOUR, "SALAIRES 1250,50", "LOYER 480 HLM", "PENSIONS_RECUES 100"));
        assertThat(situation.champs())
                .containsEntry("naissance", "1992-05-04")
                .containsEntry("enfant1", "2016-03-10")
                .containsEntry("enfant2", "2020-01-15")
                .containsEntry("mns", "1250,50")
                .containsEntry("activite", "EN_EMPLOI")
                .containsEntry("occupation", "LOCATAIRE_SOCIAL")
                .containsEntry("loyer", "480")
                .containsEntry("pension", "100")
                .doesNotContainKey("couple");
        assertThat(situation.obstacles()).isEmpty();
        assertThat(posees(situation)).doesNotContain("mns", "activite", "occupation");
    }

    @Test
    void la_garde_se_demande_a_qui_travaille_avec_un_jeune_enfant_puis_ses_heures_et_son_cout() {
        var places = List.of(
                FoyersEstimes.place(1, "Jeanne", Place.TITULAIRE, "1992-05-04"),
                FoyersEstimes.place(2, "Adam", Place.ENFANT, "2024-01-15"));
        var budget = FoyersEstimes.budget(JOUR, "SALAIRES 1250,50", "LOYER 480 HLM");
        assertThat(posees(FoyersEstimes.situation(places, budget))).contains("garde_mode");
        var dite = FoyersEstimes.situation(
                places, budget, new Reponse("garde_mode", null, "ASSISTANT_MATERNEL", JOUR, JOUR.plusMonths(12)));
        assertThat(posees(dite)).contains("garde_heures", "garde_cout").doesNotContain("garde_mode");
        var aucune = FoyersEstimes.situation(
                places, budget, new Reponse("garde_mode", null, "AUCUNE", JOUR, JOUR.plusMonths(12)));
        assertThat(posees(aucune)).doesNotContain("garde_mode", "garde_heures", "garde_cout");
        assertThat(posees(FoyersEstimes.situation(FoyersEstimes.monoparentale(), budget)))
                .doesNotContain("garde_mode");
    }

    @Test
    void un_accedant_dit_son_pret_et_un_resident_le_genre_de_son_foyer() {
        var budget = FoyersEstimes.budget(JOUR, "SALAIRES 1250,50");
        var accedant = FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                budget,
                new Reponse("occupation", null, "ACCEDANT", JOUR, JOUR.plusMonths(12)));
        assertThat(posees(accedant)).contains("pret_signature", "loyer");
        var resident = FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                budget,
                new Reponse("occupation", null, "LOGEMENT_FOYER", JOUR, JOUR.plusMonths(12)));
        assertThat(posees(resident)).contains("foyer_genre", "loyer");
    }

    @Test
    void sans_budget_le_montant_net_social_se_demande_d_abord() {
        var situation = FoyersEstimes.situation(FoyersEstimes.monoparentale(), null);
        assertThat(posees(situation)).first().isEqualTo("mns");
        assertThat(posees(situation)).contains("activite", "occupation");
        assertThat(situation.notes()).anyMatch(n -> n.contains("pas de budget"));
    }

    @Test
    void le_sejour_se_demande_en_dernier_et_la_grossesse_n_est_pas_une_question_de_base() {
        var situation = FoyersEstimes.situation(
                FoyersEstimes.monoparentale(), FoyersEstimes.budget(JOUR, "RSA_ET_PRIME 600 RSA", "LOYER 400 HLM"));
        var posees = posees(situation);
        assertThat(posees).isNotEmpty();
        if (posees.contains("fait_SEJOUR")) assertThat(posees).last().isEqualTo("fait_SEJOUR");
        assertThat(posees.subList(0, 1)).doesNotContain("fait_GROSSESSE");
    }

    @Test
    void une_reponse_plus_ancienne_que_le_budget_s_efface_devant_lui_une_plus_recente_l_emporte() {
        var budget = FoyersEstimes.budget(JOUR.minusMonths(1), "SALAIRES 900");
        var ancienne = FoyersEstimes.situation(FoyersEstimes.monoparentale(), budget, reponse("mns", 1L, "1500", 2));
        assertThat(ancienne.valeur("mns")).isEqualTo("900");
        var recente = FoyersEstimes.situation(FoyersEstimes.monoparentale(), budget, reponse("mns", 1L, "1500", 0));
        assertThat(recente.valeur("mns")).isEqualTo("1500");
        var perimee = FoyersEstimes.situation(FoyersEstimes.monoparentale(), null, reponse("mns", 1L, "1500", 5));
        assertThat(perimee.connait("mns")).as("un revenu vaut quatre mois").isFalse();
    }

    @Test
    void la_reponse_d_un_conjoint_parti_ne_passe_pas_au_suivant() {
        var reponse = reponse("activite", 99L, "ETUDIANT", 1);
        var situation =
                FoyersEstimes.situation(FoyersEstimes.couple(), FoyersEstimes.budget(JOUR, "SALAIRES 900"), reponse);
        assertThat(situation.valeur("c_activite")).isEmpty();
        assertThat(situation.valeur("activite")).isEqualTo("EN_EMPLOI");
    }

    @Test
    void a_deux_les_salaires_se_repartissent_et_la_reponse_les_echange() {
        var budget = FoyersEstimes.budget(JOUR, "SALAIRES 1400 usine", "SALAIRES 600 ménage");
        var ordre = FoyersEstimes.situation(FoyersEstimes.couple(), budget);
        assertThat(ordre.champs()).containsEntry("mns", "1400").containsEntry("c_mns", "600");
        var inverse = FoyersEstimes.situation(FoyersEstimes.couple(), budget, reponse("salaires", null, "INVERSE", 0));
        assertThat(inverse.champs()).containsEntry("mns", "600").containsEntry("c_mns", "1400");
    }

    @Test
    void un_droit_ouvert_sans_montant_est_deja_verse() {
        var situation = new ComposerLaSituation(JOUR)
                .executer(
                        FoyersEstimes.monoparentale(),
                        Optional.of(FoyersEstimes.budget(JOUR, "SALAIRES 900")),
                        List.of(
                                new DroitSuivi("css", DroitSuivi.Etat.OUVERT, null, JOUR.plusMonths(3)),
                                new DroitSuivi("asf", DroitSuivi.Etat.OUVERT, null, JOUR.minusMonths(1))),
                        List.of(),
                        Map.of());
        assertThat(situation.valeur("percu_COMPLEMENTAIRE_SANTE")).isEqualTo("oui");
        assertThat(situation.connait("percu_ALLOCATION_DE_SOUTIEN_FAMILIAL"))
                .as("fini depuis un mois")
                .isFalse();
    }

    @Test
    void un_locataire_sans_loyer_est_estime_pour_le_reste_et_le_loyer_se_demande() {
        var situation = FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                FoyersEstimes.budget(JOUR, "SALAIRES 900"),
                reponse("occupation", null, "LOCATAIRE_VIDE", 0));
        assertThat(situation.lire(FoyersEstimes.rapports()).fautes()).isEmpty();
        assertThat(posees(situation)).contains("loyer").doesNotContain("occupation");
    }

    @Test
    void sans_date_de_naissance_on_le_dit_et_l_on_n_estime_pas() {
        var situation =
                FoyersEstimes.situation(List.of(new PlaceAuFoyer(1, "Jeanne", Place.TITULAIRE, false, null)), null);
        assertThat(situation.obstacles()).singleElement().asString().contains("Jeanne", "naissance");
    }
}
