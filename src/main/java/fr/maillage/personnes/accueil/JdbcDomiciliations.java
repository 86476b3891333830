package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.Domiciliation.Absence;
import fr.maillage.personnes.accueil.Domiciliation.LienAvecLaCommune;
import fr.maillage.personnes.accueil.Domiciliation.MotifDeRadiation;
import fr.maillage.personnes.accueil.Domiciliation.MotifDeRefus;
import fr.maillage.personnes.accueil.Domiciliation.Pli;
import fr.maillage.personnes.accueil.Domiciliation.Raison;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDomiciliations {
    private static final String LIGNE = """
            select d.*, coalesce(a.nom, '') as nom_du_decideur,
                   greatest(d.debut, (select max(jour) from accueil.pli p
                        where p.domiciliation = d.id and p.genre in ('REMIS', 'VISITE', 'APPEL'))) as dernier_contact,
                   coalesce((select sum(case genre when 'ARRIVE' then nombre when 'AVIS' then nombre
                                                  when 'REMIS' then -nombre when 'RENVOYE' then -nombre else 0 end)
                             from accueil.pli p where p.domiciliation = d.id), 0)::int as en_boite
            from accueil.domiciliation d left join acces.agent a on a.id = d.decidee_par
            """;

    private final JdbcClient jdbc;

    JdbcDomiciliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ce que l’on demande : le jour, le lien, la raison, qui en bénéficie. */
    record Demande(
            long dossier,
            long personne,
            LocalDate demandeeLe,
            @Nullable LocalDate entretienLe,
            LienAvecLaCommune lien,
            Raison raison,
            FicheDAccueil.Habitat habitat,
            int ayantsDroit,
            @Nullable Long precedente) {}

    record PliNote(LocalDate jour, Pli genre, int nombre, String agent) {}

    Optional<Domiciliation> trouver(long id) {
        return jdbc.sql(LIGNE + " where d.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    List<Domiciliation> duDossier(long dossier) {
        return jdbc.sql(LIGNE + " where d.dossier = :dossier order by d.id desc")
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .list();
    }

    /** Celles de l’organisation que l’agent voit : à décider ou en cours, ou au contraire terminées. */
    List<Domiciliation> lister(long organisation, boolean terminees, int auPlus) {
        return jdbc.sql(LIGNE + """
                 where d.organisation = :organisation and (
                    (d.accordee is not null and (d.radiee_le is not null or not d.accordee or d.fin < current_date)) = :terminees)
                order by d.decidee_le nulls first, d.demandee_le, d.id limit :auPlus
                """)
                .param("organisation", organisation)
                .param("terminees", terminees)
                .param("auPlus", auPlus)
                .query((l, _) -> lire(l))
                .list();
    }

    List<PliNote> plis(long domiciliation) {
        return jdbc.sql("""
                select p.jour, p.genre, p.nombre, coalesce(a.nom, '') from accueil.pli p left join acces.agent a on a.id = p.agent
                where p.domiciliation = :id order by p.jour desc, p.id desc limit 60
                """)
                .param("id", domiciliation)
                .query((l, _) -> new PliNote(
                        l.getDate(1).toLocalDate(), Pli.valueOf(l.getString(2)), l.getInt(3), l.getString(4)))
                .list();
    }

    long demander(long organisation, Demande d) {
        return jdbc.sql("""
                insert into accueil.domiciliation (dossier, personne, organisation, nature, precedente, demandee_le, entretien_le,
                        lien, raison, habitat, ayants_droit)
                values (:dossier, :personne, :organisation, :nature, :precedente, :demandee, :entretien, :lien, :raison, :habitat, :ayants)
                returning id
                """)
                .param("dossier", d.dossier())
                .param("personne", d.personne())
                .param("organisation", organisation)
                .param("nature", d.precedente() == null ? "PREMIERE" : "RENOUVELLEMENT")
                .param("precedente", d.precedente(), Types.BIGINT)
                .param("demandee", Date.valueOf(d.demandeeLe()))
                .param("entretien", d.entretienLe(), Types.DATE)
                .param("lien", d.lien().name())
                .param("raison", d.raison().name())
                .param("habitat", d.habitat().name())
                .param("ayants", d.ayantsDroit())
                .query(Long.class)
                .single();
    }

    boolean accorder(Domiciliation d, LocalDate entretien, LocalDate le, LocalDate debut, LocalDate fin, long agent) {
        return jdbc.sql("""
                update accueil.domiciliation set accordee = true, decidee_le = :le, decidee_par = :agent, entretien_le = :entretien,
                    debut = :debut, fin = :fin, version = version + 1
                where id = :id and version = :version and decidee_le is null
                """)
                        .param("le", Date.valueOf(le))
                        .param("agent", agent)
                        .param("entretien", Date.valueOf(entretien))
                        .param("debut", Date.valueOf(debut))
                        .param("fin", Date.valueOf(fin))
                        .param("id", d.id())
                        .param("version", d.version())
                        .update()
                == 1;
    }

    boolean refuser(
            Domiciliation d, LocalDate le, MotifDeRefus motif, String explication, String orientation, long agent) {
        return jdbc.sql("""
                update accueil.domiciliation set accordee = false, decidee_le = :le, decidee_par = :agent, motif_de_refus = :motif,
                    refus_explique = :explication, orientation = :orientation, version = version + 1
                where id = :id and version = :version and decidee_le is null
                """)
                        .param("le", Date.valueOf(le))
                        .param("agent", agent)
                        .param("motif", motif.name())
                        .param("explication", explication)
                        .param("orientation", orientation)
                        .param("id", d.id())
                        .param("version", d.version())
                        .update()
                == 1;
    }

    boolean radier(Domiciliation d, LocalDate le, MotifDeRadiation motif, String explication) {
        return jdbc.sql("""
                update accueil.domiciliation set radiee_le = :le, motif_de_radiation = :motif, radiation_expliquee = :explication,
                    version = version + 1
                where id = :id and version = :version and accordee and radiee_le is null
                """)
                        .param("le", Date.valueOf(le))
                        .param("motif", motif.name())
                        .param("explication", explication)
                        .param("id", d.id())
                        .param("version", d.version())
                        .update()
                == 1;
    }

    boolean justifier(Domiciliation d, Absence absence, @Nullable LocalDate jusquAu) {
        return jdbc.sql("""
                update accueil.domiciliation set absence_justifiee = :absence, absence_jusqu_au = :jusqu, version = version + 1
                where id = :id and version = :version
                """)
                        .param("absence", absence == Absence.AUCUNE ? "" : absence.name())
                        .param("jusqu", absence == Absence.AUCUNE ? null : jusquAu, Types.DATE)
                        .param("id", d.id())
                        .param("version", d.version())
                        .update()
                == 1;
    }

    void noter(Domiciliation d, Pli pli, int nombre, LocalDate jour, long agent) {
        jdbc.sql("""
                insert into accueil.pli (domiciliation, dossier, jour, genre, nombre, agent)
                values (:domiciliation, :dossier, :jour, :genre, :nombre, :agent)
                """)
                .param("domiciliation", d.id())
                .param("dossier", d.dossier())
                .param("jour", Date.valueOf(jour))
                .param("genre", pli.name())
                .param("nombre", nombre)
                .param("agent", agent)
                .update();
    }

    private static Domiciliation lire(ResultSet l) throws SQLException {
        LocalDate decidee = l.getObject("decidee_le", LocalDate.class);
        LocalDate radiee = l.getObject("radiee_le", LocalDate.class);
        return new Domiciliation(
                l.getLong("id"),
                l.getLong("dossier"),
                l.getLong("personne"),
                l.getString("nature").equals("RENOUVELLEMENT"),
                l.getDate("demandee_le").toLocalDate(),
                l.getObject("entretien_le", LocalDate.class),
                Mot.lire(LienAvecLaCommune.class, l.getString("lien")),
                Mot.lire(Raison.class, l.getString("raison")),
                Mot.lire(FicheDAccueil.Habitat.class, l.getString("habitat")),
                l.getInt("ayants_droit"),
                decidee == null
                        ? null
                        : new Domiciliation.Decision(
                                decidee,
                                l.getBoolean("accordee"),
                                l.getString("nom_du_decideur"),
                                l.getObject("debut", LocalDate.class),
                                l.getObject("fin", LocalDate.class),
                                Mot.lire(MotifDeRefus.class, l.getString("motif_de_refus")),
                                l.getString("refus_explique"),
                                l.getString("orientation")),
                radiee == null
                        ? null
                        : new Domiciliation.Fin(
                                radiee,
                                Mot.lire(MotifDeRadiation.class, l.getString("motif_de_radiation")),
                                l.getString("radiation_expliquee")),
                Mot.lire(Absence.class, l.getString("absence_justifiee")),
                l.getObject("absence_jusqu_au", LocalDate.class),
                l.getObject("dernier_contact", LocalDate.class),
                l.getInt("en_boite"),
                l.getBoolean("fictive"),
                l.getInt("version"));
    }
}
