package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Foyers.formulaire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Montant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ce qu’un formulaire de budget dit, juste ou non, et la réunion de deux saisies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaisieDeBudgetTest {
    private final Budget budget = Foyers.budget(new Composition(1, 0, 2, 0), "R1 1480", "F1 640", "D2 150");
    private final SaisieDeBudget ouverte = SaisieDeBudget.du(budget, "jeton");

    private SaisieDeBudget saisie(String... champs) {
        return SaisieDeBudget.lire(formulaire(ouverte, champs));
    }

    @Test
    void une_somme_mal_ecrite_dit_laquelle_pourquoi_et_que_faire_et_reste_dans_le_formulaire() {
        var saisie = saisie("l.2.montant", "1 234,5O", "l.2.precision", "Résidence \"Les Lilas\" & fils = 100 %");
        var lu = ControleDeSaisie.lire(saisie);
        assertThat(Foyers.phrases(lu.erreurs()))
                .containsExactly(
                        "Loyer ou mensualité, et charges (Résidence \"Les Lilas\" & fils = 100 %) : « 1 234,5O » n’est pas une somme."
                                + " La lettre O semble tapée à la place du chiffre 0. Écrivez par exemple 1 234,50.");
        assertThat(lu.erreurs().getFirst().champ()).isEqualTo("l.2.montant");
        var rendue = SaisieDeBudget.lire(saisie.formulaire());
        assertThat(rendue.lignes().get(1).valeur(LigneSaisie.MONTANT)).isEqualTo("1 234,5O");
        assertThat(rendue.lignes().get(1).valeur(LigneSaisie.PRECISION))
                .isEqualTo("Résidence \"Les Lilas\" & fils = 100 %");
        assertThat(lu.lisibles()).as("ce qui se lit est compté").hasSize(2);
    }

    @Test
    void chaque_mauvaise_reponse_a_sa_phrase() {
        var lu = ControleDeSaisie.lire(saisie(
                "l.1.montant", "-5",
                "l.2.montant", "12,345",
                "l.2.jour", "32",
                "n.F2.0.precision", "Électricité",
                "n.F2.0.montant", "",
                "n.D5.0.precision", "Bailleur",
                "n.D5.0.depuis", "2026-13-45",
                "n.C1.0.montant", "99999999999",
                "b.adultes", "0",
                "b.handicapes", "7",
                "b.le", "1912-01-01"));
        assertThat(Foyers.phrases(lu.erreurs()))
                .anyMatch(p -> p.contains("« -5 » est négatif"))
                .anyMatch(p -> p.contains("Deux décimales suffisent"))
                .anyMatch(p -> p.contains("« 32 » n’est pas un jour du mois"))
                .anyMatch(p -> p.contains("Énergie") && p.contains("il manque le montant"))
                .anyMatch(p -> p.contains("« 2026-13-45 » ne convient pas"))
                .anyMatch(p -> p.contains("dépasse 10 000 000 €"))
                .anyMatch(p -> p.contains("« 0 » ne convient pas pour « adultes »"))
                .anyMatch(p -> p.contains("7 enfant(s) handicapé(s) parmi 2"))
                .anyMatch(p -> p.contains("« 1912-01-01 » ne convient pas pour la date du budget"));
        assertThat(lu.erreurs()).allSatisfy(e -> assertThat(e.champ()).isNotBlank());
    }

    @Test
    void un_formulaire_fait_a_la_main_ne_fait_rien_tomber() {
        var hostile = Map.of(
                "l.99999999999999999999.montant", "1",
                "l.12.montant", "5",
                "n.Z9.0.montant", "5",
                "n.R1.0.inconnu", "5",
                "lu.l.3", "montant=%zz&=&x",
                "lu.b", "%%%",
                "jeton", "j");
        var lu = ControleDeSaisie.lire(SaisieDeBudget.lire(hostile));
        assertThat(lu.lisibles()).isEmpty();
    }

    @Test
    void ce_que_chacun_change_de_son_cote_s_ajoute() {
        var mienne = saisie("l.2.montant", "660", "n.F2.0.montant", "80");
        var autre = SaisieDeBudget.du(
                Foyers.budget(new Composition(1, 0, 2, 0), "R1 1500", "F1 640", "D2 150", "C1 300"), "autre");
        var reunion = Reunion.de(mienne, autre);
        assertThat(reunion.desaccords()).isEmpty();
        assertThat(reunion.lignes().stream().map(l -> l.poste().code() + " " + l.valeur(LigneSaisie.MONTANT)))
                .containsExactlyInAnyOrder("R1 1500", "F1 660", "D2 150", "F2 80", "C1 300");
        assertThat(reunion.rapportes()).hasSize(2);
    }

    @Test
    void ce_que_les_deux_changent_autrement_se_tranche() {
        var mienne = saisie("l.2.montant", "660");
        var autre =
                SaisieDeBudget.du(Foyers.budget(new Composition(1, 0, 2, 0), "R1 1480", "F1 700", "D2 150"), "autre");
        var reunion = Reunion.de(mienne, autre);
        assertThat(reunion.desaccords()).singleElement().satisfies(d -> {
            assertThat(d.enregistre()).isEqualTo("700");
            assertThat(d.saisi()).isEqualTo("660");
            assertThat(d.libelle()).contains("Loyer", "montant");
        });
        var renvoyee = SaisieDeBudget.lire(reunion.aTrancher(autre, "jeton").formulaire());
        assertThat(Reunion.de(renvoyee, autre).desaccords())
                .as("tranché une fois vu")
                .isEmpty();
    }

    @Test
    void retirer_une_ligne_qu_un_collegue_vient_de_changer_se_tranche_et_la_rend_visible() {
        var mienne = saisie("l.2.montant", "", "l.2.precision", "");
        var autre =
                SaisieDeBudget.du(Foyers.budget(new Composition(1, 0, 2, 0), "R1 1480", "F1 700", "D2 150"), "autre");
        var reunion = Reunion.de(mienne, autre);
        assertThat(reunion.desaccords())
                .singleElement()
                .satisfies(d -> assertThat(d.saisi()).isEqualTo(Reunion.RETIREE));
        assertThat(reunion.lignes().stream().map(l -> l.valeur(LigneSaisie.MONTANT)))
                .contains("700");
    }

    @Test
    void changer_une_ligne_qu_un_collegue_vient_de_retirer_se_tranche() {
        var mienne = saisie("l.2.montant", "660");
        var autre = SaisieDeBudget.du(
                new Budget(
                        1,
                        1,
                        Budget.Nature.CONSTATE,
                        null,
                        budget.enTete(),
                        budget.lignes().subList(0, 1),
                        2),
                "x");
        var reunion = Reunion.de(mienne, autre);
        assertThat(reunion.desaccords()).hasSize(1);
        assertThat(reunion.lignes().stream().filter(l -> l.poste() == Poste.LOYER))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.id()).isZero();
                    assertThat(l.valeur(LigneSaisie.MONTANT)).isEqualTo("660");
                });
        assertThat(reunion.rapportes())
                .as("une ligne que je ne changeais pas part avec lui")
                .hasSize(1);
    }

    @Test
    void une_ligne_videe_est_retiree() {
        var lu = ControleDeSaisie.lire(saisie("l.3.montant", ""));
        assertThat(lu.lisibles()).extracting(LigneDeBudget::poste).containsExactly(Poste.SALAIRES, Poste.LOYER);
        assertThat(lu.lisibles().getFirst().montant()).isEqualTo(Montant.euros(1480));
    }

    @Test
    void une_ligne_dont_on_force_le_poste_devient_une_autre_ligne() {
        var lu = ControleDeSaisie.lire(saisie("l.2.poste", "D2", "l.2.restant", "900"));
        var neuf = EnregistrerUnBudget.neuf(budget, lu);
        assertThat(neuf.lignes()).filteredOn(l -> l.poste() == Poste.LOYER).isEmpty();
        assertThat(neuf.lignes())
                .filteredOn(l -> l.restantDu().centimes() == 90_000)
                .singleElement()
                .satisfies(l -> assertThat(l.id()).isZero());
    }
}
