package fr.maillage.references.agenda;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalendrier {
    private final JdbcClient jdbc;

    JdbcCalendrier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Connu(int annee, boolean ferie, String zone, long jours) {}

    List<Connu> connus() {
        return jdbc.sql("""
                select extract(year from jour)::int, genre = 'FERIE', zone, count(*) from agenda.jour
                where jour >= date_trunc('year', current_date) group by 1, 2, 3 order by 1 desc, 2 desc, 3
                """)
                .query((l, _) -> new Connu(l.getInt(1), l.getBoolean(2), l.getString(3), l.getLong(4)))
                .list();
    }

    /** Les mêmes jours se remplacent. */
    void poser(List<LectureDeCalendrier.Jour> jours) {
        jdbc.sql("""
                insert into agenda.jour (jour, genre, zone, libelle)
                select distinct on (j, f, z) j::date, case f when '1' then 'FERIE' else 'VACANCES' end, z, l
                from unnest(:jours, :feries, :zones, :libelles) t(j, f, z, l)
                on conflict (jour, genre, zone) do update set libelle = excluded.libelle
                """)
                .param("jours", jours.stream().map(j -> j.jour().toString()).toArray(String[]::new))
                .param("feries", jours.stream().map(j -> j.ferie() ? "1" : "0").toArray(String[]::new))
                .param(
                        "zones",
                        jours.stream().map(LectureDeCalendrier.Jour::zone).toArray(String[]::new))
                .param(
                        "libelles",
                        jours.stream().map(LectureDeCalendrier.Jour::libelle).toArray(String[]::new))
                .update();
    }

    record Zones(String feries, String vacances) {}

    /** Les zones de l’organisation ; métropole et zone B tant qu’elle ne dit rien. */
    Zones zones(long organisation) {
        return jdbc.sql("select zone_feries, zone_vacances from agenda.reglage where organisation = :organisation")
                .param("organisation", organisation)
                .query((l, _) -> new Zones(l.getString(1), l.getString(2)))
                .optional()
                .orElse(new Zones("Métropole", "B"));
    }

    List<String> zonesConnues(boolean ferie) {
        return jdbc.sql("select distinct zone from agenda.jour where genre = :genre order by zone")
                .param("genre", ferie ? "FERIE" : "VACANCES")
                .query(String.class)
                .list();
    }

    void choisir(long organisation, Zones zones) {
        jdbc.sql("""
                insert into agenda.reglage (organisation, zone_feries, zone_vacances) values (:organisation, :feries, :vacances)
                on conflict (organisation) do update set zone_feries = excluded.zone_feries, zone_vacances = excluded.zone_vacances
                """)
                .param("organisation", organisation)
                .param("feries", zones.feries())
                .param("vacances", zones.vacances())
                .update();
    }

    boolean vide() {
        return jdbc.sql("select not exists (select from agenda.jour)")
                .query(Boolean.class)
                .single();
    }

    boolean sansRendezVous() {
        return jdbc.sql("select not exists (select from agenda.rendez_vous)")
                .query(Boolean.class)
                .single();
    }

    /** Quelques rendez-vous inventés pour chaque accompagnant de démonstration, cette semaine et la suivante ; leur objet vient d’ailleurs. */
    void demontrer() {
        jdbc.sql("""
                insert into agenda.rendez_vous (organisation, agent, genre, debut, fin, occupe_de, occupe_a, lieu, salle, intitule, statut, fictif)
                select f.organisation, f.agent, v.genre, v.debut, v.debut + v.duree, v.debut - v.trajet, v.debut + v.duree + v.trajet,
                       case when v.genre in ('PERMANENCE') then l.id end, '', v.intitule, 'PREVU', true
                from acces.affectation f join acces.organisation o on o.id = f.organisation and o.demonstration
                left join lateral (select id from agenda.lieu l where l.unite = f.unite order by id limit 1) l on true,
                lateral (
                    select x.genre, x.intitule, make_interval(mins => x.minutes) as duree, make_interval(mins => x.trajet) as trajet,
                           ((date_trunc('week', current_date + 1)::date + x.decalage) + x.heure)::timestamptz as debut
                    from (values (0, time '09:00', 180, 0, 'PERMANENCE', 'Permanence sociale'), (1, time '14:00', 90, 0, 'REUNION', 'Réunion d’équipe'),
                                 (3, time '14:30', 60, 0, 'REUNION', 'Point avec le bailleur'), (7, time '09:00', 180, 0, 'PERMANENCE', 'Permanence sociale'),
                                 (8, time '14:00', 90, 0, 'REUNION', 'Réunion d’équipe'), (10, time '09:30', 45, 0, 'REUNION', 'Commission technique'))
                         x(decalage, heure, minutes, trajet, genre, intitule)
                ) v
                where f.fonction in ('CESF', 'ASS') and (f.fin is null or f.fin >= current_date)
                """).update();
    }
}
