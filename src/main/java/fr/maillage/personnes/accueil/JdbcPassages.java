package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.FicheDAccueil.Age;
import fr.maillage.personnes.accueil.FicheDAccueil.Canal;
import fr.maillage.personnes.accueil.FicheDAccueil.Composition;
import fr.maillage.personnes.accueil.FicheDAccueil.Habitat;
import fr.maillage.personnes.accueil.FicheDAccueil.Motif;
import fr.maillage.personnes.accueil.FicheDAccueil.Orientation;
import fr.maillage.personnes.accueil.FicheDAccueil.Reponse;
import fr.maillage.personnes.accueil.FicheDAccueil.Urgence;
import fr.maillage.socle.coffre.Coffre;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPassages {
    private static final String LIGNE = """
            select p.*, l.nom as nom_du_lieu, coalesce(a.nom, '') as nom_de_l_agent,
                   exists (select from accueil.identite i where i.passage = p.id) as nomme,
                   exists (select from accueil.attente t where t.passage = p.id and t.close_le is null) as attend
            from accueil.passage p
            left join agenda.lieu l on l.id = p.lieu
            left join acces.agent a on a.id = p.recu_par
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcPassages(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Inscrit une arrivée et lui donne le numéro suivant du jour, dans ce lieu. */
    long arriver(long organisation, long unite, long lieu, LocalDate jour, Instant quand) {
        // Deux arrivées au même instant ne reçoivent pas le même numéro.
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:unite::int, (:lieu * 31 + :jour)::int)) v")
                .param("unite", unite % Integer.MAX_VALUE)
                .param("lieu", lieu % 1_000_000)
                .param("jour", jour.toEpochDay())
                .query(Integer.class)
                .list();
        return jdbc.sql("""
                insert into accueil.passage (organisation, unite, lieu, jour, rang, arrive_le)
                select :organisation, :unite, :lieu, :jour, coalesce(max(rang), 0) + 1, :quand
                from accueil.passage where unite = :unite and lieu = :lieu and jour = :jour
                returning id
                """)
                .param("organisation", organisation)
                .param("unite", unite)
                .param("lieu", lieu)
                .param("jour", Date.valueOf(jour))
                .param("quand", Timestamp.from(quand))
                .query(Long.class)
                .single();
    }

    boolean recevoir(long id, long agent, Instant quand) {
        return jdbc.sql("""
                update accueil.passage set recu_le = greatest(arrive_le, :quand), recu_par = :agent, version = version + 1
                where id = :id and recu_le is null and parti_le is null
                """)
                        .param("quand", Timestamp.from(quand))
                        .param("agent", agent)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean partir(long id, Instant quand) {
        return jdbc.sql("""
                update accueil.passage set parti_le = greatest(arrive_le, :quand), version = version + 1
                where id = :id and recu_le is null and parti_le is null
                """)
                        .param("quand", Timestamp.from(quand))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean enregistrer(long id, int version, FicheDAccueil fiche, Instant quand) {
        return jdbc.sql("""
                update accueil.passage set canal = :canal, motifs = :motifs, commune = nullif(:commune, ''), age = :age,
                    composition = :composition, habitat = :habitat, urgence = :urgence, nature_d_urgence = :nature,
                    reponses = :reponses, orientation = :orientation, vers = :vers, precisions_scellees = :precisions,
                    fini_le = coalesce(fini_le, greatest(recu_le, :quand)), version = version + 1
                where id = :id and version = :version and recu_le is not null
                """)
                        .param("canal", fiche.canal().name())
                        .param("motifs", codes(fiche.motifs()))
                        .param("commune", fiche.commune())
                        .param("age", fiche.age().name())
                        .param("composition", fiche.composition().name())
                        .param("habitat", fiche.habitat().name())
                        .param("urgence", fiche.urgence().name())
                        .param("nature", fiche.natureDUrgence())
                        .param("reponses", codes(fiche.reponses()))
                        .param("orientation", fiche.orientation().name())
                        .param("vers", fiche.vers())
                        .param(
                                "precisions",
                                fiche.precisions().isEmpty()
                                        ? null
                                        : coffre.sceller(fiche.precisions(), SceauxDeLAccueil.PRECISIONS + id),
                                Types.BINARY)
                        .param("quand", Timestamp.from(quand))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static String[] codes(Collection<? extends Mot> mots) {
        return mots.stream().map(Mot::name).toArray(String[]::new);
    }

    void rattacher(long id, long dossier) {
        jdbc.sql("update accueil.passage set dossier = :dossier, version = version + 1 where id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .update();
        jdbc.sql("delete from accueil.identite where passage = :id")
                .param("id", id)
                .update();
    }

    void nommer(Passage passage, Identite identite) {
        jdbc.sql("delete from accueil.identite where passage = :id")
                .param("id", passage.id())
                .update();
        if (identite.vide()) return;
        jdbc.sql("""
                insert into accueil.identite (passage, unite, organisation, texte_scelle)
                values (:id, :unite, :organisation, :texte)
                """)
                .param("id", passage.id())
                .param("unite", passage.unite())
                .param("organisation", passage.organisation())
                .param("texte", coffre.sceller(identite.ecrire(), SceauxDeLAccueil.IDENTITE + passage.id()))
                .update();
    }

    /** Les noms des passages d’avant ce jour, et ce qu’on y avait précisé ; rend combien de noms. */
    int oublierLesNoms(LocalDate avant) {
        jdbc.sql(
                        "update accueil.passage set precisions_scellees = null where jour < :avant and precisions_scellees is not null")
                .param("avant", Date.valueOf(avant))
                .update();
        return jdbc.sql("""
                delete from accueil.identite i using accueil.passage p where p.id = i.passage and p.jour < :avant
                """).param("avant", Date.valueOf(avant)).update();
    }

    Identite identite(long passage) {
        return jdbc.sql("select texte_scelle from accueil.identite where passage = :id")
                .param("id", passage)
                .query((ligne, _) ->
                        Identite.relire(coffre.ouvrir(ligne.getBytes(1), SceauxDeLAccueil.IDENTITE + passage)))
                .optional()
                .orElse(Identite.AUCUNE);
    }

    Optional<Passage> trouver(long id) {
        return jdbc.sql(LIGNE + " where p.id = :id")
                .param("id", id)
                .query(this::lire)
                .optional();
    }

    /** Les passages de ce jour dans ce lieu, dans l’ordre d’arrivée. */
    List<Passage> duJour(long lieu, LocalDate jour) {
        return jdbc.sql(LIGNE + " where p.lieu = :lieu and p.jour = :jour order by p.arrive_le")
                .param("lieu", lieu)
                .param("jour", Date.valueOf(jour))
                .query(this::lire)
                .list();
    }

    List<Passage> registre(long organisation, LocalDate du, LocalDate au, int auPlus) {
        return jdbc.sql(LIGNE + """
                 where p.organisation = :organisation and p.jour between :du and :au
                order by p.arrive_le desc limit :auPlus
                """)
                .param("organisation", organisation)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .param("auPlus", auPlus)
                .query(this::lire)
                .list();
    }

    List<Passage> duDossier(long dossier) {
        return jdbc.sql(LIGNE + " where p.dossier = :dossier order by p.arrive_le desc limit 50")
                .param("dossier", dossier)
                .query(this::lire)
                .list();
    }

    private Passage lire(ResultSet l, int rang) throws SQLException {
        long id = l.getLong("id");
        byte[] precisions = l.getBytes("precisions_scellees");
        return new Passage(
                id,
                l.getLong("organisation"),
                l.getLong("unite"),
                l.getLong("lieu"),
                Objects.requireNonNullElse(l.getString("nom_du_lieu"), ""),
                l.getDate("jour").toLocalDate(),
                l.getInt("rang"),
                l.getTimestamp("arrive_le").toInstant(),
                instant(l, "recu_le"),
                instant(l, "fini_le"),
                instant(l, "parti_le"),
                l.getObject("recu_par", Long.class),
                l.getString("nom_de_l_agent"),
                new FicheDAccueil(
                        Mot.lire(Canal.class, l.getString("canal")),
                        Mot.lire(Motif.class, List.of((String[])
                                l.getArray("motifs").getArray())),
                        Objects.requireNonNullElse(l.getString("commune"), ""),
                        Mot.lire(Age.class, l.getString("age")),
                        Mot.lire(Composition.class, l.getString("composition")),
                        Mot.lire(Habitat.class, l.getString("habitat")),
                        Mot.lire(Urgence.class, l.getString("urgence")),
                        l.getString("nature_d_urgence"),
                        Mot.lire(Reponse.class, List.of((String[])
                                l.getArray("reponses").getArray())),
                        Mot.lire(Orientation.class, l.getString("orientation")),
                        l.getString("vers"),
                        precisions == null ? "" : coffre.ouvrir(precisions, SceauxDeLAccueil.PRECISIONS + id)),
                l.getObject("dossier", Long.class),
                l.getBoolean("nomme"),
                l.getBoolean("attend"),
                l.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        Timestamp quand = ligne.getTimestamp(colonne);
        return quand == null ? null : quand.toInstant();
    }
}
