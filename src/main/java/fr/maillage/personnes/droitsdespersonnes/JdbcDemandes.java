package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Le registre des demandes. */
@Repository
class JdbcDemandes {
    static final ColonneScellee TEXTES =
            new ColonneScellee("droitsdespersonnes.demande", "id", "textes_scelles", "demande-de-droits:");

    private static final String LIRE = """
            select d.*, coalesce(o.numero, droitsdespersonnes.reperes(d.id), '') as numero from droitsdespersonnes.demande d
            left join dossiers.dossier o on o.id = d.dossier
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcDemandes(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    record Nouvelle(
            long organisation,
            long dossier,
            long personne,
            NatureDeDemande nature,
            Demande.Identite identite,
            LocalDate recueLe,
            LocalDate terme,
            Demande.Textes textes,
            long agent) {}

    long enregistrer(Nouvelle n) {
        long id = jdbc.sql("select nextval('droitsdespersonnes.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into droitsdespersonnes.demande (id, organisation, dossier, personne, nature, identite, recue_le, terme,
                    textes_scelles, enregistree_par)
                values (:id, :organisation, :dossier, :personne, :nature, :identite, :recueLe, :terme, :textes, :agent)
                """)
                .param("id", id)
                .param("organisation", n.organisation())
                .param("dossier", n.dossier())
                .param("personne", n.personne())
                .param("nature", n.nature().name())
                .param("identite", n.identite().name())
                .param("recueLe", Date.valueOf(n.recueLe()))
                .param("terme", Date.valueOf(n.terme()))
                .param("textes", scelles(id, n.textes()))
                .param("agent", n.agent())
                .update();
        return id;
    }

    List<Demande> duDossier(long dossier) {
        return jdbc.sql(LIRE + " where d.dossier = :dossier order by d.id desc")
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<Demande> trouver(long id) {
        return jdbc.sql(LIRE + " where d.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    /** Les demandes que l’agent courant voit : celles qui attendent d’abord, la plus pressée en tête. */
    List<Demande> registre(int auPlus) {
        return jdbc.sql(LIRE + " order by (d.repondue_le is not null), d.terme, d.id limit :auPlus")
                .param("auPlus", auPlus)
                .query((l, _) -> lire(l))
                .list();
    }

    void prolonger(Demande d, LocalDate terme, LocalDate le, String motif) {
        jdbc.sql("""
                update droitsdespersonnes.demande set terme = :terme, prolongee_le = :le, textes_scelles = :textes,
                    version = version + 1 where id = :id
                """)
                .param("terme", Date.valueOf(terme))
                .param("le", Date.valueOf(le))
                .param("textes", scelles(d.id(), d.textes().prolongee(motif)))
                .param("id", d.id())
                .update();
    }

    void prete(long id, @Nullable LocalDate le) {
        jdbc.sql("update droitsdespersonnes.demande set prete_le = :le::date, version = version + 1 where id = :id")
                .param("le", le == null ? null : Date.valueOf(le))
                .param("id", id)
                .update();
    }

    void repondre(Demande d, Demande.Issue issue, LocalDate le, Demande.Textes textes, long agent) {
        jdbc.sql("""
                update droitsdespersonnes.demande set repondue_le = :le, issue = :issue, textes_scelles = :textes,
                    repondue_par = :agent, version = version + 1 where id = :id and repondue_le is null
                """)
                .param("le", Date.valueOf(le))
                .param("issue", issue.name())
                .param("textes", scelles(d.id(), textes))
                .param("agent", agent)
                .param("id", d.id())
                .update();
    }

    /** Gèle le dossier de cette demande de limitation, ou le dégèle ; faux si l’agent courant n’en est pas le délégué. */
    boolean geler(long id, boolean oui) {
        return jdbc.sql("select droitsdespersonnes.geler(:id, :oui)")
                .param("id", id)
                .param("oui", oui)
                .query(Boolean.class)
                .single();
    }

    private byte[] scelles(long id, Demande.Textes textes) {
        return coffre.sceller(json.writeValueAsString(textes), TEXTES.contexte() + id);
    }

    private Demande lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        String issue = l.getString("issue");
        return new Demande(
                id,
                l.getLong("dossier"),
                l.getString("numero"),
                l.getLong("personne"),
                NatureDeDemande.valueOf(l.getString("nature")),
                Demande.Identite.valueOf(l.getString("identite")),
                l.getDate("recue_le").toLocalDate(),
                l.getDate("terme").toLocalDate(),
                l.getObject("prolongee_le", LocalDate.class),
                l.getObject("prete_le", LocalDate.class),
                l.getObject("repondue_le", LocalDate.class),
                issue == null ? null : Demande.Issue.valueOf(issue),
                l.getObject("gel_leve_le", LocalDate.class),
                json.readValue(
                        coffre.ouvrir(l.getBytes("textes_scelles"), TEXTES.contexte() + id), Demande.Textes.class),
                l.getInt("version"));
    }
}
