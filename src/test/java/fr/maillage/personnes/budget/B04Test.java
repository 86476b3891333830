package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Foyers.lisible;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Montant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B04 et l’exemple entier du cadre professionnel : les chiffres, et leurs formules à côté. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B04Test {
    @Test
    void de_1480_moins_1105_moins_160_a_trois_il_reste_375_puis_215_et_2_39_par_jour() {
        var budget = Foyers.budget(new Composition(1, 0, 2, 0), "R1 1480", "F1 1105", "D2 160");
        var totaux = Totaux.de(budget);
        assertThat(totaux.resteAVivre()).isEqualTo(Montant.euros(375));
        assertThat(totaux.restePourVivre()).isEqualTo(Montant.euros(215));
        assertThat(totaux.moyenneJournaliere()).isEqualTo(new Montant(239));
    }

    @Test
    void chaque_chiffre_dit_sa_formule_et_ses_nombres() {
        var budget = Foyers.budget(new Composition(1, 0, 2, 0), "R1 1480", "F1 1105", "D2 160");
        assertThat(lisible(Foyers.ratio(budget, "RAV").calcul())).isEqualTo("1 480 € − 1 105 €");
        assertThat(lisible(Foyers.ratio(budget, "RPV").calcul())).isEqualTo("375 € − 160 €");
        assertThat(lisible(Foyers.ratio(budget, "MEJ").calcul())).isEqualTo("215 € ÷ 3 ÷ 30");
        assertThat(lisible(Foyers.ratio(budget, "MEJ").valeur())).startsWith("2,39 €");
        assertThat(Ratios.de(budget))
                .allSatisfy(r -> assertThat(r.formule()).as(r.libelle()).isNotBlank())
                .allSatisfy(r -> assertThat(r.calcul()).as(r.libelle()).containsPattern("\\d"));
    }

    @Test
    void l_exemple_du_couple_et_deux_enfants_tombe_au_centime() {
        var budget = Foyers.budget(
                new Composition(2, 0, 2, 0),
                "R1 1420",
                "R6 151,05",
                "R8 320",
                "F1 640",
                "F2 110",
                "F3 35",
                "F4 62",
                "F5 78",
                "F6 45",
                "F8 90",
                "F9 60",
                "D2 150");
        var totaux = Totaux.de(budget);
        assertThat(totaux.ressources()).isEqualTo(new Montant(189_105));
        assertThat(totaux.fixes()).isEqualTo(Montant.euros(1120));
        assertThat(totaux.resteAVivre()).isEqualTo(new Montant(77_105));
        assertThat(totaux.restePourVivre()).isEqualTo(new Montant(62_105));
        assertThat(totaux.moyenneJournaliere()).isEqualTo(new Montant(518));
        assertThat(lisible(Foyers.ratio(budget, "EFFORT_LOGEMENT").valeur())).isEqualTo("20,4 %");
        assertThat(lisible(Foyers.ratio(budget, "ENDETTEMENT").valeur())).isEqualTo("7,9 %");
        assertThat(Foyers.ratio(budget, "UC").valeur()).isEqualTo("2,1");
    }

    @Test
    void le_quotient_de_la_caf_compte_les_parts_et_dit_qu_il_ne_fait_pas_foi() {
        var sans = Foyers.budget(new Composition(2, 1, 2, 1), "R1 1200", "R6 300");
        var e = sans.enTete();
        var budget = new Budget(
                1,
                1,
                Budget.Nature.CONSTATE,
                null,
                new Budget.EnTete(e.le(), e.composition(), null, Montant.euros(12_000), null, null, ""),
                sans.lignes(),
                1);
        // 2 parents, 0,5 + 0,5 + 1 pour trois enfants, 0,5 pour l’enfant handicapé : 4,5 parts.
        var quotient = Foyers.ratio(budget, "QF_CAF");
        assertThat(lisible(quotient.calcul())).isEqualTo("(12 000 € ÷ 12 + 300 €) ÷ 4,5");
        assertThat(lisible(quotient.valeur())).isEqualTo("288,89 €");
        assertThat(quotient.repere()).contains("fait foi");
    }

    @Test
    void sans_ressource_les_taux_se_taisent_au_lieu_de_diviser_par_rien() {
        var budget = Foyers.budget(new Composition(1, 0, 0, 0), "F1 500", "F2 60", "D2 20");
        assertThat(Ratios.de(budget).stream().map(Ratio::code))
                .doesNotContain("EFFORT_LOGEMENT", "ENDETTEMENT", "TEE")
                .contains("RAV", "RPV", "MEJ", "SOLDE", "UC");
        assertThat(lisible(Foyers.ratio(budget, "RPV").valeur())).isEqualTo("−580 €");
    }

    @Test
    void l_exceptionnel_se_lit_a_part_et_l_occasionnel_se_ramene_au_mois() {
        var totaux = Totaux.de(Foyers.budget(
                new Composition(1, 0, 0, 0), "R1 1000", "R12 600 ANNUELLE", "O2 120 ANNUELLE", "C1 50 HEBDOMADAIRE"));
        assertThat(totaux.ressources()).isEqualTo(Montant.euros(1000));
        assertThat(totaux.exceptionnellesParAn()).isEqualTo(Montant.euros(600));
        assertThat(totaux.occasionnelles()).isEqualTo(Montant.euros(10));
        assertThat(totaux.courantes()).isEqualTo(new Montant(21_667));
        assertThat(totaux.solde()).isEqualTo(new Montant(77_333));
    }

    @Test
    void aucun_centime_ne_se_perd_en_ramenant_au_mois() {
        var hasard = new Random(20_261_122L);
        for (int essai = 0; essai < 2_000; essai++) {
            List<LigneDeBudget> lignes = IntStream.range(0, 1 + hasard.nextInt(12))
                    .mapToObj(n -> new LigneDeBudget(
                            n,
                            n,
                            Poste.EAU,
                            "",
                            new Montant(hasard.nextInt(200_000)),
                            Periodicite.values()[hasard.nextInt(Periodicite.values().length)],
                            null,
                            null))
                    .toList();
            var mois = Mensualisation.repartir(lignes);
            var total = Mensualisation.parMois(lignes.stream());
            long parAn = lignes.stream().mapToLong(LigneDeBudget::parAn).sum();
            assertThat(mois.stream().mapToLong(Montant::centimes).sum())
                    .as("la colonne s’additionne au total, essai %d", essai)
                    .isEqualTo(total.centimes());
            assertThat(Math.abs(total.centimes() * 12 - parAn))
                    .as("le total du mois ne s’écarte de l’année que d’un demi-centime par mois, essai %d", essai)
                    .isLessThanOrEqualTo(6);
            for (int n = 0; n < lignes.size(); n++) {
                assertThat(Math.abs(mois.get(n).centimes() * 12 - lignes.get(n).parAn()))
                        .as("chaque ligne est juste au centime, essai %d", essai)
                        .isLessThan(12);
            }
        }
    }
}
