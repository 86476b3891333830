package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.documents.FormatDeDocument;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcEcritsGardes {
    static final String CONTENU = "ecrit:";
    static final String FICHIER = "fichier-d-ecrit:";

    private static final String LIRE = """
            select e.*, coalesce(a.nom, '') as nom_de_l_auteur
            from courriers.ecrit e left join acces.agent a on a.id = e.auteur
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcEcritsGardes(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** L’agent courant écrit-il, dans ce dossier, un écrit de ces lecteurs ? */
    boolean ecrivable(long dossier, LecteursDEcrit lecteurs) {
        return jdbc.sql("select courriers.ecrivable(:dossier, :lecteurs)")
                .param("dossier", dossier)
                .param("lecteurs", lecteurs.name())
                .query(Boolean.class)
                .single();
    }

    /** Ceux que l’agent courant lit, toutes versions, le plus récent d’abord. */
    List<EcritGarde> duDossier(long dossier) {
        return jdbc.sql(LIRE + " where e.dossier = :dossier order by e.id desc")
                .param("dossier", dossier)
                .query(this::lire)
                .list();
    }

    Optional<EcritGarde> trouver(long dossier, long id) {
        return jdbc.sql(LIRE + " where e.dossier = :dossier and e.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query(this::lire)
                .optional();
    }

    /** Retient la version jusqu’à la fin de la transaction : deux saisies s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from courriers.ecrit where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    record Nouveau(
            long dossier,
            long organisation,
            @Nullable EcritGarde suiteDe,
            GenreDEcrit genre,
            String sujet,
            Redaction redaction,
            long auteur) {}

    long creer(Nouveau n) {
        long id = jdbc.sql("select nextval('courriers.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into courriers.ecrit (id, dossier, organisation, racine, numero, genre, sujet, lecteurs, contenu_scelle, auteur)
                values (:id, :dossier, :organisation, :racine, :numero, :genre, :sujet, :lecteurs, :contenu, :auteur)
                """)
                .param("id", id)
                .param("dossier", n.dossier())
                .param("organisation", n.organisation())
                .param("racine", n.suiteDe() == null ? id : n.suiteDe().racine())
                .param("numero", n.suiteDe() == null ? 1 : n.suiteDe().numero() + 1)
                .param("genre", n.genre().code())
                .param("sujet", n.sujet())
                .param("lecteurs", n.genre().lecteurs().name())
                .param("contenu", sceller(id, n.redaction()))
                .param("auteur", n.auteur())
                .update();
        return id;
    }

    void enregistrer(long id, Redaction redaction) {
        jdbc.sql("update courriers.ecrit set contenu_scelle = :contenu, version = version + 1 where id = :id")
                .param("contenu", sceller(id, redaction))
                .param("id", id)
                .update();
    }

    boolean arreter(long id, long auteur, boolean retouche) {
        return jdbc.sql("""
                update courriers.ecrit set arrete_le = now(), auteur = :auteur, retouche = :retouche, version = version + 1
                where id = :id and arrete_le is null
                """)
                        .param("auteur", auteur)
                        .param("retouche", retouche)
                        .param("id", id)
                        .update()
                == 1;
    }

    void remettre(long id, LocalDate jour) {
        jdbc.sql("update courriers.ecrit set remis_le = :jour, version = version + 1 where id = :id")
                .param("jour", Date.valueOf(jour))
                .param("id", id)
                .update();
    }

    boolean abandonner(long id) {
        return jdbc.sql("delete from courriers.ecrit where id = :id and arrete_le is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    void garder(EcritGarde ecrit, Fichier fichier, byte[] contenu) {
        long id = jdbc.sql("select nextval('courriers.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into courriers.fichier (id, ecrit, dossier, forme, format, contenu_scelle)
                values (:id, :ecrit, :dossier, :forme, :format, :contenu)
                """)
                .param("id", id)
                .param("ecrit", ecrit.id())
                .param("dossier", ecrit.dossier())
                .param("forme", fichier.forme().name())
                .param("format", fichier.format().name())
                .param("contenu", coffre.sceller(contenu, FICHIER + id))
                .update();
    }

    List<Fichier> fichiers(long ecrit) {
        return jdbc.sql("select forme, format from courriers.fichier where ecrit = :ecrit order by id")
                .param("ecrit", ecrit)
                .query((l, _) -> new Fichier(
                        Forme.valueOf(l.getString("forme")), FormatDeDocument.valueOf(l.getString("format"))))
                .list();
    }

    Optional<byte[]> contenu(long ecrit, Fichier fichier) {
        return jdbc.sql("""
                select id, contenu_scelle from courriers.fichier
                where ecrit = :ecrit and forme = :forme and format = :format
                """)
                .param("ecrit", ecrit)
                .param("forme", fichier.forme().name())
                .param("format", fichier.format().name())
                .query((l, _) -> coffre.ouvrirOctets(l.getBytes("contenu_scelle"), FICHIER + l.getLong("id")))
                .optional();
    }

    private byte[] sceller(long id, Redaction redaction) {
        return coffre.sceller(json.writeValueAsString(redaction), CONTENU + id);
    }

    private EcritGarde lire(ResultSet l, int rang) throws SQLException {
        long id = l.getLong("id");
        Timestamp arrete = l.getTimestamp("arrete_le");
        Date remis = l.getDate("remis_le");
        return new EcritGarde(
                id,
                l.getLong("dossier"),
                l.getLong("racine"),
                l.getInt("numero"),
                l.getString("genre"),
                l.getString("sujet"),
                LecteursDEcrit.valueOf(l.getString("lecteurs")),
                json.readValue(coffre.ouvrir(l.getBytes("contenu_scelle"), CONTENU + id), Redaction.class),
                l.getString("nom_de_l_auteur"),
                l.getTimestamp("commence_le").toInstant(),
                arrete == null ? null : arrete.toInstant(),
                remis == null ? null : remis.toLocalDate(),
                l.getBoolean("retouche"));
    }
}
