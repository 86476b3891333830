package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Foyers.lisible;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B57 : chaque ligne du budget ouvre son domaine de vie. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B57Test {
    @Test
    void l_electricite_a_210_euros_pour_45_metres_carres_ouvre_l_energie_et_dit_la_precarite_probable() {
        var ouvert = Ouvertures.de(avecSurface("R1 1100", "F2 210")).stream()
                .filter(o -> o.domaine() == DomaineDeVie.ENERGIE)
                .findFirst()
                .orElseThrow();
        assertThat(ouvert.constats())
                .singleElement()
                .satisfies(constat -> assertThat(lisible(constat))
                        .contains("19,1 %", "Précarité énergétique probable", "56 € par m² et par an pour 45 m²"));
    }

    @Test
    void au_dela_des_trois_premiers_deciles_huit_pour_cent_ne_suffit_pas() {
        assertThat(Ratios.precariteEnergetiqueProbable(avecSurface("R1 3000", "F2 300")))
                .isFalse();
        assertThat(Ratios.precariteEnergetiqueProbable(avecSurface("R1 1100", "F2 80")))
                .isFalse();
        assertThat(Ratios.precariteEnergetiqueProbable(avecSurface("R1 1100", "F2 89")))
                .isTrue();
    }

    @Test
    void le_loyer_ouvre_le_logement_et_la_mutuelle_la_sante() {
        assertThat(Poste.LOYER.domaine()).isEqualTo(DomaineDeVie.LOGEMENT);
        assertThat(Poste.MUTUELLE.domaine()).isEqualTo(DomaineDeVie.SANTE);
        var domaines = Ouvertures.de(Foyers.budget(new Composition(1, 0, 0, 0), "R1 1500", "F1 400", "F5 40"));
        assertThat(domaines.stream().map(Ouvertures::domaine)).contains(DomaineDeVie.LOGEMENT, DomaineDeVie.SANTE);
    }

    @Test
    void un_retard_se_dit_dans_le_domaine_de_sa_dette() {
        var ligne = new LigneDeBudget(
                9,
                9,
                Poste.DETTE_DE_LOYER,
                "Bailleur",
                fr.maillage.socle.commun.Montant.ZERO,
                Periodicite.MENSUELLE,
                null,
                new LigneDeBudget.Dette(
                        fr.maillage.socle.commun.Montant.euros(900),
                        fr.maillage.socle.commun.Montant.euros(512),
                        null));
        var sans = Foyers.budget(new Composition(1, 0, 0, 0), "R1 1500", "F5 40");
        var budget = new Budget(
                1,
                1,
                Budget.Nature.CONSTATE,
                null,
                sans.enTete(),
                List.of(sans.lignes().getFirst(), sans.lignes().getLast(), ligne),
                1);
        assertThat(Ouvertures.de(budget).stream()
                        .filter(o -> o.domaine() == DomaineDeVie.LOGEMENT)
                        .flatMap(o -> o.constats().stream())
                        .map(Foyers::lisible))
                .contains("Dette de loyer (Bailleur) : 512 € de retard.");
    }

    @Test
    void chaque_poste_a_un_domaine_un_volet_et_un_code_qui_lui_est_propre() {
        assertThat(Arrays.stream(Poste.values()).map(Poste::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Poste.values()).map(Poste::libelle)).doesNotHaveDuplicates();
        for (var poste : Poste.values()) assertThat(Poste.deCode(poste.code())).contains(poste);
    }

    private static Budget avecSurface(String... lignes) {
        var sans = Foyers.budget(new Composition(1, 0, 0, 0), lignes);
        var e = sans.enTete();
        return new Budget(
                1,
                1,
                Budget.Nature.CONSTATE,
                null,
                new Budget.EnTete(e.le(), e.composition(), 45, null, null, null, ""),
                sans.lignes(),
                1);
    }
}
