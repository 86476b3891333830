package fr.maillage.socle.taches;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAvis {
    private final JdbcClient jdbc;

    JdbcAvis(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void laisser(long agent, String texte, String href, String ton) {
        jdbc.sql("insert into taches.avis (agent, texte, href, ton) values (:agent, :texte, :href, :ton)")
                .param("agent", agent)
                .param("texte", texte)
                .param("href", href)
                .param("ton", ton)
                .update();
    }

    int nonLus(long agent) {
        return jdbc.sql("select count(*) from taches.avis where agent = :agent and lu_le is null")
                .param("agent", agent)
                .query(Integer.class)
                .single();
    }

    List<Avis> aLire(long agent) {
        return jdbc.sql("""
                select id, texte, href, ton, cree_le from taches.avis
                where agent = :agent and lu_le is null order by id desc limit 50
                """)
                .param("agent", agent)
                .query((ligne, _) -> new Avis(
                        ligne.getLong("id"),
                        ligne.getString("texte"),
                        ligne.getString("href"),
                        ligne.getString("ton"),
                        ligne.getTimestamp("cree_le").toInstant()))
                .list();
    }

    void marquerLu(long agent, TacheId tache) {
        jdbc.sql("update taches.avis set lu_le = now() where agent = :agent and tache = :tache and lu_le is null")
                .param("agent", agent)
                .param("tache", tache.valeur())
                .update();
    }

    void marquerLus(long agent) {
        jdbc.sql("update taches.avis set lu_le = now() where agent = :agent and lu_le is null")
                .param("agent", agent)
                .update();
    }
}
