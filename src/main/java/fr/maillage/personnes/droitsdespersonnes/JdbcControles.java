package fr.maillage.personnes.droitsdespersonnes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les contrôles de dossiers par le délégué. */
@Repository
class JdbcControles {
    private static final String LIRE = """
            select c.id, c.dossier, coalesce(droitsdespersonnes.numero_controle(c.id), '') as numero, c.agent,
                   coalesce(a.nom, 'un délégué') as nom, c.ticket, c.raison, c.parts, c.notes, c.debut, c.fin
            from droitsdespersonnes.controle c left join acces.agent a on a.id = c.agent
            """;

    private final JdbcClient jdbc;

    JdbcControles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rien si aucun dossier de l’organisation ne porte ce numéro, ou si l’agent courant n’en est pas le délégué. */
    Optional<Long> ouvrir(String numero, String ticket, String raison, Set<String> parts, boolean notes) {
        return jdbc.sql(
                        "select droitsdespersonnes.ouvrir_un_controle(:numero, :ticket, :raison, string_to_array(:parts, ','), :notes)")
                .param("numero", numero)
                .param("ticket", ticket)
                .param("raison", raison)
                .param("parts", String.join(",", parts))
                .param("notes", notes)
                .query(Long.class)
                .optional();
    }

    List<Controle> derniers(int auPlus) {
        return jdbc.sql(LIRE + " order by c.debut desc limit :auPlus")
                .param("auPlus", auPlus)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<Controle> trouver(long id) {
        return jdbc.sql(LIRE + " where c.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    private static Controle lire(ResultSet l) throws SQLException {
        return new Controle(
                l.getLong("id"),
                l.getLong("dossier"),
                l.getString("numero"),
                l.getLong("agent"),
                l.getString("nom"),
                l.getString("ticket"),
                l.getString("raison"),
                Set.of((String[]) l.getArray("parts").getArray()),
                l.getBoolean("notes"),
                l.getTimestamp("debut").toInstant(),
                l.getTimestamp("fin").toInstant());
    }
}
