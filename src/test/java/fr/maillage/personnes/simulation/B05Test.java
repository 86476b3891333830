package fr.maillage.personnes.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Estimation;
import fr.maillage.references.estimation.Estimer;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B05 : les droits d’un foyer, cherchés dans ce que le dossier sait déjà. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B05Test {
    private static final Estimer ESTIMER = new Estimer();

    private static Estimation estimer(SituationDuFoyer situation) {
        var lue = situation.lire(FoyersEstimes.rapports());
        assertThat(lue.fautes()).isEmpty();
        assertThat(ESTIMER.controler(lue.foyer(), situation.mois())).isEmpty();
        return ESTIMER.executer(lue.foyer(), situation.mois(), lue.ecartes());
    }

    private static List<Prestation> aDemander(Estimation estimation) {
        return estimation.aDemander().stream().map(e -> e.prestation()).toList();
    }

    @Test
    void une_mere_seule_a_900_euros_locataire_apprend_ce_qu_elle_peut_demander() {
        var situation = FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                FoyersEstimes.budget(FoyersEstimes.JOUR, "SALAIRES 900", "LOYER 520 bailleur social"));
        var estimation = estimer(situation);
        assertThat(aDemander(estimation))
                .contains(
                        Prestation.AIDE_AU_LOGEMENT,
                        Prestation.PRIME_D_ACTIVITE,
                        Prestation.COMPLEMENTAIRE_SANTE,
                        Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL,
                        Prestation.ALLOCATIONS_FAMILIALES);
        assertThat(estimation.inconnus())
                .as("sans avis d’impôt, le chèque énergie reste inconnu, et l’on dit quoi apporter")
                .anySatisfy(e -> assertThat(e.prestation()).isEqualTo(Prestation.CHEQUE_ENERGIE));
        assertThat(estimation.aDemander())
                .allSatisfy(e -> assertThat(e.certitude().raison()).isNotBlank());
    }

    @Test
    void une_pension_recue_ferme_ou_reduit_l_allocation_de_soutien() {
        var sans = estimer(FoyersEstimes.situation(
                FoyersEstimes.monoparentale(), FoyersEstimes.budget(FoyersEstimes.JOUR, "SALAIRES 900")));
        var avec = estimer(FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                FoyersEstimes.budget(FoyersEstimes.JOUR, "SALAIRES 900", "PENSIONS_RECUES 600")));
        assertThat(aDemander(sans)).contains(Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL);
        assertThat(aDemander(avec)).doesNotContain(Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL);
    }

    @Test
    void ce_que_le_budget_dit_verse_est_deja_verse_et_son_montant_se_juge() {
        var estimation = estimer(FoyersEstimes.situation(
                FoyersEstimes.monoparentale(),
                FoyersEstimes.budget(
                        FoyersEstimes.JOUR,
                        "SALAIRES 900",
                        "LOYER 520 bailleur social",
                        "AIDE_AU_LOGEMENT 12",
                        "PRESTATIONS_FAMILIALES 151,05 allocations familiales")));
        assertThat(estimation.dejaVerses())
                .anySatisfy(d -> {
                    assertThat(d.eclairage().prestation()).isEqualTo(Prestation.AIDE_AU_LOGEMENT);
                    assertThat(d.plausible()).as("12 € d’aide au logement").isFalse();
                })
                .anySatisfy(d -> {
                    assertThat(d.eclairage().prestation()).isEqualTo(Prestation.ALLOCATIONS_FAMILIALES);
                    assertThat(d.plausible())
                            .as("allocations familiales de deux enfants")
                            .isTrue();
                });
        assertThat(aDemander(estimation))
                .doesNotContain(Prestation.AIDE_AU_LOGEMENT, Prestation.ALLOCATIONS_FAMILIALES);
    }
}
