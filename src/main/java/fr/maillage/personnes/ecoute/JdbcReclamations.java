package fr.maillage.personnes.ecoute;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Le registre des réclamations. */
@Repository
class JdbcReclamations {
    static final ColonneScellee TEXTES =
            new ColonneScellee("ecoute.reclamation", "id", "textes_scelles", "reclamation:");

    private static final String LIRE =
            "select id, recue_le, terme, canal, objet, textes_scelles, repondue_le, suite, numero, gardee_jusqu_au from ecoute.reclamation";

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcReclamations(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Ce qui arrive. */
    record Nouvelle(
            LocalDate recueLe,
            LocalDate terme,
            Reclamation.Canal canal,
            Reclamation.Objet objet,
            Reclamation.Textes textes) {}

    /** Reçue deux fois, elle ne s’inscrit qu’une. */
    void deposer(long organisation, UUID cle, Nouvelle r) {
        long id = suivant();
        jdbc.sql("""
                insert into ecoute.reclamation (id, organisation, cle, recue_le, terme, canal, objet, textes_scelles)
                values (:id, :organisation, :cle, :recueLe, :terme, :canal, :objet, :textes) on conflict do nothing
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("cle", cle)
                .param("recueLe", Date.valueOf(r.recueLe()))
                .param("terme", Date.valueOf(r.terme()))
                .param("canal", r.canal().name())
                .param("objet", r.objet().name())
                .param("textes", scelles(id, r.textes()))
                .update();
    }

    /** Celles qui attendent d’abord, la plus pressée en tête. */
    List<Reclamation> registre(int auPlus) {
        return jdbc.sql(
                        LIRE
                                + " order by repondue_le is not null, case when repondue_le is null then terme end, repondue_le desc, id limit :auPlus")
                .param("auPlus", auPlus)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<Reclamation> trouver(long id) {
        return jdbc.sql(LIRE + " where id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    boolean repondre(long id, LocalDate le, Reclamation.Suite suite, Reclamation.Textes textes) {
        return jdbc.sql("""
                update ecoute.reclamation set repondue_le = :le, suite = :suite, textes_scelles = :textes, version = version + 1
                where id = :id and repondue_le is null
                """)
                        .param("le", Date.valueOf(le))
                        .param("suite", suite.name())
                        .param("textes", scelles(id, textes))
                        .param("id", id)
                        .update()
                == 1;
    }

    void garder(long id, LocalDate jusquAu) {
        jdbc.sql("update ecoute.reclamation set gardee_jusqu_au = :jusquAu, version = version + 1 where id = :id")
                .param("jusquAu", Date.valueOf(jusquAu))
                .param("id", id)
                .update();
    }

    long suivant() {
        return jdbc.sql("select nextval('ecoute.identifiant')")
                .query(Long.class)
                .single();
    }

    byte[] scelles(long id, Reclamation.Textes textes) {
        return coffre.sceller(json.writeValueAsString(textes), TEXTES.contexte() + id);
    }

    private Reclamation lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        String suite = l.getString("suite");
        return new Reclamation(
                id,
                l.getDate("recue_le").toLocalDate(),
                l.getDate("terme").toLocalDate(),
                Reclamation.Canal.valueOf(l.getString("canal")),
                Reclamation.Objet.valueOf(l.getString("objet")),
                json.readValue(
                        coffre.ouvrir(l.getBytes("textes_scelles"), TEXTES.contexte() + id), Reclamation.Textes.class),
                l.getObject("repondue_le", LocalDate.class),
                suite == null ? null : Reclamation.Suite.valueOf(suite),
                Reclamation.lisible(l.getString("numero")),
                l.getObject("gardee_jusqu_au", LocalDate.class));
    }
}
