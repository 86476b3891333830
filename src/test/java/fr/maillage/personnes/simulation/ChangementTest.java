package fr.maillage.personnes.simulation;

import static fr.maillage.personnes.simulation.FoyersEstimes.JOUR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Estimer;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** « Si vous reprenez à mi-temps », « si votre fils part » : les mois qui viennent, avant et après. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangementTest {
    private static final Estimer ESTIMER = new Estimer();
    private static final YearMonth MOIS = YearMonth.from(JOUR);

    private static Foyer foyer(String... lignes) {
        return FoyersEstimes.situation(FoyersEstimes.monoparentale(), FoyersEstimes.budget(JOUR, lignes))
                .lire(FoyersEstimes.rapports())
                .foyer();
    }

    private static List<MoisAVenir> apres(Foyer foyer, Changement changement) {
        Foyer change = changement.appliquer(foyer, Mois.rang(MOIS.plusMonths(1)), FoyersEstimes.rapports());
        return MoisAVenir.projeter(ESTIMER, change, MOIS, 12);
    }

    private static List<MoisAVenir> tel(Foyer foyer) {
        return MoisAVenir.projeter(ESTIMER, foyer, MOIS, 12);
    }

    @Test
    void reprendre_a_mi_temps_augmente_ce_que_le_foyer_recoit_et_reduit_le_rsa() {
        Foyer foyer = foyer("RSA_ET_PRIME 800 RSA", "LOYER 480 HLM", "AIDE_AU_LOGEMENT 300");
        var tel = tel(foyer);
        var apres = apres(foyer, new Changement(Changement.Genre.MI_TEMPS, 0, 720_00));
        assertThat(apres).hasSameSizeAs(tel);
        assertThat(tel.getLast().revenus()).isZero();
        assertThat(apres.getFirst().revenus()).isEqualTo(720_00);
        assertThat(apres.getLast().total()).isGreaterThan(tel.getLast().total());
        assertThat(apres.getLast().aides().getOrDefault(Prestation.RSA, 0L))
                .isLessThan(tel.getLast().aides().getOrDefault(Prestation.RSA, 0L));
        assertThat(apres.getLast().aides()).containsKey(Prestation.PRIME_D_ACTIVITE);
    }

    @Test
    void perdre_son_emploi_ouvre_le_rsa_quand_le_trimestre_regarde_est_sans_salaire() {
        Foyer foyer = foyer("SALAIRES 1300", "LOYER 480 HLM");
        var apres = apres(foyer, new Changement(Changement.Genre.PERTE_D_EMPLOI, 0, 0));
        assertThat(apres.getFirst().revenus()).isZero();
        assertThat(apres.getLast().aides()).containsKey(Prestation.RSA);
        assertThat(tel(foyer).getLast().aides()).doesNotContainKey(Prestation.RSA);
    }

    @Test
    void le_depart_d_un_enfant_ferme_les_allocations_familiales() {
        Foyer foyer = foyer("SALAIRES 900", "LOYER 480 HLM");
        assertThat(tel(foyer).getFirst().aides()).containsKey(Prestation.ALLOCATIONS_FAMILIALES);
        var apres = apres(foyer, new Changement(Changement.Genre.DEPART_D_UN_ENFANT, 1, 0));
        assertThat(apres.getFirst().aides()).doesNotContainKey(Prestation.ALLOCATIONS_FAMILIALES);
    }

    @Test
    void ce_qui_ne_change_pas_ne_change_rien() {
        Foyer foyer = foyer("SALAIRES 900", "LOYER 480 HLM");
        var memeLoyer = apres(foyer, new Changement(Changement.Genre.DEMENAGEMENT, 0, 480_00));
        assertThat(memeLoyer).isEqualTo(tel(foyer));
    }

    @Test
    void ce_que_le_foyer_dit_toucher_ne_s_ajoute_pas_a_ce_qui_est_calcule() {
        Foyer declare = foyer("SALAIRES 900", "LOYER 480 HLM", "AIDE_AU_LOGEMENT 250");
        Foyer tu = foyer("SALAIRES 900", "LOYER 480 HLM");
        assertThat(tel(declare).getLast().aides().get(Prestation.AIDE_AU_LOGEMENT))
                .isEqualTo(tel(tu).getLast().aides().get(Prestation.AIDE_AU_LOGEMENT));
    }
}
