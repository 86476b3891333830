package fr.maillage.references.territoire.contours;

import fr.maillage.references.territoire.Trace;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContours {
    private final JdbcClient jdbc;

    JdbcContours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Integer> traces() {
        return new HashSet<>(jdbc.sql("select territoire from territoire.contour")
                .query(Integer.class)
                .list());
    }

    void poser(Map<Integer, Trace> contours) {
        var ids = contours.keySet().toArray(Integer[]::new);
        var traces = new String[ids.length];
        for (int i = 0; i < ids.length; i++)
            traces[i] = java.util.Objects.requireNonNull(contours.get(ids[i])).ecrire();
        jdbc.sql("""
                insert into territoire.contour (territoire, trace)
                select * from unnest(:ids, :traces)
                on conflict (territoire) do update set trace = excluded.trace
                """).param("ids", ids).param("traces", traces).update();
    }

    /** Les autres nœuds, et les cartes déjà mises à plat, sauront qu’il faut relire. */
    void avancer() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'geographie'")
                .update();
    }
}
