package fr.maillage.personnes.accueil;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttentes {
    private final JdbcClient jdbc;

    JdbcAttentes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Une attente ouverte, par le passage qui l’a fait naître. */
    record Attente(long id, long passage, LocalDate depuis) {}

    void ouvrir(Passage passage) {
        jdbc.sql("""
                insert into accueil.attente (passage, unite, organisation) values (:passage, :unite, :organisation)
                on conflict (passage) do update set close_le = null, issue = '', version = accueil.attente.version + 1
                """)
                .param("passage", passage.id())
                .param("unite", passage.unite())
                .param("organisation", passage.organisation())
                .update();
    }

    /** Les attentes ouvertes : ce qui presse d’abord, puis les plus anciennes. */
    List<Attente> ouvertes() {
        return jdbc.sql("""
                select t.id, t.passage, t.depuis from accueil.attente t join accueil.passage p on p.id = t.passage
                where t.close_le is null
                order by array_position(array['IMMEDIATE', 'SOUS_72_HEURES', 'AUCUNE'], p.urgence), t.depuis, t.id limit 300
                """)
                .query((l, _) ->
                        new Attente(l.getLong(1), l.getLong(2), l.getDate(3).toLocalDate()))
                .list();
    }

    int combien() {
        return jdbc.sql("select count(*) from accueil.attente where close_le is null")
                .query(Integer.class)
                .single();
    }

    boolean clore(long id, IssueDAttente issue) {
        return jdbc.sql("""
                update accueil.attente set close_le = current_date, issue = :issue, version = version + 1
                where id = :id and close_le is null
                """).param("issue", issue.name()).param("id", id).update() == 1;
    }

    void cloreParPassage(long passage, IssueDAttente issue) {
        jdbc.sql("""
                update accueil.attente set close_le = current_date, issue = :issue, version = version + 1
                where passage = :passage and close_le is null
                """).param("issue", issue.name()).param("passage", passage).update();
    }
}
