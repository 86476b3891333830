package fr.maillage.personnes.rendezvous;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRendezVousFictifs {
    private final JdbcClient jdbc;

    JdbcRendezVousFictifs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean vide() {
        return jdbc.sql("select not exists (select from agenda.rendez_vous where objet <> '')")
                .query(Boolean.class)
                .single();
    }

    /** Huit par agent, la semaine passée honorés ou manqués, celle-ci et la suivante prévus. */
    void poser() {
        jdbc.sql("""
                insert into agenda.rendez_vous (organisation, agent, genre, debut, fin, occupe_de, occupe_a, lieu, salle, objet, statut, fictif)
                select organisation, agent, genre, debut, debut + interval '45 minutes', debut - trajet, debut + interval '45 minutes' + trajet,
                       case when genre = 'RENDEZ_VOUS' then lieu end, case when genre = 'RENDEZ_VOUS' and lieu is not null then salle else '' end,
                       'dossier:' || dossier, case when debut < now() then case when rang % 3 = 0 then 'ABSENT_EXCUSE' else 'HONORE' end else 'PREVU' end, true
                from (
                    select s.organisation, s.agent, s.dossier, v.rang, case when v.rang % 4 = 0 then 'VISITE' else 'RENDEZ_VOUS' end as genre,
                           case when v.rang % 4 = 0 then interval '20 minutes' else interval '0' end as trajet,
                           ((date_trunc('week', current_date + 1)::date + v.decalage) + v.heure)::timestamptz as debut,
                           (select l.id from agenda.lieu l where l.unite = d.unite order by l.id limit 1) as lieu,
                           'Bureau ' || (1 + dense_rank() over (partition by d.unite order by s.agent) % 2) as salle
                    from (select *, row_number() over (partition by agent order by dossier) as n from dossiers.suivi where fin is null) s
                    join dossiers.dossier d on d.id = s.dossier and d.fictif
                    join (values (1, -6, time '09:30'), (2, -5, time '10:45'), (3, -3, time '14:00'), (4, 1, time '10:00'), (5, 2, time '09:15'),
                                 (6, 2, time '11:00'), (7, 4, time '15:30'), (8, 8, time '10:30')) v(rang, decalage, heure) on v.rang = s.n
                ) x
                """).update();
    }
}
