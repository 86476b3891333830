package fr.maillage.personnes.dossiers;

import fr.maillage.socle.coffre.Coffre;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChronologie {
    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcChronologie(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    void noter(long dossier, String genre, String libelle, long agent) {
        jdbc.sql("""
                insert into dossiers.evenement (dossier, genre, libelle, agent) values (:dossier, :genre, :libelle, :agent)
                """)
                .param("dossier", dossier)
                .param("genre", genre)
                .param("libelle", libelle)
                .param("agent", agent)
                .update();
    }

    List<Dossier.Evenement> evenements(long dossier, int auPlus) {
        return jdbc.sql("""
                select e.quand, e.genre, e.libelle, coalesce(a.nom, '') as nom
                from dossiers.evenement e left join acces.agent a on a.id = e.agent
                where e.dossier = :dossier order by e.quand desc limit :auPlus
                """)
                .param("dossier", dossier)
                .param("auPlus", auPlus)
                .query((ligne, _) -> new Dossier.Evenement(
                        ligne.getTimestamp("quand").toInstant(),
                        ligne.getString("genre"),
                        ligne.getString("libelle"),
                        ligne.getString("nom")))
                .list();
    }

    /** Les notes que l’agent courant peut lire : aucune, s’il ne suit pas le dossier. */
    List<Dossier.Note> notes(long dossier, int auPlus) {
        return jdbc.sql("""
                select n.id, n.quand, coalesce(a.nom, '') as nom, n.texte_scelle
                from dossiers.note n left join acces.agent a on a.id = n.agent
                where n.dossier = :dossier order by n.quand desc limit :auPlus
                """)
                .param("dossier", dossier)
                .param("auPlus", auPlus)
                .query((ligne, _) -> new Dossier.Note(
                        ligne.getLong("id"),
                        ligne.getTimestamp("quand").toInstant(),
                        ligne.getString("nom"),
                        coffre.ouvrir(ligne.getBytes("texte_scelle"), contexte(ligne.getLong("id")))))
                .list();
    }

    void ecrire(long dossier, long agent, String texte) {
        long id = jdbc.sql("select nextval('dossiers.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("insert into dossiers.note (id, dossier, agent, texte_scelle) values (:id, :dossier, :agent, :texte)")
                .param("id", id)
                .param("dossier", dossier)
                .param("agent", agent)
                .param("texte", coffre.sceller(texte, contexte(id)))
                .update();
    }

    private static String contexte(long note) {
        return "note:" + note;
    }
}
