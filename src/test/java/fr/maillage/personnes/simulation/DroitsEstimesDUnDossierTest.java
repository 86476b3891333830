package fr.maillage.personnes.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.AidesLocalesDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.pages.ResultatPage;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** L’estimation dans un dossier : qui la lit, ce qui s’en garde, ce qui ne s’en garde pas. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DroitsEstimesDUnDossierTest {
    private static AgentConnecte camille;
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        dossier = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(dossier, "R1 900", "F1 520 bailleur social", "R8 12");
    }

    private static SimulerUnDossier.Simulation simuler(AgentConnecte agent, long dossier) {
        return QuiTravaille.pour(
                agent, () -> MaisonDEssai.piece(SimulerUnDossier.class).executer(dossier, Map.of()));
    }

    private static RepondreAuxQuestions.Resultat repondre(long dossier, Map<String, String> saisie, boolean garder) {
        return QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(RepondreAuxQuestions.class).executer(dossier, saisie, garder));
    }

    @Test
    void B05_le_dossier_suffit_et_la_lecture_est_notee() {
        var s = simuler(camille, dossier);
        assertThat(s.obstacles()).isEmpty();
        assertThat(s.estimation().orElseThrow().aDemander())
                .extracting(e -> e.prestation())
                .contains(Prestation.PRIME_D_ACTIVITE, Prestation.COMPLEMENTAIRE_SANTE);
        assertThat(s.estimation().orElseThrow().dejaVerses())
                .extracting(d -> d.eclairage().prestation())
                .containsExactly(Prestation.AIDE_AU_LOGEMENT);
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select count(*) from journal.ecriture where libelle like 'Droits estimés :%' and reference = :r")
                        .param("r", "dossier:" + dossier)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void les_aides_locales_de_l_organisation_repondent_avec_ce_que_le_budget_et_l_adresse_disent_deja() {
        var aides = QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(SimulationController.class)
                        .voir(dossier)
                        .aidesLocales());
        assertThat(aides)
                .extracting(ResultatPage.AideLocale::nom)
                .contains("FSL énergie", "FSL maintien dans le logement", "FSL accès au logement");
        assertThat(aides).allSatisfy(a -> assertThat(a.raisons()).isNotEmpty());
    }

    @Test
    void ni_la_responsable_ni_un_collegue_ni_une_autre_organisation_ne_la_lisent() {
        for (String autre : List.of("helene", "malik", "fatou", "amina")) {
            assertThatThrownBy(() -> simuler(AgentsDEssai.de(autre), dossier))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void une_reponse_qui_dure_se_garde_scellee_et_ne_se_redemande_pas() {
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900");
        assertThat(simuler(camille, sien).questions())
                .extracting(QuestionsUtiles.Posee::champ)
                .contains("occupation");
        repondre(sien, Map.of("occupation", "HEBERGE_SANS_FRAIS"), false);
        var apres = simuler(camille, sien);
        assertThat(apres.questions()).extracting(QuestionsUtiles.Posee::champ).doesNotContain("occupation");
        assertThat(apres.situation().connus())
                .anyMatch(c -> c.champ().equals("occupation")
                        && c.valeur().contains("Hébergé")
                        && c.origine().startsWith("réponse du"));
        byte[] scelle = MaisonDEssai.proprietaire()
                .sql("select contenu_scelle from simulation.reponses where dossier = :d")
                .param("d", sien)
                .query((l, _) -> l.getBytes(1))
                .single();
        assertThat(new String(scelle, StandardCharsets.ISO_8859_1)).doesNotContain("occupation", "HEBERGE");
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(RepondreAuxQuestions.class).retirer(sien, "occupation");
            return true;
        });
        assertThat(simuler(camille, sien).situation().connait("occupation")).isFalse();
    }

    @Test
    void sans_son_accord_une_grossesse_ne_sert_qu_a_l_ecran_du_moment() {
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        var sans = repondre(sien, Map.of("fait_GROSSESSE", "oui"), false);
        assertThat(sans).isInstanceOfSatisfying(RepondreAuxQuestions.Resultat.Fait.class, fait -> {
            assertThat(fait.gardees()).isZero();
            assertThat(fait.deCetEcran()).containsExactly(Map.entry("fait_GROSSESSE", "oui"));
        });
        assertThat(simuler(camille, sien).situation().connait("fait_GROSSESSE")).isFalse();
        repondre(sien, Map.of("fait_GROSSESSE", "oui"), true);
        assertThat(simuler(camille, sien).situation().valeur("fait_GROSSESSE")).isEqualTo("oui");
    }

    @Test
    void une_mauvaise_reponse_recoit_une_phrase_et_rien_n_est_garde() {
        long sien = FoyersEstimes.dossier(camille);
        var refus = repondre(sien, Map.of("mns", "beaucoup", "occupation", "CHATEAU"), false);
        assertThat(refus).isInstanceOfSatisfying(RepondreAuxQuestions.Resultat.Refuse.class, r -> {
            assertThat(r.erreurs()).hasSize(2);
            assertThat(r.erreurs()).anyMatch(e -> e.phrase().contains("« beaucoup »"));
        });
        assertThat(simuler(camille, sien).situation().connait("mns")).isFalse();
    }

    @Test
    void une_estimation_gardee_est_une_photo_qui_ne_suit_plus_le_dossier() {
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        long gardee = QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(GarderUneEstimation.class).executer(sien, Map.of()))
                .orElseThrow();
        FoyersEstimes.budgeter(sien, "R1 2900", "F1 520 HLM");
        var relue = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(GarderUneEstimation.class).relire(sien, gardee));
        assertThat(relue.gardee().contenu().situation()).anyMatch(f -> f.contains("900"));
        assertThat(relue.gardee().contenu().lignes())
                .anyMatch(l -> l.rubrique().equals("À demander") && l.nom().contains("Prime d’activité"));
        var part = AgentsDEssai.pour(
                camille,
                () -> MaisonDEssai.pieces(PartDuDossier.class).stream()
                        .filter(p -> p.code().equals("estimations"))
                        .findFirst()
                        .orElseThrow()
                        .elements(sien));
        assertThat(part).as("la personne peut demander son estimation").isNotEmpty();
    }

    @Test
    void l_effacement_d_un_dossier_trouve_de_lui_meme_ce_que_l_estimation_y_range() {
        var tables = MaisonDEssai.proprietaire()
                .sql("select t::text from conservation.tables_du_dossier() t")
                .query(String.class)
                .list();
        assertThat(String.join(" ", tables))
                .contains(
                        "simulation.reponses",
                        "simulation.estimation",
                        "nonrecours.examen",
                        "nonrecours.droit_repere",
                        "nonrecours.gain");
    }

    private static String locale(SimulerUnDossier.Simulation simulation, String nom) {
        return simulation.locales().stream()
                .filter(r -> r.reglement().equals(nom))
                .findFirst()
                .orElseThrow()
                .reponse()
                .dire();
    }

    private static List<String> questions(SimulerUnDossier.Simulation simulation) {
        return simulation.questions().stream().map(QuestionsUtiles.Posee::champ).toList();
    }

    @Test
    void ce_que_les_aides_locales_ont_besoin_de_savoir_se_demande_se_garde_et_change_leur_reponse() {
        String nom = AidesLocalesDEssai.publier(
                camille.organisation(),
                "[{ genre: besoin, besoins: [obseques] }, { genre: frequence, fois: 1, mois: 12 }]",
                "{ genre: part, taux: 50, plafond: 200 }");
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        assertThat(locale(simuler(camille, sien), nom)).contains("préciser");
        assertThat(questions(simuler(camille, sien))).contains("besoin_local", "aides_locales_recues");
        repondre(sien, Map.of("besoin_local", "OBSEQUES", "aides_locales_recues", "0"), false);
        assertThat(questions(simuler(camille, sien)))
                .contains("facture_locale")
                .doesNotContain("besoin_local", "aides_locales_recues");
        repondre(sien, Map.of("facture_locale", "300"), false);
        assertThat(locale(simuler(camille, sien), nom)).startsWith("ouverte, 150");
        assertThat(questions(simuler(camille, sien))).doesNotContain("facture_locale");
        assertThat(simuler(camille, sien).situation().connus())
                .anyMatch(c -> c.champ().equals("besoin_local") && c.valeur().equals("des obsèques"));
    }

    @Test
    void une_reponse_hors_de_la_liste_ou_un_montant_mal_ecrit_recoit_une_phrase() {
        assertThat(repondre(dossier, Map.of("besoin_local", "VOYAGE", "facture_locale", "beaucoup"), false))
                .isInstanceOfSatisfying(
                        RepondreAuxQuestions.Resultat.Refuse.class,
                        r -> assertThat(r.erreurs())
                                .extracting(e -> e.phrase())
                                .anyMatch(p -> p.contains("« VOYAGE » n’est pas un choix"))
                                .anyMatch(p -> p.contains("« beaucoup » n’est pas un montant")));
    }
}
