package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Ajout;
import fr.maillage.references.baremes.FichierDesAjouts;
import fr.maillage.socle.acces.AgentConnecte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les valeurs légales ajoutées à l’installation, les mêmes pour toutes ses organisations. */
@Repository
class JdbcValeurs {
    private static final String VALEUR = """
            select id, bareme, contenu, verifie_le, saisie_par, saisie_par_nom, saisie_le, publiee_par_nom, publiee_le,
                   retiree_par_nom, retiree_le, motif
            from legislation.valeur
            """;

    private final JdbcClient jdbc;

    JdbcValeurs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ValeurAjoutee> toutes() {
        return jdbc.sql(VALEUR + " order by depuis desc, id desc")
                .query(JdbcValeurs::valeur)
                .list();
    }

    List<ValeurAjoutee> de(String code) {
        return jdbc.sql(VALEUR + " where bareme = :code order by depuis desc, id desc")
                .param("code", code)
                .query(JdbcValeurs::valeur)
                .list();
    }

    Optional<ValeurAjoutee> trouver(String code, long id) {
        return jdbc.sql(VALEUR + " where bareme = :code and id = :id")
                .param("code", code)
                .param("id", id)
                .query(JdbcValeurs::valeur)
                .optional();
    }

    private static ValeurAjoutee valeur(ResultSet l, int rang) throws SQLException {
        return new ValeurAjoutee(
                l.getLong("id"),
                l.getString("bareme"),
                FichierDesAjouts.edition(l.getString("contenu")),
                l.getObject("verifie_le", LocalDate.class),
                l.getLong("saisie_par"),
                l.getString("saisie_par_nom"),
                l.getObject("saisie_le", OffsetDateTime.class).toInstant(),
                l.getString("publiee_par_nom"),
                instant(l, "publiee_le"),
                l.getString("retiree_par_nom"),
                instant(l, "retiree_le"),
                l.getString("motif"));
    }

    private static @Nullable Instant instant(ResultSet l, String colonne) throws SQLException {
        OffsetDateTime lu = l.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }

    /** Ce que la maison doit lire en plus du produit : les valeurs publiées, et les relectures. */
    List<Ajout> aEmployer() {
        var ajouts = new java.util.ArrayList<>(toutes().stream()
                .filter(v -> v.etat() == ValeurAjoutee.Etat.PUBLIEE)
                .map(ValeurAjoutee::ajout)
                .toList());
        ajouts.addAll(jdbc.sql(
                        "select bareme, max(verifie_le) as le from legislation.relecture group by bareme order by bareme")
                .query((l, _) -> new Ajout(l.getString("bareme"), Optional.empty(), l.getObject("le", LocalDate.class)))
                .list());
        return List.copyOf(ajouts);
    }

    /** Faux si une valeur du même jour attend déjà, ou vaut. */
    boolean saisir(Ajout ajout, AgentConnecte par) {
        try {
            var edition = ajout.edition().orElseThrow();
            jdbc.sql("""
                    insert into legislation.valeur (bareme, depuis, contenu, verifie_le, saisie_par, saisie_par_nom)
                    values (:bareme, :depuis, :contenu, :verifie, :par, :nom)
                    """)
                    .param("bareme", ajout.code())
                    .param("depuis", edition.depuis())
                    .param("contenu", FichierDesAjouts.edition(edition))
                    .param("verifie", ajout.verifieLe())
                    .param("par", par.id())
                    .param("nom", par.nom())
                    .update();
            return true;
        } catch (DuplicateKeyException dejaLa) {
            return false;
        }
    }

    /** Faux si quelqu’un l’a publiée ou écartée entre-temps. */
    boolean publier(long id, AgentConnecte par) {
        return jdbc.sql("""
                update legislation.valeur set publiee_par = :par, publiee_par_nom = :nom, publiee_le = now()
                where id = :id and publiee_le is null and retiree_le is null
                """)
                        .param("par", par.id())
                        .param("nom", par.nom())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean retirer(long id, AgentConnecte par, String motif) {
        return jdbc.sql("""
                update legislation.valeur set retiree_par_nom = :nom, retiree_le = now(), motif = :motif
                where id = :id and retiree_le is null
                """)
                        .param("nom", par.nom())
                        .param("motif", motif)
                        .param("id", id)
                        .update()
                == 1;
    }

    void relire(String code, LocalDate jour, AgentConnecte par) {
        jdbc.sql("insert into legislation.relecture (bareme, verifie_le, par_nom) values (:code, :jour, :nom)")
                .param("code", code)
                .param("jour", jour)
                .param("nom", par.nom())
                .update();
    }
}
