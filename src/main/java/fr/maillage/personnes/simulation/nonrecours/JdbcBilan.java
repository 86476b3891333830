package fr.maillage.personnes.simulation.nonrecours;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les comptes du non-recours, lus par la maison ; ils ne se montrent que protégés. */
@Repository
class JdbcBilan {
    private static final String PERIMETRE = """
             r.unite in (select u.id from acces.unite u where u.organisation = :organisation)
              and (cast(:unite as bigint) is null or r.unite = :unite)
            """;

    private final JdbcClient jdbc;

    JdbcBilan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Bilan.Comptes compter(long organisation, @Nullable Long unite, LocalDate du, LocalDate au) {
        var raisons = grouper("r.raison", "r.raison <> ''", organisation, unite, du, au);
        var prestations = grouper("r.nom", "true", organisation, unite, du, au);
        long examines = parametres(
                        jdbc.sql("select count(*) from nonrecours.examen r where r.examine_le between :du and :au and"
                                + PERIMETRE),
                        organisation,
                        unite,
                        du,
                        au)
                .query(Long.class)
                .single();
        return parametres(jdbc.sql("""
                select count(distinct r.dossier) as foyers, count(*) as droits,
                    count(*) filter (where r.issue <> 'REPERE') as verifies,
                    count(*) filter (where r.demande_le is not null) as demandes,
                    count(*) filter (where r.issue = 'OUVERT') as ouverts,
                    count(*) filter (where r.issue = 'REFUSE') as refuses,
                    count(*) filter (where r.issue = 'ECARTE') as ecartes,
                    coalesce(sum(coalesce(r.ouvert_montant, r.montant)) filter (where r.issue = 'OUVERT' and r.rythme = 'PAR_MOIS'), 0)
                        as par_mois,
                    coalesce(sum(coalesce(r.ouvert_montant, r.montant)) filter (where r.issue = 'OUVERT' and r.rythme <> 'PAR_MOIS'), 0)
                        as hors_mois,
                    count(*) filter (where r.issue = 'OUVERT' and r.ouvert_montant is not null) as notifies
                from nonrecours.droit_repere r where r.issue <> 'CADUC' and r.repere_le between :du and :au and
                """ + PERIMETRE), organisation, unite, du, au)
                .query((l, _) -> new Bilan.Comptes(
                        examines,
                        l.getLong("foyers"),
                        l.getLong("droits"),
                        l.getLong("verifies"),
                        l.getLong("demandes"),
                        l.getLong("ouverts"),
                        l.getLong("refuses"),
                        l.getLong("ecartes"),
                        l.getLong("par_mois"),
                        l.getLong("hors_mois"),
                        l.getLong("notifies"),
                        raisons,
                        prestations))
                .single();
    }

    private Map<String, Long> grouper(
            String colonne, String condition, long organisation, @Nullable Long unite, LocalDate du, LocalDate au) {
        var comptes = new LinkedHashMap<String, Long>();
        parametres(
                        jdbc.sql("select " + colonne
                                + ", count(*) from nonrecours.droit_repere r where r.issue <> 'CADUC' and "
                                + condition + " and r.repere_le between :du and :au and" + PERIMETRE
                                + " group by 1 order by 2 desc, 1"),
                        organisation,
                        unite,
                        du,
                        au)
                .query((l, _) -> comptes.put(l.getString(1), l.getLong(2)))
                .list();
        return comptes;
    }

    private static JdbcClient.StatementSpec parametres(
            JdbcClient.StatementSpec ordre, long organisation, @Nullable Long unite, LocalDate du, LocalDate au) {
        return ordre.param("organisation", organisation)
                .param("unite", unite, Types.BIGINT)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au));
    }

    record Compte(long dossier, String issue) {}

    /** Une ligne par foyer repéré : sa meilleure issue. Bruts. */
    List<Compte> foyers(@Nullable Long organisation, LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select r.dossier, case when bool_or(r.issue = 'OUVERT') then 'OUVERT' when bool_or(r.demande_le is not null) then 'DEMANDE'
                    else 'REPERE' end as issue
                from nonrecours.droit_repere r where r.issue <> 'CADUC' and r.repere_le between :du and :au
                  and (cast(:organisation as bigint) is null
                    or r.unite in (select u.id from acces.unite u where u.organisation = :organisation))
                group by r.dossier
                """)
                .param("organisation", organisation, Types.BIGINT)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .query((l, _) -> new Compte(l.getLong(1), l.getString(2)))
                .list();
    }
}
