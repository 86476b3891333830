package fr.maillage.references.territoire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcGeographie {
    private final JdbcClient jdbc;
    private final DataSource source;

    JdbcGeographie(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    boolean vide() {
        return jdbc.sql("select not exists (select 1 from territoire.territoire)")
                .query(Boolean.class)
                .single();
    }

    long version(String sujet) {
        return jdbc.sql("select numero from territoire.version where sujet = :sujet")
                .param("sujet", sujet)
                .query(Long.class)
                .single();
    }

    void changer(String sujet) {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = :sujet")
                .param("sujet", sujet)
                .update();
    }

    List<Territoire> territoires() {
        return jdbc.sql("""
                select id, maille, code, nom, debut, fin, population, commune, epci, canton, arrondissement,
                       departement, region
                from territoire.territoire
                """).query(JdbcGeographie::lire).list();
    }

    Map<Integer, List<Integer>> compositions() {
        var compositions = new HashMap<Integer, List<Integer>>();
        jdbc.sql("select perimetre, membre from territoire.composition order by perimetre, membre")
                .query(ligne -> {
                    compositions
                            .computeIfAbsent(ligne.getInt(1), _ -> new ArrayList<>())
                            .add(ligne.getInt(2));
                });
        return compositions;
    }

    List<Passage> passages() {
        return jdbc.sql("select jour, ancien, nouveau, part from territoire.passage order by jour, ancien, nouveau")
                .query(Passage.class)
                .list();
    }

    Map<Integer, Trace> contours(Collection<Integer> territoires) {
        var contours = new HashMap<Integer, Trace>();
        jdbc.sql("select territoire, trace from territoire.contour where territoire = any(:ids)")
                .param("ids", territoires.toArray(Integer[]::new))
                .query(ligne -> {
                    contours.put(ligne.getInt(1), Trace.lire(ligne.getString(2)));
                });
        return contours;
    }

    /** Verse un flux de lignes séparées par « ; » dans une table, par la voie rapide de PostgreSQL. */
    long verser(String table, InputStream lignes) {
        var connexion = DataSourceUtils.getConnection(source);
        try {
            return connexion
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " from stdin with (format csv, delimiter ';', null '', quote E'\\b')",
                            lignes);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Le versement dans " + table + " a échoué : " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connexion, source);
        }
    }

    @Transactional
    public void installer(InputStream territoires, InputStream passages, InputStream contours) {
        jdbc.sql("""
                create temporary table arrivee (maille text, code text, nom text, debut date, fin date, population int,
                    commune text, epci text, canton text, arrondissement text, departement text, region text)
                on commit drop
                """).update();
        verser("arrivee", territoires);
        jdbc.sql("""
                insert into territoire.territoire (maille, code, nom, debut, fin, population, commune, epci, canton,
                    arrondissement, departement, region)
                select maille, code, nom, debut, fin, population, coalesce(commune, ''), coalesce(epci, ''),
                       coalesce(canton, ''), coalesce(arrondissement, ''), coalesce(departement, ''), coalesce(region, '')
                from arrivee
                """).update();
        verser("territoire.passage", passages);
        jdbc.sql("create temporary table traces (maille text, code text, trace text) on commit drop")
                .update();
        verser("traces", contours);
        jdbc.sql("""
                insert into territoire.contour (territoire, trace)
                select t.id, c.trace
                from traces c join territoire.territoire t on t.maille = c.maille and t.code = c.code and t.fin is null
                """).update();
        changer("geographie");
    }

    Optional<String> origine(int perimetre) {
        return jdbc.sql("select origine from territoire.perimetre where territoire = :id")
                .param("id", perimetre)
                .query(String.class)
                .optional();
    }

    static InputStream flux(String texte) {
        return new java.io.ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8));
    }

    private static Territoire lire(ResultSet ligne, int rang) throws SQLException {
        var fin = ligne.getDate("fin");
        int population = ligne.getInt("population");
        boolean sansPopulation = ligne.wasNull();
        return new Territoire(
                ligne.getInt("id"),
                Maille.valueOf(ligne.getString("maille")),
                ligne.getString("code"),
                ligne.getString("nom"),
                ligne.getDate("debut").toLocalDate(),
                fin == null ? null : fin.toLocalDate(),
                sansPopulation ? null : population,
                new Territoire.Rattachement(
                        ligne.getString("commune"),
                        ligne.getString("epci"),
                        ligne.getString("canton"),
                        ligne.getString("arrondissement"),
                        ligne.getString("departement"),
                        ligne.getString("region")));
    }
}
