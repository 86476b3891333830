package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Maille;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGroupes {
    private final JdbcClient jdbc;

    JdbcGroupes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Une année où la composition de cette maille est connue. */
    record Annee(int annee, Maille maille) {}

    boolean vide() {
        return jdbc.sql("select not exists (select 1 from territoire.groupe)")
                .query(Boolean.class)
                .single();
    }

    List<Annee> annees() {
        return jdbc.sql("select distinct annee, maille from territoire.groupe order by maille, annee")
                .query((ligne, _) -> new Annee(ligne.getInt("annee"), Maille.valueOf(ligne.getString("maille"))))
                .list();
    }

    List<GroupeDate> groupes(int annee) {
        return jdbc.sql("""
                select annee, maille, code, nom, communes, source
                from territoire.groupe
                where annee = :annee
                order by maille, code
                """).param("annee", annee).query(JdbcGroupes::lire).list();
    }

    /** Un groupe déjà connu cette année-là est remplacé. */
    void enregistrer(Collection<GroupeDate> groupes) {
        for (GroupeDate g : groupes) {
            jdbc.sql("""
                    insert into territoire.groupe (annee, maille, code, nom, communes, source)
                    values (:annee, :maille, :code, :nom, :communes, :source)
                    on conflict (annee, maille, code)
                    do update set nom = excluded.nom, communes = excluded.communes, source = excluded.source
                    """)
                    .param("annee", g.annee())
                    .param("maille", g.maille().name())
                    .param("code", g.code())
                    .param("nom", g.nom())
                    .param("communes", g.communes().toArray(String[]::new))
                    .param("source", g.source())
                    .update();
        }
    }

    void changerDeVersion() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'geographie'")
                .update();
    }

    private static GroupeDate lire(ResultSet ligne, int rang) throws SQLException {
        Array communes = ligne.getArray("communes");
        return new GroupeDate(
                ligne.getInt("annee"),
                Maille.valueOf(ligne.getString("maille")),
                ligne.getString("code"),
                ligne.getString("nom"),
                List.of((String[]) communes.getArray()),
                ligne.getString("source"));
    }
}
