package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Un budget se lit à qui suit le dossier, ou par accès exceptionnel ; il s’écrit par une conseillère qui le suit ; toute lecture se note. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuiLitUnBudgetTest {
    private final AgentConnecte camille = AgentsDEssai.de("camille");
    private final AgentConnecte malik = AgentsDEssai.de("malik");
    private final AgentConnecte fatou = AgentsDEssai.de("fatou");
    private final AgentConnecte helene = AgentsDEssai.de("helene");
    private final AgentConnecte amina = AgentsDEssai.de("amina");
    private final LireUnBudget lire = MaisonDEssai.piece(LireUnBudget.class);
    private final OuvrirUnBudget ouvrir = MaisonDEssai.piece(OuvrirUnBudget.class);
    private final EnregistrerUnBudget enregistrer = MaisonDEssai.piece(EnregistrerUnBudget.class);

    private long dossier;
    private long budget;

    @BeforeEach
    void poser_un_budget() {
        dossier = Foyers.dossier(camille);
        budget = QuiTravaille.pour(camille, () -> ouvrir.constate(dossier));
        enregistrer(
                camille, "n.R1.0.montant", "1480", "n.F1.0.montant", "640", "n.F1.0.precision", "Résidence Secrète");
    }

    private EnregistrerUnBudget.Resultat enregistrer(AgentConnecte agent, String... champs) {
        return QuiTravaille.pour(
                agent,
                () -> enregistrer.executer(
                        dossier,
                        budget,
                        SaisieDeBudget.lire(Foyers.formulaire(
                                SaisieDeBudget.du(
                                        lire.pourEcrire(dossier).exiger(budget),
                                        UUID.randomUUID().toString()),
                                champs))));
    }

    @Test
    void le_premier_budget_compte_le_foyer_du_dossier_et_le_suivant_reprend_le_precedent() {
        var premier = QuiTravaille.pour(camille, () -> lire.executer(dossier)).exiger(budget);
        assertThat(premier.composition()).isEqualTo(new Composition(1, 0, 2, 0));
        assertThat(premier.lignes()).hasSize(2);
        long suivant = QuiTravaille.pour(camille, () -> ouvrir.constate(dossier));
        var repris = QuiTravaille.pour(camille, () -> lire.executer(dossier)).exiger(suivant);
        assertThat(repris.lignes()).extracting(LigneDeBudget::precision).contains("Résidence Secrète");
        assertThat(repris.lignes())
                .extracting(LigneDeBudget::suite)
                .isEqualTo(premier.lignes().stream().map(LigneDeBudget::suite).toList());
        long scenario = QuiTravaille.pour(camille, () -> ouvrir.scenario(dossier, budget));
        var lu = QuiTravaille.pour(camille, () -> lire.executer(dossier));
        assertThat(lu.exiger(scenario).base()).isEqualTo(budget);
        assertThat(lu.dernier().orElseThrow().id())
                .as("un scénario n’est jamais le dernier budget")
                .isEqualTo(suivant);
    }

    @Test
    void ni_l_unite_ni_le_secretariat_ni_une_autre_organisation_ne_le_lisent() {
        for (var agent : List.of(malik, fatou, helene, amina)) {
            assertThatThrownBy(() -> QuiTravaille.pour(agent, () -> lire.executer(dossier)))
                    .as(agent.identifiant())
                    .isInstanceOf(Introuvable.class);
            assertThat(lignesVues(agent)).as(agent.identifiant()).isZero();
        }
        assertThat(lignesVues(camille)).isEqualTo(2);
    }

    @Test
    void une_assistante_sociale_qui_suit_lit_sans_ecrire() {
        Foyers.suivre(dossier, malik);
        var lu = QuiTravaille.pour(malik, () -> lire.executer(dossier));
        assertThat(lu.modifiable()).isFalse();
        assertThat(lu.tous()).hasSize(1);
        assertThatThrownBy(() -> enregistrer(malik, "n.C1.0.montant", "300")).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> QuiTravaille.pour(malik, () -> ouvrir.constate(dossier)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void un_partage_ne_donne_pas_le_budget_et_un_acces_exceptionnel_le_donne_a_lire() {
        Foyers.un(
                "insert into dossiers.partage (dossier, agent, organisation_destinataire, pourquoi, consenti_le, fin) values (%d, %d, %d, 'Un motif de plus de vingt caractères', current_date, current_date + 10) returning id"
                        .formatted(dossier, amina.id(), amina.organisation()));
        assertThatThrownBy(() -> QuiTravaille.pour(amina, () -> lire.executer(dossier)))
                .isInstanceOf(Introuvable.class);
        Foyers.un(
                "insert into dossiers.acces_exceptionnel (dossier, agent, raison) values (%d, %d, 'Une raison de plus de vingt caractères') returning id"
                        .formatted(dossier, helene.id()));
        var lu = QuiTravaille.pour(helene, () -> lire.executer(dossier));
        assertThat(lu.modifiable()).isFalse();
        assertThat(lu.tous()).hasSize(1);
    }

    @Test
    void sans_situation_aucune_table_ne_montre_une_ligne() {
        var tables = MaisonDEssai.proprietaire()
                .sql("select tablename::text from pg_tables where schemaname = 'budget'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(3);
        for (String table : tables) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from budget." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(MaisonDEssai.proprietaire().sql("""
                        select count(*) from pg_tables t join pg_class c on c.relname = t.tablename
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = t.schemaname
                        where t.schemaname = 'budget' and (not c.relforcerowsecurity or t.tableowner = 'maillage_app')
                        """).query(Long.class).single())
                .as("tables sans politique, ou possédées par l’application")
                .isZero();
    }

    @Test
    void on_n_ajoute_pas_une_ligne_au_budget_d_un_dossier_que_l_on_ne_suit_pas() {
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        malik,
                        () -> AgentsDEssai.base()
                                .sql(
                                        "insert into budget.ligne (budget, dossier, suite, poste, montant, periodicite) values (:b, :d, 1, 'R1', 1, 'MENSUELLE')")
                                .param("b", budget)
                                .param("d", dossier)
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThat(AgentsDEssai.pour(
                        malik,
                        () -> AgentsDEssai.base()
                                .sql("update budget.budget set solde = 1 where id = :b")
                                .param("b", budget)
                                .update()))
                .isZero();
    }

    @Test
    void chaque_lecture_s_ecrit_au_journal_et_l_interface_des_autres_pieces_aussi() {
        long avant = ecritures();
        QuiTravaille.pour(camille, () -> lire.executer(dossier));
        assertThat(ecritures()).isEqualTo(avant + 1);
        Budgets budgets = MaisonDEssai.piece(Budgets.class);
        var dernier = QuiTravaille.pour(camille, () -> budgets.dernier(dossier));
        assertThat(dernier).isPresent();
        assertThat(ecritures()).isEqualTo(avant + 2);
        assertThat(QuiTravaille.pour(camille, () -> budgets.au(dossier, LocalDate.of(2020, 1, 1))))
                .isEmpty();
        assertThat(QuiTravaille.pour(helene, () -> budgets.dernier(dossier)))
                .as("sans titre, rien")
                .isEmpty();
    }

    @Test
    void les_precisions_et_les_observations_sont_scellees_en_base() {
        enregistrer(camille, "b.observations", "Attend la fin de ses droits");
        var brut = new StringBuilder();
        for (String table : List.of("budget", "ligne", "brouillon")) {
            MaisonDEssai.proprietaire()
                    .sql("select t::text from budget." + table + " t where dossier = " + dossier)
                    .query(String.class)
                    .list()
                    .forEach(brut::append);
        }
        assertThat(brut.toString())
                .doesNotContain("Secrète", "fin de ses droits")
                .contains("64000");
        var relu = QuiTravaille.pour(camille, () -> lire.executer(dossier)).exiger(budget);
        assertThat(relu.enTete().observations()).isEqualTo("Attend la fin de ses droits");
    }

    private long lignesVues(AgentConnecte agent) {
        return AgentsDEssai.pour(
                agent,
                () -> AgentsDEssai.base()
                        .sql("select count(*) from budget.ligne where dossier = :d")
                        .param("d", dossier)
                        .query(Long.class)
                        .single());
    }

    private long ecritures() {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select count(*) from journal.ecriture where acte = 'LIRE' and objet = 'BUDGET' and reference = 'dossier:"
                                + dossier + "'")
                .query(Long.class)
                .single();
    }
}
