package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReperes {
    private final JdbcClient jdbc;

    JdbcReperes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ceux de l’organisation courante, le plus récent d’abord pour chaque poste. */
    List<Repere> tous(long organisation) {
        return jdbc.sql("""
                select id, poste, par_unite, source, le from budget.repere where organisation = :organisation
                order by left(poste, 1) desc, substring(poste from 2)::int, le desc, id desc
                """)
                .param("organisation", organisation)
                .query((l, _) -> new Repere(
                        l.getLong("id"),
                        Poste.deCode(l.getString("poste")).orElseThrow(),
                        new Montant(l.getLong("par_unite")),
                        l.getString("source"),
                        l.getDate("le").toLocalDate()))
                .list();
    }

    void ajouter(long organisation, Repere repere, long agent) {
        jdbc.sql("""
                insert into budget.repere (organisation, poste, par_unite, source, le, note_par)
                values (:organisation, :poste, :parUnite, :source, :le, :agent)
                """)
                .param("organisation", organisation)
                .param("poste", repere.poste().code())
                .param("parUnite", repere.parUnite().centimes())
                .param("source", repere.source())
                .param("le", Date.valueOf(repere.le()))
                .param("agent", agent)
                .update();
    }

    boolean retirer(long id) {
        return jdbc.sql("delete from budget.repere where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
