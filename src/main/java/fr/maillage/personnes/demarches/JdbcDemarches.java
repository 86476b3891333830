package fr.maillage.personnes.demarches;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
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
class JdbcDemarches {
    static final ColonneScellee REMARQUES =
            new ColonneScellee("demarches.demarche", "id", "remarque_scellee", "demarche:");

    private static final String CHAMPS = """
            select m.id, m.dossier, m.personne, m.modele, m.libelle, m.organisme, m.canal, m.etat, m.faite, m.deposee_le, m.preuve,
                   m.numero, m.reponse_le, m.silence, m.texte_du_silence, m.notifiee_le, m.recours, m.recours_le,
                   m.remarque_scellee, m.creee_le, m.modele_local, m.version
            from demarches.demarche m
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcDemarches(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    record Naissance(
            long dossier,
            @Nullable Long personne,
            String modele,
            String libelle,
            String organisme,
            String canal,
            @Nullable Long modeleLocal,
            LocalDate le,
            long agent) {}

    record Demandee(String nature, boolean obligatoire, String reglee) {}

    record Etape(EtatDeDemarche etat, LocalDate le, String agent) {}

    /** Tient les démarches du dossier jusqu’à la fin de la transaction : deux envois simultanés s’y suivent. */
    void retenir(long dossier) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:quoi, 49))) v")
                .param("quoi", "demarches/dossier/" + dossier)
                .query(Integer.class)
                .list();
    }

    long creer(Naissance n) {
        long id = jdbc.sql("""
                insert into demarches.demarche (dossier, unite, personne, modele, libelle, organisme, canal, modele_local, etat, creee_par)
                select d.id, d.unite, :personne, :modele, :libelle, :organisme, :canal, :modeleLocal, 'A_FAIRE', :agent
                from dossiers.dossier d where d.id = :dossier
                returning id
                """)
                .param("dossier", n.dossier())
                .param("personne", n.personne(), Types.BIGINT)
                .param("modele", n.modele())
                .param("libelle", n.libelle())
                .param("organisme", n.organisme())
                .param("canal", n.canal())
                .param("modeleLocal", n.modeleLocal(), Types.BIGINT)
                .param("agent", n.agent())
                .query(Long.class)
                .single();
        noterLEtape(id, n.dossier(), EtatDeDemarche.A_FAIRE, n.le(), n.agent());
        return id;
    }

    void demanderUnePiece(long demarche, long dossier, String nature, boolean obligatoire) {
        jdbc.sql("""
                insert into demarches.piece_demandee (demarche, dossier, nature, obligatoire)
                values (:demarche, :dossier, :nature, :obligatoire) on conflict do nothing
                """)
                .param("demarche", demarche)
                .param("dossier", dossier)
                .param("nature", nature)
                .param("obligatoire", obligatoire)
                .update();
    }

    boolean reglerUnePiece(long demarche, String nature, String reglee) {
        return jdbc.sql("""
                update demarches.piece_demandee set reglee = :reglee where demarche = :demarche and nature = :nature
                """)
                        .param("reglee", reglee)
                        .param("demarche", demarche)
                        .param("nature", nature)
                        .update()
                == 1;
    }

    List<Demandee> piecesDemandees(long demarche) {
        return jdbc.sql("""
                select nature, obligatoire, reglee from demarches.piece_demandee where demarche = :demarche
                order by obligatoire desc, nature
                """)
                .param("demarche", demarche)
                .query((ligne, _) -> new Demandee(ligne.getString(1), ligne.getBoolean(2), ligne.getString(3)))
                .list();
    }

    List<Demarche> duDossier(long dossier) {
        return jdbc.sql(CHAMPS + " where m.dossier = :dossier order by m.creee_le desc, m.id desc limit 200")
                .param("dossier", dossier)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    Optional<Demarche> trouver(long dossier, long id) {
        return jdbc.sql(CHAMPS + " where m.dossier = :dossier and m.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((ligne, _) -> lire(ligne))
                .optional();
    }

    /** Faux, si un collègue l’a fait avancer entre-temps. */
    boolean enregistrer(Demarche d) {
        return jdbc.sql("""
                update demarches.demarche set etat = :etat, faite = :faite, deposee_le = :deposeeLe, preuve = :preuve,
                    numero = :numero, reponse_le = :reponseLe, silence = :silence, texte_du_silence = :texte,
                    notifiee_le = :notifieeLe, recours = :recours, recours_le = :recoursLe, remarque_scellee = :remarque,
                    version = version + 1
                where id = :id and version = :version
                """)
                        .param("etat", d.etat().name())
                        .param("faite", d.faite())
                        .param("deposeeLe", date(d.deposeeLe()), Types.DATE)
                        .param("preuve", d.preuve())
                        .param("numero", d.numero())
                        .param("reponseLe", date(d.reponseLe()), Types.DATE)
                        .param("silence", d.silence())
                        .param("texte", d.texteDuSilence())
                        .param("notifieeLe", date(d.notifieeLe()), Types.DATE)
                        .param("recours", d.recours())
                        .param("recoursLe", date(d.recoursLe()), Types.DATE)
                        .param(
                                "remarque",
                                d.remarque().isEmpty()
                                        ? null
                                        : coffre.sceller(d.remarque(), REMARQUES.contexte() + d.id()),
                                Types.BINARY)
                        .param("id", d.id())
                        .param("version", d.version())
                        .update()
                == 1;
    }

    void noterLEtape(long demarche, long dossier, EtatDeDemarche etat, LocalDate le, long agent) {
        jdbc.sql("""
                insert into demarches.etape (demarche, dossier, etat, le, agent) values (:demarche, :dossier, :etat, :le, :agent)
                """)
                .param("demarche", demarche)
                .param("dossier", dossier)
                .param("etat", etat.name())
                .param("le", Date.valueOf(le))
                .param("agent", agent)
                .update();
    }

    List<Etape> etapes(long demarche) {
        return jdbc.sql("""
                select e.etat, e.le, coalesce(a.nom, '') as nom from demarches.etape e left join acces.agent a on a.id = e.agent
                where e.demarche = :demarche order by e.id
                """)
                .param("demarche", demarche)
                .query((ligne, _) -> new Etape(
                        EtatDeDemarche.valueOf(ligne.getString(1)),
                        ligne.getDate(2).toLocalDate(),
                        ligne.getString(3)))
                .list();
    }

    private Demarche lire(ResultSet ligne) throws SQLException {
        long id = ligne.getLong("id");
        byte[] remarque = ligne.getBytes("remarque_scellee");
        return new Demarche(
                id,
                ligne.getLong("dossier"),
                ligne.getObject("personne", Long.class),
                ligne.getString("modele"),
                ligne.getString("libelle"),
                ligne.getString("organisme"),
                ligne.getString("canal"),
                EtatDeDemarche.valueOf(ligne.getString("etat")),
                ligne.getString("faite"),
                ligne.getObject("deposee_le", LocalDate.class),
                ligne.getString("preuve"),
                ligne.getString("numero"),
                ligne.getObject("reponse_le", LocalDate.class),
                ligne.getString("silence"),
                ligne.getString("texte_du_silence"),
                ligne.getObject("notifiee_le", LocalDate.class),
                ligne.getString("recours"),
                ligne.getObject("recours_le", LocalDate.class),
                remarque == null ? "" : coffre.ouvrir(remarque, REMARQUES.contexte() + id),
                ligne.getDate("creee_le").toLocalDate(),
                ligne.getObject("modele_local", Long.class),
                ligne.getInt("version"));
    }

    private static @Nullable Date date(@Nullable LocalDate jour) {
        return jour == null ? null : Date.valueOf(jour);
    }
}
