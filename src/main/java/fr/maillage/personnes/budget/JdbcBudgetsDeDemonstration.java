package fr.maillage.personnes.budget;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les foyers inventés à qui donner un budget : ceux qu’un agent de démonstration suit. */
@Repository
class JdbcBudgetsDeDemonstration {
    private final JdbcClient jdbc;

    JdbcBudgetsDeDemonstration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Suivi(long dossier, long agent) {}

    boolean aucunBudget() {
        return jdbc.sql("select not exists (select from budget.budget)")
                .query(Boolean.class)
                .single();
    }

    List<Suivi> foyersSuivis(int auPlus) {
        return jdbc.sql("""
                select s.dossier, min(s.agent) as agent
                from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier
                where d.fictif and s.fin is null group by s.dossier order by s.dossier limit :auPlus
                """)
                .param("auPlus", auPlus)
                .query((l, _) -> new Suivi(l.getLong(1), l.getLong(2)))
                .list();
    }
}
