package fr.maillage.references.territoire.perimetres;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPerimetres {
    /** Une ligne de la table, avant d’être rapprochée de la géographie. */
    record Ligne(int territoire, long organisation, String origine, String note, int version, String creePar) {}

    private final JdbcClient jdbc;

    JdbcPerimetres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ligne> tous() {
        return jdbc.sql("select territoire, organisation, origine, note, version, cree_par from territoire.perimetre")
                .query(Ligne.class)
                .list();
    }

    /** Le code d’un périmètre : « P » et un numéro qui ne resservira pas. */
    int creer(String nom, long organisation, String origine, String note, String par) {
        int territoire = jdbc.sql("""
                insert into territoire.territoire (maille, code, nom, debut)
                values ('PERIMETRE', 'P' || nextval('territoire.numero_de_perimetre'), :nom, current_date)
                returning id
                """).param("nom", nom).query(Integer.class).single();
        jdbc.sql("""
                insert into territoire.perimetre (territoire, organisation, origine, note, cree_par)
                values (:territoire, :organisation, :origine, :note, :par)
                """)
                .param("territoire", territoire)
                .param("organisation", organisation)
                .param("origine", origine)
                .param("note", note)
                .param("par", par)
                .update();
        return territoire;
    }

    /** Vrai si la version lue était encore la bonne : sinon rien n’a changé. */
    boolean modifier(int territoire, int version, String nom, String note) {
        int changees = jdbc.sql("""
                update territoire.perimetre set note = :note, version = version + 1
                where territoire = :territoire and version = :version
                """)
                .param("territoire", territoire)
                .param("version", version)
                .param("note", note)
                .update();
        if (changees == 0) return false;
        jdbc.sql("update territoire.territoire set nom = :nom where id = :territoire")
                .param("nom", nom)
                .param("territoire", territoire)
                .update();
        return true;
    }

    void composer(int perimetre, Collection<Integer> membres) {
        jdbc.sql("delete from territoire.composition where perimetre = :perimetre")
                .param("perimetre", perimetre)
                .update();
        jdbc.sql("""
                insert into territoire.composition (perimetre, membre)
                select :perimetre, membre from unnest(:membres) as membre
                """)
                .param("perimetre", perimetre)
                .param("membres", membres.toArray(Integer[]::new))
                .update();
    }

    boolean supprimer(int territoire, int version) {
        if (jdbc.sql("delete from territoire.perimetre where territoire = :territoire and version = :version")
                        .param("territoire", territoire)
                        .param("version", version)
                        .update()
                == 0) return false;
        jdbc.sql("delete from territoire.territoire where id = :territoire")
                .param("territoire", territoire)
                .update();
        return true;
    }

    /** L’unité de ce nom a ce périmètre pour secteur. */
    void servirDeSecteur(int perimetre, long organisation, String unite) {
        jdbc.sql("update acces.unite set perimetre = :perimetre where organisation = :organisation and nom = :unite")
                .param("perimetre", perimetre)
                .param("organisation", organisation)
                .param("unite", unite)
                .update();
    }

    /** Une démonstration posée avant que les unités aient un périmètre reçoit les siens. */
    int servirDeSecteurs() {
        return jdbc.sql("""
                update acces.unite u set perimetre = p.territoire
                from territoire.perimetre p join territoire.territoire t on t.id = p.territoire
                where p.origine = :origine and p.organisation = u.organisation and t.nom = u.nom and u.perimetre is null
                """).param("origine", Perimetre.DEMONSTRATION).update();
    }

    boolean demonstrationPosee() {
        return jdbc.sql("select exists (select 1 from territoire.perimetre where origine = :origine)")
                .param("origine", Perimetre.DEMONSTRATION)
                .query(Boolean.class)
                .single();
    }

    void avancer() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'geographie'")
                .update();
    }
}
