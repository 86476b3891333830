package fr.maillage.personnes.accueil;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les comptes du registre : des effectifs bruts, que le secret protège avant qu’on les montre. */
@Repository
class JdbcComptesDAccueil {
    private final JdbcClient jdbc;

    JdbcComptesDAccueil(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tant de demandes de ce motif, de gens de cette commune (vide si elle n’est pas dite). */
    record Compte(String commune, String motif, long effectif) {}

    /** Un lieu et son mois : reçus, médiane d’attente en minutes, repartis sans être reçus. */
    record Attente(String lieu, long recus, @Nullable Double mediane, long repartis) {}

    record Incident(LocalDate jour, String lieu, String genre, String suite) {}

    record Reglage(int attenteVisee, String agrement, String moyens, String horaires, int version) {
        static final Reglage DEFAUT = new Reglage(20, "", "", "", 0);
    }

    /** Les demandes exprimées : une par motif coché. */
    List<Compte> demandes(
            @Nullable Long organisation, LocalDate du, LocalDate au, @Nullable Collection<String> communes) {
        return jdbc.sql("""
                select coalesce(commune, '') as commune, m as motif, count(*) as effectif
                from accueil.passage, unnest(motifs) m
                where jour between :du and :au and (:organisation::bigint is null or organisation = :organisation)
                  and (:toutes or commune = any(:communes))
                group by 1, 2
                """)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .param("organisation", organisation, java.sql.Types.BIGINT)
                .param("toutes", communes == null)
                .param("communes", communes == null ? new String[0] : communes.toArray(String[]::new))
                .query((l, _) -> new Compte(l.getString(1), l.getString(2), l.getLong(3)))
                .list();
    }

    List<Attente> attentes(long organisation, LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select l.nom, count(p.recu_le) as recus, count(p.parti_le) as repartis,
                       percentile_cont(0.5) within group (order by extract(epoch from p.recu_le - p.arrive_le) / 60)
                           filter (where p.recu_le is not null and p.canal = 'SPONTANE') as mediane
                from accueil.passage p join agenda.lieu l on l.id = p.lieu
                where p.organisation = :organisation and p.jour between :du and :au
                group by l.nom order by mediane desc nulls last, l.nom
                """)
                .param("organisation", organisation)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .query((l, _) -> new Attente(
                        l.getString("nom"),
                        l.getLong("recus"),
                        l.getObject("mediane", Double.class),
                        l.getLong("repartis")))
                .list();
    }

    List<Incident> incidents(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select i.jour, l.nom, i.genre, i.suite from accueil.incident i join agenda.lieu l on l.id = i.lieu
                where i.jour between :du and :au order by i.jour desc, i.id desc limit 200
                """)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .query((l, _) ->
                        new Incident(l.getDate(1).toLocalDate(), l.getString(2), l.getString(3), l.getString(4)))
                .list();
    }

    long reserver() {
        return jdbc.sql("select nextval('accueil.identifiant')")
                .query(Long.class)
                .single();
    }

    void declarer(
            long id,
            long organisation,
            long unite,
            long lieu,
            LocalDate jour,
            String genre,
            byte[] recit,
            String suite,
            long agent) {
        jdbc.sql("""
                insert into accueil.incident (id, organisation, unite, lieu, jour, genre, recit_scelle, suite, declare_par)
                values (:id, :organisation, :unite, :lieu, :jour, :genre, :recit, :suite, :agent)
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("unite", unite)
                .param("lieu", lieu)
                .param("jour", Date.valueOf(jour))
                .param("genre", genre)
                .param("recit", recit)
                .param("suite", suite)
                .param("agent", agent)
                .update();
    }

    Reglage reglage(long organisation) {
        return jdbc.sql("select * from accueil.reglage where organisation = :organisation")
                .param("organisation", organisation)
                .query((l, _) -> new Reglage(
                        l.getInt("attente_visee"),
                        l.getString("agrement"),
                        l.getString("moyens"),
                        l.getString("horaires"),
                        l.getInt("version")))
                .optional()
                .orElse(Reglage.DEFAUT);
    }

    boolean regler(long organisation, Reglage reglage) {
        return jdbc.sql("""
                insert into accueil.reglage (organisation, attente_visee, agrement, moyens, horaires)
                values (:organisation, :attente, :agrement, :moyens, :horaires)
                on conflict (organisation) do update set attente_visee = :attente, agrement = :agrement, moyens = :moyens,
                    horaires = :horaires, version = accueil.reglage.version + 1 where accueil.reglage.version = :version
                """)
                        .param("organisation", organisation)
                        .param("attente", reglage.attenteVisee())
                        .param("agrement", reglage.agrement())
                        .param("moyens", reglage.moyens())
                        .param("horaires", reglage.horaires())
                        .param("version", reglage.version())
                        .update()
                == 1;
    }

    /** La nature de l’organisation (CCAS, département…) : elle dit si elle peut domicilier. */
    String nature(long organisation) {
        return Objects.requireNonNullElse(
                jdbc.sql("select nature from acces.organisation where id = :id")
                        .param("id", organisation)
                        .query(String.class)
                        .optional()
                        .orElse(""),
                "");
    }
}
