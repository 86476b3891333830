package fr.maillage.personnes.demarches.pieces;

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
class JdbcPieces {
    static final ColonneScellee FICHIERS = new ColonneScellee("demarches.contenu", "piece", "fichier_scelle", "piece:");

    private static final String CHAMPS = """
            select p.id, p.personne, p.nature, p.genre, p.taille, p.etablie_le, p.expire_le, p.examen, p.deposee_le,
                   coalesce(a.nom, '') as deposant
            from demarches.piece p left join acces.agent a on a.id = p.deposee_par
            where p.effacee_le is null and p.dossier = :dossier
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcPieces(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    record Depot(
            long dossier,
            @Nullable Long personne,
            String nature,
            GenreDeFichier genre,
            LocalDate etablieLe,
            @Nullable LocalDate expireLe,
            boolean examinee,
            LocalDate aEffacerLe,
            @Nullable Long agent) {}

    List<Piece> duDossier(long dossier) {
        return jdbc.sql(CHAMPS + " order by p.deposee_le desc, p.id desc")
                .param("dossier", dossier)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    Optional<Piece> trouver(long dossier, long id) {
        return jdbc.sql(CHAMPS + " and p.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((ligne, _) -> lire(ligne))
                .optional();
    }

    /** Nul agent ne connaît d’avance le numéro : le contexte du sceau est posé avec la ligne, dans la même transaction. */
    long garder(Depot depot, byte[] octets) {
        long id = jdbc.sql("select nextval('demarches.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into demarches.piece (id, dossier, unite, personne, nature, genre, taille, etablie_le, expire_le, examen,
                        deposee_par, a_effacer_le)
                select :id, d.id, d.unite, :personne, :nature, :genre, :taille, :etablieLe, :expireLe, :examen, :agent, :aEffacerLe
                from dossiers.dossier d where d.id = :dossier
                """)
                .param("id", id)
                .param("dossier", depot.dossier())
                .param("personne", depot.personne(), Types.BIGINT)
                .param("nature", depot.nature())
                .param("genre", depot.genre().name())
                .param("taille", octets.length)
                .param("etablieLe", Date.valueOf(depot.etablieLe()))
                .param("expireLe", depot.expireLe() == null ? null : Date.valueOf(depot.expireLe()), Types.DATE)
                .param("examen", depot.examinee() ? "SAINE" : "NON_EXAMINEE")
                .param("agent", depot.agent(), Types.BIGINT)
                .param("aEffacerLe", Date.valueOf(depot.aEffacerLe()))
                .update();
        jdbc.sql("insert into demarches.contenu (piece, dossier, fichier_scelle) values (:id, :dossier, :fichier)")
                .param("id", id)
                .param("dossier", depot.dossier())
                .param("fichier", coffre.sceller(octets, FICHIERS.contexte() + id))
                .update();
        return id;
    }

    Optional<byte[]> contenu(long id) {
        return jdbc.sql("select fichier_scelle from demarches.contenu where piece = :id")
                .param("id", id)
                .query((ligne, _) -> ligne.getBytes(1))
                .optional()
                .map(scelle -> coffre.ouvrirOctets(scelle, FICHIERS.contexte() + id));
    }

    boolean effacer(long id, @Nullable Long agent) {
        jdbc.sql("delete from demarches.contenu where piece = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                update demarches.piece set effacee_le = now(), effacee_par = :agent where id = :id and effacee_le is null
                """).param("id", id).param("agent", agent, Types.BIGINT).update() == 1;
    }

    /** Celles dont le temps est passé, et qu’aucune démarche ouverte ne demande plus. */
    List<Long> aEffacer(LocalDate jour, int auPlus) {
        return jdbc.sql("""
                select p.id from demarches.piece p
                where p.effacee_le is null and p.a_effacer_le <= :jour
                  and not exists (select from demarches.piece_demandee q join demarches.demarche m on m.id = q.demarche
                                  where q.dossier = p.dossier and q.nature = p.nature
                                    and m.etat not in ('ACCORDEE', 'CLOSE') and (p.expire_le is null or p.expire_le >= :jour))
                order by p.id limit :auPlus
                """)
                .param("jour", Date.valueOf(jour))
                .param("auPlus", auPlus)
                .query(Long.class)
                .list();
    }

    private static Piece lire(ResultSet ligne) throws SQLException {
        Date expire = ligne.getDate("expire_le");
        return new Piece(
                ligne.getLong("id"),
                ligne.getObject("personne", Long.class),
                ligne.getString("nature"),
                ligne.getString("genre"),
                ligne.getInt("taille"),
                ligne.getDate("etablie_le").toLocalDate(),
                expire == null ? null : expire.toLocalDate(),
                ligne.getString("examen").equals("SAINE"),
                ligne.getTimestamp("deposee_le").toInstant(),
                ligne.getString("deposant"));
    }
}
