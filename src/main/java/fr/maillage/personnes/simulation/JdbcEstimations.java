package fr.maillage.personnes.simulation;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Les estimations que l’on a voulu garder : datées, scellées, jamais changées. */
@Repository
class JdbcEstimations {
    static final ColonneScellee CONTENU =
            new ColonneScellee("simulation.estimation", "id", "contenu_scelle", "estimation:");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcEstimations(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    record Abregee(long id, YearMonth mois, LocalDate le, String agent) {}

    record Gardee(Abregee abregee, EstimationGardee contenu) {}

    long garder(long dossier, YearMonth mois, EstimationGardee contenu, long agent) {
        long id = jdbc.sql("select nextval('simulation.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into simulation.estimation (id, dossier, unite, mois, agent, contenu_scelle)
                select :id, d.id, d.unite, :mois, :agent, :contenu from dossiers.dossier d where d.id = :dossier
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("mois", Date.valueOf(mois.atDay(1)))
                .param("agent", agent)
                .param("contenu", coffre.sceller(JSON.writeValueAsString(contenu), CONTENU.contexte() + id))
                .update();
        return id;
    }

    List<Abregee> duDossier(long dossier) {
        return jdbc.sql("""
                select e.id, e.mois, e.estimee_le, coalesce(a.nom, '') as nom
                from simulation.estimation e left join acces.agent a on a.id = e.agent
                where e.dossier = :dossier order by e.id desc limit 50
                """)
                .param("dossier", dossier)
                .query((l, _) -> new Abregee(
                        l.getLong(1),
                        YearMonth.from(l.getDate(2).toLocalDate()),
                        l.getDate(3).toLocalDate(),
                        l.getString(4)))
                .list();
    }

    Optional<Gardee> trouver(long dossier, long id) {
        return duDossier(dossier).stream().filter(e -> e.id() == id).findFirst().map(e -> new Gardee(e, contenu(id)));
    }

    private EstimationGardee contenu(long id) {
        byte[] scelle = jdbc.sql("select contenu_scelle from simulation.estimation where id = :id")
                .param("id", id)
                .query((l, _) -> l.getBytes(1))
                .single();
        return JSON.readValue(coffre.ouvrir(scelle, CONTENU.contexte() + id), EstimationGardee.class);
    }
}
