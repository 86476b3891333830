package fr.maillage.references.estimation.jetons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les jetons de l’organisation qui travaille : la base ne montre qu’eux. */
@Repository
class JdbcJetons {
    private final JdbcClient jdbc;

    JdbcJetons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JetonRemis> lister() {
        return jdbc.sql("""
                select id, nom, cree_par, cree_le, servi_le, revoque_par, revoque_le from estimation.jeton
                order by revoque_le is not null, id desc
                """).query(JdbcJetons::lire).list();
    }

    private static JetonRemis lire(ResultSet l, int rang) throws SQLException {
        return new JetonRemis(
                l.getLong("id"),
                l.getString("nom"),
                l.getString("cree_par"),
                l.getObject("cree_le", OffsetDateTime.class).toInstant(),
                l.getObject("servi_le", LocalDate.class),
                l.getString("revoque_par"),
                instant(l));
    }

    private static @Nullable Instant instant(ResultSet l) throws SQLException {
        OffsetDateTime lu = l.getObject("revoque_le", OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }

    long creer(long organisation, String nom, byte[] empreinte, String par) {
        return jdbc.sql("""
                insert into estimation.jeton (organisation, nom, empreinte, cree_par) values (:organisation, :nom, :empreinte, :par)
                returning id
                """)
                .param("organisation", organisation)
                .param("nom", nom)
                .param("empreinte", empreinte)
                .param("par", par)
                .query(Long.class)
                .single();
    }

    /** Le nom du jeton révoqué ; absent s’il l’était déjà, ou n’est pas d’ici. */
    Optional<String> revoquer(long id, String par) {
        return jdbc.sql("""
                update estimation.jeton set revoque_par = :par, revoque_le = now() where id = :id and revoque_le is null returning nom
                """)
                .param("par", par)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    record Porteur(long jeton, long organisation) {}

    /** À qui est ce jeton, s’il vaut encore ; le jour où il a servi s’écrit, une fois par jour. */
    Optional<Porteur> reconnaitre(byte[] empreinte) {
        var porteur = jdbc.sql(
                        "select id, organisation from estimation.jeton where empreinte = :empreinte and revoque_le is null")
                .param("empreinte", empreinte)
                .query((l, _) -> new Porteur(l.getLong("id"), l.getLong("organisation")))
                .optional();
        porteur.ifPresent(p -> jdbc.sql(
                        "update estimation.jeton set servi_le = current_date where id = :id and servi_le is distinct from current_date")
                .param("id", p.jeton())
                .update());
        return porteur;
    }
}
