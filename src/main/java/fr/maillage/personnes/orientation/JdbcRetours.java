package fr.maillage.personnes.orientation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les retours des services, comptés sur toute l’organisation. */
@Repository
class JdbcRetours {
    private final JdbcClient jdbc;

    JdbcRetours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Un service où trop peu de personnes sont allées n’y est pas. */
    List<RetoursDUnService> depuis(long organisation, LocalDate jour) {
        return jdbc.sql("""
                select o.service, max(o.nom_du_service) as nom, max(o.nom_de_la_structure) as structure, count(*) as envoyees,
                    count(*) filter (where o.retour_le is not null) as reponses,
                    count(*) filter (where o.issue = 'REFUS_DU_PARTENAIRE') as refus,
                    count(*) filter (where o.rendez_vous_le is not null) as rendez_vous,
                    count(*) filter (where o.rendez_vous_le is not null and o.non_venue_le is not null) as absences,
                    percentile_cont(0.5) within group (order by greatest(o.rendez_vous_le - o.envoyee_le, 0))
                        filter (where o.rendez_vous_le is not null) as delai,
                    count(*) filter (where o.etat = 'CLOSE') as closes,
                    count(*) filter (where o.issue in ('ABOUTIE', 'PARTIELLE')) as abouties
                from orientation.orientation o
                where o.organisation = :organisation and o.envoyee_le >= :jour
                group by o.service having count(*) >= :auMoins
                order by count(*) desc, o.service
                """)
                .param("organisation", organisation)
                .param("jour", Date.valueOf(jour))
                .param("auMoins", RetoursDUnService.AU_MOINS)
                .query((l, _) -> {
                    Double delai = l.getObject("delai", Double.class);
                    return new RetoursDUnService(
                            l.getLong("service"),
                            l.getString("nom"),
                            l.getString("structure"),
                            l.getInt("envoyees"),
                            l.getInt("reponses"),
                            l.getInt("refus"),
                            l.getInt("rendez_vous"),
                            l.getInt("absences"),
                            delai == null ? null : Math.toIntExact(Math.round(delai)),
                            l.getInt("closes"),
                            l.getInt("abouties"));
                })
                .list();
    }
}
