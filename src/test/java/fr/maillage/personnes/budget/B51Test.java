package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B51 et les vecteurs du cadre professionnel : la part saisissable, la capacité, la préparation d’un dossier. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B51Test {
    private static final LocalDate NOVEMBRE = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} € avec {1} personne(s) à charge : {2} €")
    @CsvSource({
        "900, 0, 88.58",
        "1200, 0, 154.42",
        "1500, 0, 234.76",
        "1500, 2, 171.42",
        "2200, 0, 621.43",
        "2200, 3, 344.85"
    })
    void la_part_saisissable_de_2026_tombe_au_centime(String mensuel, int aCharge, String attendue) {
        assertThat(Capacite.quotite(Montant.lire(mensuel).orElseThrow(), aCharge, NOVEMBRE))
                .isEqualTo(Montant.lire(attendue).orElseThrow());
    }

    @Test
    void le_bareme_est_celui_de_la_date() {
        var a1500 = Montant.euros(1500);
        assertThat(Capacite.quotite(a1500, 0, LocalDate.of(2024, 6, 1)))
                .isNotEqualTo(Capacite.quotite(a1500, 0, LocalDate.of(2025, 6, 1)))
                .isNotEqualTo(Capacite.quotite(a1500, 0, NOVEMBRE));
        assertThat(Capacite.quotite(Montant.ZERO, 0, NOVEMBRE)).isEqualTo(Montant.ZERO);
        assertThat(Capacite.quotite(Montant.euros(-10), 0, NOVEMBRE)).isEqualTo(Montant.ZERO);
    }

    @Test
    void a_1500_euros_et_1290_de_charges_la_capacite_retenue_est_210() {
        var c = Capacite.de(Montant.euros(1500), Montant.euros(1290), false, 0, 0, NOVEMBRE);
        assertThat(c.quotite()).isEqualTo(new Montant(23_476));
        assertThat(c.ressourcesMoinsRsa()).isEqualTo(new Montant(84_831));
        assertThat(c.ressourcesMoinsCharges()).isEqualTo(Montant.euros(210));
        assertThat(c.retenue()).isEqualTo(Montant.euros(210));
        assertThat(Capacite.de(Montant.euros(800), Montant.euros(900), false, 0, 0, NOVEMBRE)
                        .retenue())
                .isEqualTo(Montant.ZERO);
    }

    @ParameterizedTest(name = "couple {0}, {1} enfant(s) : {2} €")
    @CsvSource({
        "false, 0, 651.69",
        "false, 1, 977.54",
        "true, 0, 977.54",
        "false, 2, 1173.04",
        "true, 1, 1173.04",
        "true, 2, 1368.55",
        "false, 3, 1433.72",
        "true, 3, 1629.23"
    })
    void le_rsa_du_foyer_suit_sa_composition(boolean couple, int enfants, String attendu) {
        assertThat(Capacite.rsa(couple, enfants, NOVEMBRE))
                .isEqualTo(Montant.lire(attendu).orElseThrow());
    }

    @Test
    void chaque_etape_ouvre_ses_delais_et_ne_mene_qu_ou_elle_peut() {
        var depot = LocalDate.of(2026, 3, 2);
        assertThat(EtatDeSurendettement.DEPOSE.delais(depot))
                .singleElement()
                .satisfies(d -> assertThat(d.fin()).isEqualTo("2026-06-02"));
        assertThat(EtatDeSurendettement.RECEVABLE.delais(depot))
                .extracting(EtatDeSurendettement.Delai::fin)
                .containsExactly(LocalDate.of(2026, 3, 17), LocalDate.of(2028, 3, 2));
        assertThat(EtatDeSurendettement.EN_VIGUEUR.delais(depot))
                .extracting(EtatDeSurendettement.Delai::fin)
                .containsExactly(LocalDate.of(2033, 3, 2));
        assertThat(EtatDeSurendettement.PREPARATION.suivants()).containsExactly(EtatDeSurendettement.DEPOSE);
        for (var etat : EtatDeSurendettement.values()) {
            assertThat(etat == EtatDeSurendettement.PREPARATION
                            || Arrays.stream(EtatDeSurendettement.values())
                                    .anyMatch(autre -> autre.suivants().contains(etat)))
                    .as("%s s’atteint", etat)
                    .isTrue();
        }
    }

    @Test
    void un_dossier_se_prepare_se_reunit_entre_collegues_et_avance() {
        AgentConnecte camille = AgentsDEssai.de("camille");
        long dossier = Foyers.dossier(camille);
        long budget = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(OuvrirUnBudget.class).constate(dossier));
        poser(
                camille,
                dossier,
                budget,
                "n.R1.0.montant",
                "1500",
                "n.F1.0.montant",
                "1290",
                "n.D2.0.precision",
                "Banque Inventée",
                "n.D2.0.restant",
                "4200",
                "n.D2.0.montant",
                "120",
                "n.D9.0.restant",
                "300");
        var dettes = MaisonDEssai.piece(TenirLesDettes.class);
        QuiTravaille.pour(camille, () -> {
            dettes.ouvrirLeSurendettement(dossier);
            dettes.ouvrirLeSurendettement(dossier);
            return true;
        });
        var s = QuiTravaille.pour(camille, () -> dettes.executer(dossier))
                .surendettement()
                .orElseThrow();
        assertThat(s.aCharge()).as("les enfants du foyer").isEqualTo(2);
        assertThat(Foyers.lisible(s.lettre())).contains("1 500 € par mois", "4 500 € à rembourser");
        var lus = s.champs();
        var mienne = new java.util.LinkedHashMap<>(lus);
        mienne.put("IDENTITE", "oui");
        mienne.put("patrimoine", "Une voiture de 2009");
        var sienne = new java.util.LinkedHashMap<>(lus);
        sienne.put("IMPOTS", "oui");
        sienne.put("procedures", "Saisie sur compte, mars");
        assertThat(QuiTravaille.pour(camille, () -> dettes.enregistrer(dossier, lus, sienne)))
                .isInstanceOf(TenirLesDettes.Resultat.Enregistre.class);
        assertThat(QuiTravaille.pour(camille, () -> dettes.enregistrer(dossier, lus, mienne)))
                .isInstanceOf(TenirLesDettes.Resultat.Enregistre.class);
        var reuni = QuiTravaille.pour(camille, () -> dettes.executer(dossier))
                .surendettement()
                .orElseThrow();
        assertThat(reuni.pieces()).containsExactly(PieceDeSurendettement.IDENTITE, PieceDeSurendettement.IMPOTS);
        assertThat(reuni.patrimoine()).isEqualTo("Une voiture de 2009");
        assertThat(reuni.procedures()).isEqualTo("Saisie sur compte, mars");
        var contraire = new java.util.LinkedHashMap<>(lus);
        contraire.put("patrimoine", "Aucun");
        assertThat(QuiTravaille.pour(camille, () -> dettes.enregistrer(dossier, lus, contraire)))
                .isInstanceOf(TenirLesDettes.Resultat.EnDesaccord.class);
        assertThat(QuiTravaille.pour(
                        camille,
                        () -> dettes.enregistrer(dossier, lus, Map.of("aCharge", "beaucoup", "charges", "12OO"))))
                .isInstanceOfSatisfying(
                        TenirLesDettes.Resultat.Refuse.class,
                        r -> assertThat(r.erreurs()).hasSize(2));
        assertThat(QuiTravaille.pour(camille, () -> dettes.passer(dossier, "EN_VIGUEUR", "2026-03-02")))
                .isPresent();
        assertThat(QuiTravaille.pour(camille, () -> dettes.passer(dossier, "DEPOSE", "2026-03-02")))
                .isEmpty();
        assertThat(QuiTravaille.pour(camille, () -> dettes.executer(dossier))
                        .surendettement()
                        .orElseThrow()
                        .etat())
                .isEqualTo(EtatDeSurendettement.DEPOSE);
        var brut = String.join(
                "",
                MaisonDEssai.proprietaire()
                        .sql("select t::text from budget.surendettement t where dossier = " + dossier)
                        .query(String.class)
                        .list());
        assertThat(brut).doesNotContain("voiture", "Saisie sur compte", "Madame");
    }

    private static void poser(AgentConnecte agent, long dossier, long budget, String... champs) {
        QuiTravaille.pour(
                agent,
                () -> MaisonDEssai.piece(EnregistrerUnBudget.class)
                        .executer(
                                dossier,
                                budget,
                                SaisieDeBudget.lire(Foyers.formulaire(
                                        SaisieDeBudget.du(
                                                MaisonDEssai.piece(LireUnBudget.class)
                                                        .pourEcrire(dossier)
                                                        .exiger(budget),
                                                UUID.randomUUID().toString()),
                                        champs))));
    }

    @Test
    void un_acte_suit_sa_dette_d_un_budget_au_suivant() {
        AgentConnecte camille = AgentsDEssai.de("camille");
        long dossier = Foyers.dossier(camille);
        long budget = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(OuvrirUnBudget.class).constate(dossier));
        poser(
                camille,
                dossier,
                budget,
                "n.D5.0.precision",
                "Bailleur",
                "n.D5.0.retard",
                "512",
                "n.D5.0.depuis",
                "2025-09-05");
        var dettes = MaisonDEssai.piece(TenirLesDettes.class);
        long suite = QuiTravaille.pour(camille, () -> dettes.executer(dossier))
                .budget()
                .dettes()
                .getFirst()
                .suite();
        assertThat(QuiTravaille.pour(camille, () -> dettes.noter(dossier, suite, "MISE_EN_DEMEURE", "2026-01-10")))
                .isEmpty();
        assertThat(QuiTravaille.pour(camille, () -> dettes.noter(dossier, suite, "", "2026-01-10")))
                .isPresent();
        assertThat(QuiTravaille.pour(camille, () -> dettes.noter(dossier, suite, "SAISIE", "demain")))
                .isPresent();
        QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(OuvrirUnBudget.class).constate(dossier));
        var lu = QuiTravaille.pour(camille, () -> dettes.executer(dossier));
        assertThat(lu.budget().id()).isNotEqualTo(budget);
        assertThat(lu.actes())
                .singleElement()
                .satisfies(a -> assertThat(a.suite())
                        .isEqualTo(lu.budget().dettes().getFirst().suite()));
        assertThat(lu.prescription(lu.budget().dettes().getFirst())
                        .orElseThrow()
                        .fin())
                .isEqualTo("2028-09-05");
        long acte = lu.actes().getFirst().id();
        QuiTravaille.pour(camille, () -> {
            dettes.retirer(dossier, acte);
            return true;
        });
        assertThat(QuiTravaille.pour(camille, () -> dettes.executer(dossier)).actes())
                .isEqualTo(List.of());
    }
}
