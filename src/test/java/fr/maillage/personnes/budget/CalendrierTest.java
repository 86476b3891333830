package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Montant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendrierTest {
    private static final YearMonth FEVRIER = YearMonth.of(2027, 2);

    private static LigneDeBudget le(int jour, String ecrite) {
        var l = Foyers.ligne(jour, ecrite);
        return new LigneDeBudget(l.id(), l.suite(), l.poste(), "", l.montant(), l.periodicite(), jour, l.dette());
    }

    private static Budget avec(long solde, long decouvert, LigneDeBudget... lignes) {
        return new Budget(
                1,
                1,
                Budget.Nature.CONSTATE,
                null,
                new Budget.EnTete(
                        Foyers.JOUR,
                        new Composition(1, 0, 0, 0),
                        null,
                        null,
                        Montant.euros(solde),
                        decouvert == 0 ? null : Montant.euros(decouvert),
                        ""),
                List.of(lignes),
                1);
    }

    @Test
    void le_loyer_du_5_avant_le_salaire_du_28_annonce_le_decouvert_ses_jours_et_son_plus_bas() {
        var c = Calendrier.de(avec(200, 300, le(28, "R1 1400"), le(5, "F1 450"), le(10, "F2 90")), FEVRIER);
        assertThat(c.premierDecouvert().orElseThrow().numero()).isEqualTo(5);
        assertThat(c.premierDepassement().orElseThrow().numero()).isEqualTo(10);
        assertThat(c.plusBas().soir()).isEqualTo(Montant.euros(-340));
        assertThat(Foyers.lisible(c.annonce()))
                .isEqualTo(
                        "Découvert prévu à partir du 5, jusqu’à −340 € le 10. Le découvert autorisé (300 €) est dépassé le 10.");
        assertThat(c.jours().getLast().soir()).isEqualTo(Montant.euros(1060));
    }

    @Test
    void le_31_passe_le_dernier_jour_du_mois_et_ce_qui_n_a_pas_de_jour_se_dit_a_part() {
        var c = Calendrier.de(
                avec(0, 0, le(31, "R1 1000"), Foyers.ligne(2, "F5 40"), Foyers.ligne(3, "F7 240 ANNUELLE")), FEVRIER);
        assertThat(c.jours()).hasSize(28);
        assertThat(c.jours().getLast().mouvements()).hasSize(1);
        assertThat(c.sansJour()).extracting(LigneDeBudget::poste).containsExactly(Poste.MUTUELLE);
        assertThat(c.aPrevoir()).extracting(LigneDeBudget::poste).containsExactly(Poste.IMPOTS);
    }

    @Test
    void les_depenses_courantes_se_repartissent_et_leurs_jours_font_exactement_le_mois() {
        var hasard = new Random(7);
        for (int essai = 0; essai < 200; essai++) {
            long centimes = 1 + hasard.nextInt(90_000);
            var ligne = new LigneDeBudget(
                    1, 1, Poste.ALIMENTATION_COURANTE, "", new Montant(centimes), Periodicite.MENSUELLE, null, null);
            var c = Calendrier.de(avec(0, 0, ligne), YearMonth.of(2026, 1 + hasard.nextInt(12)));
            assertThat(c.jours().stream()
                            .mapToLong(j -> j.auFilDuJour().centimes())
                            .sum())
                    .isEqualTo(centimes);
            assertThat(c.jours().getLast().soir()).isEqualTo(new Montant(-centimes));
        }
    }

    @Test
    void un_compte_toujours_au_dessus_de_zero_le_dit() {
        assertThat(Foyers.lisible(
                        Calendrier.de(avec(500, 0, le(5, "F1 450")), FEVRIER).annonce()))
                .isEqualTo("Le compte reste au-dessus de zéro tout le mois ; au plus bas 50 € le 5.");
    }
}
