package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.socle.taches.TacheId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les passages, ce qu’ils ont examiné, et ce qu’un changement de loi a ouvert ou fermé. */
@Repository
class JdbcReperages {
    private static final String CHAMPS = """
            select id, organisation, unite, mois, change_le, tache, cast(lance_le as date) as lance_le, cast(fini_le as date) as fini_le, dernier,
                   examines, muets, foyers, gagnants, perdants
            from nonrecours.reperage
            """;

    private final JdbcClient jdbc;

    JdbcReperages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Gain(long dossier, Prestation prestation, long avant, long apres) {}

    long creer(long organisation, @Nullable Long unite, long agent, YearMonth mois, @Nullable YearMonth changeLe) {
        return jdbc.sql("""
                insert into nonrecours.reperage (organisation, unite, agent, mois, change_le)
                values (:organisation, :unite, :agent, :mois, :change) returning id
                """)
                .param("organisation", organisation)
                .param("unite", unite, Types.BIGINT)
                .param("agent", agent)
                .param("mois", Date.valueOf(mois.atDay(1)))
                .param("change", changeLe == null ? null : Date.valueOf(changeLe.atDay(1)), Types.DATE)
                .query(Long.class)
                .single();
    }

    void confie(long reperage, TacheId tache) {
        jdbc.sql("update nonrecours.reperage set tache = :tache where id = :id")
                .param("tache", tache.valeur())
                .param("id", reperage)
                .update();
    }

    Optional<Reperage> trouver(long id) {
        return jdbc.sql(CHAMPS + " where id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    List<Reperage> derniers(long agent, @Nullable Long unite, int auPlus) {
        return jdbc.sql(CHAMPS + """
                 where (agent = :agent and unite is null) or unite = :unite
                order by id desc limit :auPlus
                """)
                .param("agent", agent)
                .param("unite", unite, Types.BIGINT)
                .param("auPlus", auPlus)
                .query((l, _) -> lire(l))
                .list();
    }

    /** Ce lot est examiné : les comptes et le repère avancent ensemble, un arrêt ne compte rien deux fois. */
    void avancer(long reperage, long dernier, Reperage.Comptes lot) {
        jdbc.sql("""
                update nonrecours.reperage set dernier = :dernier, examines = examines + :examines, muets = muets + :muets,
                    foyers = foyers + :foyers, gagnants = gagnants + :gagnants, perdants = perdants + :perdants
                where id = :id
                """)
                .param("dernier", dernier)
                .param("examines", lot.examines())
                .param("muets", lot.muets())
                .param("foyers", lot.foyers())
                .param("gagnants", lot.gagnants())
                .param("perdants", lot.perdants())
                .param("id", reperage)
                .update();
    }

    void finir(long reperage) {
        jdbc.sql("update nonrecours.reperage set fini_le = now() where id = :id")
                .param("id", reperage)
                .update();
    }

    void examines(Collection<Long> dossiers) {
        jdbc.sql("""
                insert into nonrecours.examen (dossier, unite, examine_le)
                select d.id, d.unite, current_date from dossiers.dossier d where d.id = any(:dossiers)
                on conflict (dossier) do update set examine_le = excluded.examine_le
                """).param("dossiers", dossiers.toArray(Long[]::new)).update();
    }

    void noterUnGain(long reperage, Gain gain) {
        jdbc.sql("""
                insert into nonrecours.gain (reperage, dossier, unite, prestation, avant, apres)
                select :reperage, d.id, d.unite, :prestation, :avant, :apres from dossiers.dossier d where d.id = :dossier
                on conflict do nothing
                """)
                .param("reperage", reperage)
                .param("dossier", gain.dossier())
                .param("prestation", gain.prestation().name())
                .param("avant", gain.avant())
                .param("apres", gain.apres())
                .update();
    }

    /** Ceux que l’agent courant suit, les plus grands gains d’abord. */
    List<Gain> gains(long reperage) {
        return jdbc.sql("""
                select dossier, prestation, avant, apres from nonrecours.gain where reperage = :reperage
                order by apres - avant desc, dossier limit 300
                """)
                .param("reperage", reperage)
                .query((l, _) -> new Gain(l.getLong(1), Prestation.valueOf(l.getString(2)), l.getLong(3), l.getLong(4)))
                .list();
    }

    private static Reperage lire(ResultSet l) throws SQLException {
        Long tache = l.getObject("tache", Long.class);
        LocalDate change = l.getObject("change_le", LocalDate.class);
        return new Reperage(
                l.getLong("id"),
                l.getLong("organisation"),
                l.getObject("unite", Long.class),
                YearMonth.from(l.getObject("mois", LocalDate.class)),
                change == null ? null : YearMonth.from(change),
                tache == null ? null : new TacheId(tache),
                l.getObject("lance_le", LocalDate.class),
                l.getObject("fini_le", LocalDate.class),
                l.getLong("dernier"),
                new Reperage.Comptes(
                        l.getInt("examines"),
                        l.getInt("muets"),
                        l.getInt("foyers"),
                        l.getInt("gagnants"),
                        l.getInt("perdants")));
    }
}
