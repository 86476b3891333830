package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.base.JdbcLecturesEnsemble.Lecture;
import fr.maillage.socle.coffre.Coffre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChronologie {
    static final String A_PART = "note-a-part:";

    static final Lecture<Dossier.Evenement> EVENEMENTS = new Lecture<>(
            """
            select e.quand, e.genre, e.libelle, coalesce(a.nom, '') as nom
            from dossiers.evenement e left join acces.agent a on a.id = e.agent
            where e.dossier = :dossier order by e.quand desc limit :auPlus
            """,
            (l, _) -> new Dossier.Evenement(
                    l.getTimestamp("quand").toInstant(),
                    l.getString("genre"),
                    l.getString("libelle"),
                    l.getString("nom")));

    /** Les notes que l’agent courant peut lire : aucune, s’il ne suit pas le dossier ; d’un secret à part, seulement qu’elles existent. */
    private final Lecture<Dossier.Note> notes = new Lecture<>(
            """
            select n.id, n.quand, coalesce(a.nom, '') as nom, n.compartiment, n.texte_scelle, p.texte_scelle as a_part
            from dossiers.note n left join dossiers.note_a_part p on p.note = n.id left join acces.agent a on a.id = n.agent
            where n.dossier = :dossier order by n.quand desc limit :auPlus
            """,
            (l, _) -> new Dossier.Note(
                    l.getLong("id"),
                    l.getTimestamp("quand").toInstant(),
                    l.getString("nom"),
                    Compartiment.valueOf(l.getString("compartiment")),
                    texte(l)));

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcChronologie(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    Lecture<Dossier.Note> notes() {
        return notes;
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
        return toutes(EVENEMENTS, dossier, auPlus);
    }

    List<Dossier.Note> notes(long dossier, int auPlus) {
        return toutes(notes, dossier, auPlus);
    }

    private <T> List<T> toutes(Lecture<T> lecture, long dossier, int auPlus) {
        return jdbc.sql(lecture.sql())
                .param("dossier", dossier)
                .param("auPlus", auPlus)
                .query(lecture.ligne())
                .list();
    }

    private @Nullable String texte(ResultSet ligne) throws SQLException {
        long id = ligne.getLong("id");
        byte[] social = ligne.getBytes("texte_scelle");
        if (social != null) return coffre.ouvrir(social, contexte(id));
        byte[] aPart = ligne.getBytes("a_part");
        return aPart == null ? null : coffre.ouvrir(aPart, A_PART + id);
    }

    void ecrire(long dossier, long agent, Compartiment compartiment, String texte) {
        boolean social = compartiment == Compartiment.SOCIAL;
        long id = jdbc.sql("select nextval('dossiers.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into dossiers.note (id, dossier, agent, compartiment, texte_scelle)
                values (:id, :dossier, :agent, :compartiment, :texte)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("agent", agent)
                .param("compartiment", compartiment.name())
                .param("texte", social ? coffre.sceller(texte, contexte(id)) : null, Types.BINARY)
                .update();
        if (social) return;
        jdbc.sql("insert into dossiers.note_a_part (note, dossier, texte_scelle) values (:id, :dossier, :texte)")
                .param("id", id)
                .param("dossier", dossier)
                .param("texte", coffre.sceller(texte, A_PART + id))
                .update();
    }

    private static String contexte(long note) {
        return "note:" + note;
    }
}
