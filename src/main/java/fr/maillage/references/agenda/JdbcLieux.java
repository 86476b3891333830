package fr.maillage.references.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLieux {
    private final JdbcClient jdbc;

    JdbcLieux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lieu> lister(long organisation, @Nullable Long unite) {
        var permanences = new HashMap<Long, List<Lieu.Permanence>>();
        jdbc.sql("""
                select id, lieu, jour, debut, fin, places from agenda.permanence
                where organisation = :organisation and retiree_le is null order by jour, debut
                """).param("organisation", organisation).query(ligne -> {
            permanences
                    .computeIfAbsent(ligne.getLong("lieu"), _ -> new ArrayList<>())
                    .add(new Lieu.Permanence(
                            ligne.getLong("id"),
                            DayOfWeek.of(ligne.getInt("jour")),
                            ligne.getTime("debut").toLocalTime(),
                            ligne.getTime("fin").toLocalTime(),
                            ligne.getInt("places")));
        });
        return jdbc.sql("""
                select * from agenda.lieu where organisation = :organisation
                order by ferme_le is not null, (unite is distinct from :unite), nom
                """)
                .param("organisation", organisation)
                .param("unite", unite, Types.BIGINT)
                .query((ligne, _) -> lire(ligne, permanences))
                .list();
    }

    private static Lieu lire(ResultSet ligne, Map<Long, List<Lieu.Permanence>> permanences) throws SQLException {
        var atouts = new EnumMap<Lieu.Atout, Boolean>(Lieu.Atout.class);
        for (var atout : Lieu.Atout.values()) atouts.put(atout, ligne.getBoolean(atout.name()));
        long id = ligne.getLong("id");
        return new Lieu(
                id,
                ligne.getString("nom"),
                ligne.getString("adresse"),
                Objects.requireNonNullElse(ligne.getString("commune"), ""),
                ligne.getObject("unite", Long.class),
                List.of((String[]) ligne.getArray("salles").getArray()),
                atouts,
                permanences.getOrDefault(id, List.of()),
                ligne.getDate("ferme_le") == null,
                ligne.getInt("version"));
    }

    boolean existe(long organisation, String nom, long sauf) {
        return jdbc.sql("""
                select exists (select from agenda.lieu
                    where organisation = :organisation and lower(nom) = lower(:nom) and id <> :sauf)
                """)
                .param("organisation", organisation)
                .param("nom", nom)
                .param("sauf", sauf)
                .query(Boolean.class)
                .single();
    }

    long ajouter(long organisation, Lieu lieu) {
        return lier(jdbc.sql("""
                insert into agenda.lieu (organisation, unite, nom, adresse, commune, salles, accessible, confidentiel, interpretariat,
                        sans_rendez_vous, affichage)
                values (:organisation, :unite, :nom, :adresse, nullif(:commune, ''), :salles, :accessible, :confidentiel,
                        :interpretariat, :sans_rendez_vous, :affichage)
                returning id
                """), lieu)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    boolean changer(Lieu lieu) {
        return lier(jdbc.sql("""
                update agenda.lieu set unite = :unite, nom = :nom, adresse = :adresse, commune = nullif(:commune, ''), salles = :salles,
                    accessible = :accessible, confidentiel = :confidentiel, interpretariat = :interpretariat,
                    sans_rendez_vous = :sans_rendez_vous, affichage = :affichage,
                    ferme_le = case when :ouvert then null else coalesce(ferme_le, current_date) end, version = version + 1
                where id = :id and version = :version
                """), lieu)
                        .param("ouvert", lieu.ouvert())
                        .param("id", lieu.id())
                        .param("version", lieu.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec lier(JdbcClient.StatementSpec ordre, Lieu lieu) {
        var lie = ordre.param("unite", lieu.unite(), Types.BIGINT)
                .param("nom", lieu.nom())
                .param("adresse", lieu.adresse())
                .param("commune", lieu.commune())
                .param("salles", lieu.salles().toArray(String[]::new));
        for (var atout : Lieu.Atout.values()) {
            lie = lie.param(
                    atout.name().toLowerCase(java.util.Locale.ROOT),
                    Boolean.TRUE.equals(lieu.atouts().get(atout)));
        }
        return lie;
    }

    void ajouterUnePermanence(long organisation, long lieu, Lieu.Permanence permanence) {
        jdbc.sql("""
                insert into agenda.permanence (lieu, organisation, jour, debut, fin, places)
                values (:lieu, :organisation, :jour, :debut, :fin, :places)
                """)
                .param("lieu", lieu)
                .param("organisation", organisation)
                .param("jour", permanence.jour().getValue())
                .param("debut", Time.valueOf(permanence.debut()))
                .param("fin", Time.valueOf(permanence.fin()))
                .param("places", permanence.places())
                .update();
    }

    boolean retirerUnePermanence(long lieu, long permanence) {
        return jdbc.sql(
                                "update agenda.permanence set retiree_le = current_date where id = :id and lieu = :lieu and retiree_le is null")
                        .param("id", permanence)
                        .param("lieu", lieu)
                        .update()
                == 1;
    }
}
