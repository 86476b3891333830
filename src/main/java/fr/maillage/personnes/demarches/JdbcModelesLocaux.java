package fr.maillage.personnes.demarches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Ce que les organisations changent du catalogue des démarches, version par version. */
@Repository
class JdbcModelesLocaux {
    /** Une version : une fois publiée, elle ne change plus. {@code masque} : elle ne se propose plus. */
    record Version(
            long id,
            String code,
            int numero,
            boolean masque,
            CatalogueDesDroits.Modele modele,
            String motif,
            String par,
            LocalDate le) {}

    private static final String LIRE = """
            select v.id, v.code, v.numero, v.masque, v.contenu, v.motif, coalesce(a.nom, '') as par, v.cree_le::date as le
            from demarches.modele_local v left join acces.agent a on a.id = v.cree_par
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcModelesLocaux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** La dernière version de chaque modèle que l’organisation de l’agent a touché. */
    List<Version> dernieres() {
        return jdbc.sql(LIRE + """
                where v.organisation = acces.organisation_courante() and not exists (select from demarches.modele_local s
                    where s.organisation = v.organisation and s.code = v.code and s.numero > v.numero)
                order by v.contenu ->> 'libelle'
                """).query((l, _) -> lire(l)).list();
    }

    Optional<Version> version(long id) {
        return jdbc.sql(LIRE + " where v.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    /** Toutes celles d’un modèle, la plus récente d’abord. */
    List<Version> versions(String code) {
        return jdbc.sql(
                        LIRE
                                + " where v.organisation = acces.organisation_courante() and v.code = :code order by v.numero desc")
                .param("code", code)
                .query((l, _) -> lire(l))
                .list();
    }

    String codeNeuf() {
        return "locale-"
                + jdbc.sql("select nextval('demarches.identifiant')")
                        .query(Long.class)
                        .single();
    }

    /** Faux si un collègue a publié ce numéro entre-temps. */
    boolean publier(
            long organisation, long agent, int numero, boolean masque, CatalogueDesDroits.Modele modele, String motif) {
        return jdbc.sql("""
                insert into demarches.modele_local (organisation, code, numero, masque, contenu, motif, cree_par)
                values (:organisation, :code, :numero, :masque, cast(:contenu as jsonb), :motif, :agent) on conflict do nothing
                """)
                        .param("organisation", organisation)
                        .param("code", modele.code())
                        .param("numero", numero)
                        .param("masque", masque)
                        .param("contenu", json.writeValueAsString(modele))
                        .param("motif", motif)
                        .param("agent", agent)
                        .update()
                == 1;
    }

    private Version lire(ResultSet l) throws SQLException {
        return new Version(
                l.getLong("id"),
                l.getString("code"),
                l.getInt("numero"),
                l.getBoolean("masque"),
                json.readValue(l.getString("contenu"), CatalogueDesDroits.Modele.class),
                l.getString("motif"),
                l.getString("par"),
                l.getDate("le").toLocalDate());
    }
}
