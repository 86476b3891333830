package fr.maillage.socle.coffre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tourner la clé rescelle tout, les brouillons compris, et nulle colonne scellée ne s’oublie. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeClesTest {
    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
    }

    @Test
    void tourner_la_cle_rescelle_chaque_colonne_declaree_et_un_brouillon_se_relit() {
        var coffre = MaisonDEssai.piece(Coffre.class);
        var base = MaisonDEssai.proprietaire();
        long brouillon = base.sql("""
                insert into brouillons.brouillon (agent, adresse) values (:agent, '/essai/cles/' || gen_random_uuid()) returning id
                """)
                .param("agent", MaisonDEssai.agent("camille"))
                .query(Long.class)
                .single();
        base.sql("update brouillons.brouillon set contenu_scelle = :scelle where id = :id")
                .param("scelle", coffre.sceller("Saisie en cours", "brouillon:" + brouillon))
                .param("id", brouillon)
                .update();
        long agent = MaisonDEssai.agent("camille");
        long budget =
                base.sql("select max(id) from budget.budget").query(Long.class).single();
        String deBudget = "brouillon-de-budget:" + budget + ":" + agent;
        base.sql("""
                insert into budget.brouillon (budget, dossier, agent, contenu_scelle)
                select id, dossier, :agent, :scelle from budget.budget where id = :budget
                on conflict (budget, agent) do update set contenu_scelle = excluded.contenu_scelle
                """)
                .param("agent", agent)
                .param("scelle", coffre.sceller("Loyer en cours de saisie", deBudget))
                .param("budget", budget)
                .update();
        var dit = new ByteArrayOutputStream();
        int code = MaisonDEssai.piece(CommandeCles.class)
                .executer(
                        List.of("--tourner"),
                        new PrintStream(dit, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(dit.toString(StandardCharsets.UTF_8)).contains("rescellés");
        byte[] rescelle = base.sql("select contenu_scelle from brouillons.brouillon where id = :id")
                .param("id", brouillon)
                .query(byte[].class)
                .single();
        assertThat(coffre.ancien(rescelle)).isFalse();
        assertThat(coffre.ouvrir(rescelle, "brouillon:" + brouillon)).isEqualTo("Saisie en cours");
        byte[] deBudgetRescelle = base.sql(
                        "select contenu_scelle from budget.brouillon where budget = :budget and agent = :agent")
                .param("budget", budget)
                .param("agent", agent)
                .query(byte[].class)
                .single();
        assertThat(coffre.ancien(deBudgetRescelle)).isFalse();
        assertThat(coffre.ouvrir(deBudgetRescelle, deBudget)).isEqualTo("Loyer en cours de saisie");
        base.sql("delete from budget.brouillon where budget = :budget and agent = :agent")
                .param("budget", budget)
                .param("agent", agent)
                .update();
        base.sql("delete from brouillons.brouillon where id = :id")
                .param("id", brouillon)
                .update();
    }

    @Test
    void chaque_colonne_scellee_de_la_base_est_declaree_au_coffre() {
        var declarees = MaisonDEssai.pieces(ColonneScellee.class).stream()
                .map(c -> c.table() + "." + c.colonne())
                .toList();
        assertThat(MaisonDEssai.proprietaire().sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                where data_type = 'bytea' and column_name like '%scelle%'
                """).query(String.class).list())
                .allSatisfy(colonne -> assertThat(declarees).contains(colonne));
    }

    @Test
    void sans_son_geste_la_commande_dit_ce_qu_elle_ferait_et_ne_fait_rien() {
        int avant = MaisonDEssai.piece(Coffre.class).courante();
        var dit = new ByteArrayOutputStream();
        int code = MaisonDEssai.piece(CommandeCles.class)
                .executer(List.of(), System.out, new PrintStream(dit, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(dit.toString(StandardCharsets.UTF_8)).contains("--tourner");
        assertThat(MaisonDEssai.piece(Coffre.class).courante()).isEqualTo(avant);
    }
}
