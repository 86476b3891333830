package fr.maillage.personnes.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.FormatDeDocument;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D55 : une situation à trois organisations bloquée depuis plus de trente jours appelle une escalade, et l’accord de la personne. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D55Test {
    private static final LocalDate JOUR = Quand.aujourdHui();

    private static LeverLesBlocages.Situation voir(long dossier) {
        return Situations.par("camille", () -> Situations.blocages().voir(dossier));
    }

    private static void bloquer(long dossier, String organisme, LocalDate depuis) {
        assertThat(Situations.par(
                        "camille", () -> Situations.blocages().noter(dossier, "Pas de réponse", organisme, depuis)))
                .isEmpty();
    }

    private static boolean escaladeProposee(LeverLesBlocages.Situation s) {
        return s.blocages().stream().anyMatch(b -> b.aEscalader(JOUR, s.organisations()));
    }

    @Test
    void a_trente_et_un_jours_et_trois_organisations_l_escalade_est_proposee_pas_avant() {
        long dossier = Situations.dossier();
        bloquer(dossier, "MDPH", JOUR.minusDays(31));
        assertThat(voir(dossier).organisations()).isEqualTo(2);
        assertThat(escaladeProposee(voir(dossier))).as("deux organisations").isFalse();
        long reunion = Situations.reunion(dossier, "ACCORD");
        Situations.invitee(dossier, reunion, 0, "AGENT_DE_BAILLEUR");
        assertThat(voir(dossier).organisations()).isEqualTo(3);
        assertThat(escaladeProposee(voir(dossier))).isTrue();
        assertThat(Situations.par("camille", () -> Situations.blocages().aEscalader(100)))
                .anyMatch(q -> q.dossier() == dossier);
        MaisonDEssai.proprietaire()
                .sql("update coordination.blocage set depuis = current_date - 30 where dossier = " + dossier)
                .update();
        assertThat(escaladeProposee(voir(dossier)))
                .as("trente jours ne sont pas plus de trente")
                .isFalse();
    }

    @Test
    void l_escalade_ne_se_note_pas_sans_ce_que_la_personne_en_dit() {
        long dossier = Situations.dossier();
        bloquer(dossier, "MDPH", JOUR.minusDays(40));
        long blocage = voir(dossier).blocages().getFirst().id();
        assertThat(escalader(dossier, blocage, Blocage.Reponse.AUCUNE))
                .hasValueSatisfying(r -> assertThat(r).contains("accord se demande"));
        assertThat(escalader(dossier, blocage, Blocage.Reponse.DEMANDE)).isEmpty();
        assertThat(escalader(dossier, blocage, Blocage.Reponse.ACCEPTE)).isEmpty();
        var b = voir(dossier).blocages().getFirst();
        assertThat(b.accord()).isEqualTo(Blocage.Reponse.ACCEPTE);
        assertThat(b.accordLe()).isEqualTo(JOUR);
        assertThat(b.instance()).isEqualTo(Blocage.Instance.RAPT);
    }

    private static java.util.Optional<String> escalader(long dossier, long blocage, Blocage.Reponse reponse) {
        return Situations.par(
                "camille",
                () -> Situations.blocages().escalader(dossier, blocage, Blocage.Instance.RAPT, reponse, JOUR));
    }

    @Test
    void les_decisions_de_toutes_les_reunions_font_un_seul_plan_et_le_compte_rendu_le_dit() {
        long dossier = Situations.dossier();
        for (String quoi : Set.of("Demander l’échéancier", "Appeler la MDPH")) {
            long reunion = Situations.reunion(dossier, "ACCORD");
            assertThat(Situations.par("camille", () -> Situations.reunir().decider(dossier, reunion, quoi, "", null)))
                    .isPresent();
            assertThat(Situations.par(
                            "camille",
                            () -> Situations.reunir()
                                    .decider(dossier, reunion, quoi, "Le bailleur", JOUR.minusDays(1))))
                    .isEmpty();
            assertThat(Situations.par(
                            "camille",
                            () -> Situations.reunir().rendreCompte(dossier, reunion, JOUR, "Chacun a dit", "D’accord")))
                    .isEmpty();
            assertThat(Situations.par(
                            "camille",
                            () -> MaisonDEssai.piece(EcritsDeReunion.class)
                                    .compteRendu(dossier, reunion, FormatDeDocument.PDF)))
                    .hasSizeGreaterThan(1000);
        }
        var plan = voir(dossier).decisions();
        assertThat(plan).hasSize(2).allMatch(d -> d.enRetard(JOUR));
        Situations.par("camille", () -> {
            Situations.blocages().direFaite(dossier, plan.getFirst().id());
            return true;
        });
        assertThat(voir(dossier).decisions()).filteredOn(Decision::faite).hasSize(1);
    }
}
