package fr.maillage.references.agenda;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRendezVous {
    private static final String LIGNE = """
            select r.*, coalesce(a.nom, '') as nom_de_l_agent, coalesce(l.nom, '') as nom_du_lieu, coalesce(l.adresse, '') as adresse,
                   (select v.id from agenda.rendez_vous v where v.reporte_de = r.id) as reporte_vers
            from %s r left join acces.agent a on a.id = r.agent left join agenda.lieu l on l.id = r.lieu
            """;
    private static final String TOUS = LIGNE.formatted("agenda.rendez_vous");

    private final JdbcClient jdbc;

    JdbcRendezVous(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ce que l’on pose dans l’agenda. */
    record Pose(
            long organisation,
            long agent,
            RendezVous.Genre genre,
            Instant debut,
            Instant fin,
            int trajet,
            @Nullable Long lieu,
            String salle,
            String objet,
            String intitule,
            @Nullable Long reporteDe,
            long creePar) {
        Instant occupeDe() {
            return debut.minusSeconds(trajet * 60L);
        }

        Instant occupeA() {
            return fin.plusSeconds(trajet * 60L);
        }
    }

    record Occupation(Instant de, Instant a) {}

    Optional<RendezVous> trouver(long id) {
        return jdbc.sql(TOUS + " where r.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    List<RendezVous> entre(long agent, Instant de, Instant a) {
        return jdbc.sql(TOUS + " where r.agent = :agent and r.debut < :a and r.fin > :de order by r.debut, r.id")
                .param("agent", agent)
                .param("de", Timestamp.from(de))
                .param("a", Timestamp.from(a))
                .query((l, _) -> lire(l))
                .list();
    }

    List<RendezVous> deLEquipe(Collection<Long> agents, Instant de, Instant a) {
        return jdbc.sql(TOUS + " where r.agent = any(:agents) and r.debut < :a and r.fin > :de order by r.debut, r.id")
                .param("agents", agents.toArray(Long[]::new))
                .param("de", Timestamp.from(de))
                .param("a", Timestamp.from(a))
                .query((l, _) -> lire(l))
                .list();
    }

    List<RendezVous> deLObjet(String objet) {
        return jdbc.sql(LIGNE.formatted("agenda.de_l_objet(:objet)") + " order by r.debut desc")
                .param("objet", objet)
                .query((l, _) -> lire(l))
                .list();
    }

    /** Tient l’agent et la salle jusqu’à la fin de la transaction : deux prises simultanées ne se croisent pas. */
    void retenir(long agent, @Nullable Long lieu, String salle) {
        verrou("agenda/agent/" + agent);
        if (lieu != null && !salle.isEmpty()) verrou("agenda/salle/" + lieu + "/" + salle);
    }

    private void verrou(String quoi) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:quoi, 49))) v")
                .param("quoi", quoi)
                .query(Integer.class)
                .list();
    }

    /** Le même rendez-vous, déjà posé : même agent, même moment, même lieu, même objet. */
    Optional<Long> dejaPose(Pose p) {
        return jdbc.sql("""
                select id from agenda.rendez_vous
                where agent = :agent and statut = 'PREVU' and genre = :genre and debut = :debut and fin = :fin and occupe_de = :de
                  and lieu is not distinct from :lieu and salle = :salle and objet = :objet and intitule = :intitule
                order by id limit 1
                """)
                .param("agent", p.agent())
                .param("genre", p.genre().name())
                .param("debut", Timestamp.from(p.debut()))
                .param("fin", Timestamp.from(p.fin()))
                .param("de", Timestamp.from(p.occupeDe()))
                .param("lieu", p.lieu(), Types.BIGINT)
                .param("salle", p.salle())
                .param("objet", p.objet())
                .param("intitule", p.intitule())
                .query(Long.class)
                .optional();
    }

    Optional<Occupation> agentPris(long agent, Instant de, Instant a, long sauf) {
        return jdbc.sql("""
                select occupe_de, occupe_a from agenda.rendez_vous
                where agent = :agent and statut in ('PREVU', 'HONORE') and occupe_de < :a and occupe_a > :de and id <> :sauf
                order by debut limit 1
                """)
                .param("agent", agent)
                .param("de", Timestamp.from(de))
                .param("a", Timestamp.from(a))
                .param("sauf", sauf)
                .query((l, _) -> new Occupation(
                        l.getTimestamp(1).toInstant(), l.getTimestamp(2).toInstant()))
                .optional();
    }

    Optional<Occupation> sallePrise(long lieu, String salle, Instant de, Instant a, long sauf) {
        return jdbc.sql("select debut, fin from agenda.salle_prise(:lieu, :salle, :de, :a, :sauf)")
                .param("lieu", lieu)
                .param("salle", salle)
                .param("de", Timestamp.from(de))
                .param("a", Timestamp.from(a))
                .param("sauf", sauf)
                .query((l, _) -> new Occupation(
                        l.getTimestamp(1).toInstant(), l.getTimestamp(2).toInstant()))
                .optional();
    }

    long poser(Pose p) {
        return jdbc.sql("""
                insert into agenda.rendez_vous (organisation, agent, genre, debut, fin, occupe_de, occupe_a, lieu, salle, objet,
                        intitule, reporte_de, cree_par)
                values (:organisation, :agent, :genre, :debut, :fin, :de, :a, :lieu, :salle, :objet, :intitule, :reporteDe, :creePar)
                returning id
                """)
                .param("organisation", p.organisation())
                .param("agent", p.agent())
                .param("genre", p.genre().name())
                .param("debut", Timestamp.from(p.debut()))
                .param("fin", Timestamp.from(p.fin()))
                .param("de", Timestamp.from(p.occupeDe()))
                .param("a", Timestamp.from(p.occupeA()))
                .param("lieu", p.lieu(), Types.BIGINT)
                .param("salle", p.salle())
                .param("objet", p.objet())
                .param("intitule", p.intitule())
                .param("reporteDe", p.reporteDe(), Types.BIGINT)
                .param("creePar", p.creePar())
                .query(Long.class)
                .single();
    }

    boolean changerLeStatut(long id, int version, RendezVous.Statut statut) {
        return jdbc.sql(
                                "update agenda.rendez_vous set statut = :statut, version = version + 1 where id = :id and version = :version")
                        .param("statut", statut.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Ceux dont l’agent courant peut tenir l’agenda dans son unité. */
    Map<Long, String> collegues(long organisation, @Nullable Long unite) {
        var noms = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                select distinct a.id, a.nom from acces.agent a join acces.affectation f on f.agent = a.id
                where f.organisation = :organisation and (:unite::bigint is null or f.unite = :unite)
                  and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
                  and f.fonction not in ('BEN', 'PART', 'ELU', 'ADM', 'DPO')
                order by a.nom
                """)
                .param("organisation", organisation)
                .param("unite", unite, Types.BIGINT)
                .query(l -> {
                    noms.put(l.getLong(1), l.getString(2));
                });
        return noms;
    }

    record Jour(LocalDate jour, boolean ferie, String libelle) {}

    void changerDObjet(String ancien, String nouveau) {
        jdbc.sql("select agenda.changer_d_objet(:ancien, :nouveau)")
                .param("ancien", ancien)
                .param("nouveau", nouveau)
                .query((_, _) -> true)
                .list();
    }

    List<Jour> jours(long organisation, LocalDate de, LocalDate a) {
        return jdbc.sql("""
                select j.jour, j.genre = 'FERIE', j.libelle from agenda.jour j
                left join agenda.reglage r on r.organisation = :organisation
                where j.jour between :de and :a
                  and j.zone = case j.genre when 'FERIE' then coalesce(r.zone_feries, 'Métropole') else coalesce(r.zone_vacances, 'B') end
                order by 1, 2 desc
                """)
                .param("organisation", organisation)
                .param("de", Date.valueOf(de))
                .param("a", Date.valueOf(a))
                .query((l, _) -> new Jour(l.getDate(1).toLocalDate(), l.getBoolean(2), l.getString(3)))
                .list();
    }

    private static RendezVous lire(ResultSet l) throws SQLException {
        Instant debut = l.getTimestamp("debut").toInstant();
        return new RendezVous(
                l.getLong("id"),
                l.getLong("agent"),
                l.getString("nom_de_l_agent"),
                RendezVous.Genre.valueOf(l.getString("genre")),
                debut,
                l.getTimestamp("fin").toInstant(),
                (int) Duration.between(l.getTimestamp("occupe_de").toInstant(), debut)
                        .toMinutes(),
                l.getObject("lieu", Long.class),
                l.getString("nom_du_lieu"),
                l.getString("adresse"),
                l.getString("salle"),
                l.getString("objet"),
                Objects.requireNonNullElse(l.getString("intitule"), ""),
                RendezVous.Statut.valueOf(l.getString("statut")),
                l.getObject("reporte_de", Long.class),
                l.getObject("reporte_vers", Long.class),
                l.getBoolean("fictif"),
                l.getInt("version"));
    }
}
