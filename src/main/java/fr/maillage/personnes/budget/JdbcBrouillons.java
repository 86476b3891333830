package fr.maillage.personnes.budget;

import fr.maillage.socle.coffre.Coffre;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les saisies en cours, une par agent et par budget, scellées ; la base ne les montre qu’à qui les écrit. */
@Repository
class JdbcBrouillons {
    static final String CONTEXTE = "brouillon-de-budget:";

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcBrouillons(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    record Brouillon(String contenu, Instant gardeLe) {}

    record EnAttente(long dossier, long budget, String numero, Instant gardeLe) {}

    Instant garder(long dossier, long budget, long agent, String contenu) {
        return jdbc.sql("""
                insert into budget.brouillon (budget, dossier, agent, contenu_scelle) values (:budget, :dossier, :agent, :contenu)
                on conflict (budget, agent) do update set contenu_scelle = excluded.contenu_scelle, garde_le = now()
                returning garde_le
                """)
                .param("budget", budget)
                .param("dossier", dossier)
                .param("agent", agent)
                .param("contenu", coffre.sceller(contenu, contexte(budget, agent)))
                .query((l, _) -> l.getTimestamp(1).toInstant())
                .single();
    }

    Optional<Brouillon> trouver(long budget, long agent) {
        return jdbc.sql(
                        "select contenu_scelle, garde_le from budget.brouillon where budget = :budget and agent = :agent")
                .param("budget", budget)
                .param("agent", agent)
                .query((l, _) -> new Brouillon(
                        coffre.ouvrir(l.getBytes(1), contexte(budget, agent)),
                        l.getTimestamp(2).toInstant()))
                .optional();
    }

    void oublier(long budget, long agent) {
        jdbc.sql("delete from budget.brouillon where budget = :budget and agent = :agent")
                .param("budget", budget)
                .param("agent", agent)
                .update();
    }

    List<EnAttente> de(long agent) {
        return jdbc.sql("""
                select r.dossier, r.budget, d.numero, r.garde_le
                from budget.brouillon r join dossiers.dossier d on d.id = r.dossier
                where r.agent = :agent order by r.garde_le desc limit 8
                """)
                .param("agent", agent)
                .query((l, _) -> new EnAttente(
                        l.getLong(1),
                        l.getLong(2),
                        l.getString(3),
                        l.getTimestamp(4).toInstant()))
                .list();
    }

    private static String contexte(long budget, long agent) {
        return CONTEXTE + budget + ":" + agent;
    }
}
