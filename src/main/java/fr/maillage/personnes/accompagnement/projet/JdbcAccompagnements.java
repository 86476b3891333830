package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.Feuillets;
import fr.maillage.personnes.dossiers.MotifDeFin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccompagnements {
    private static final String LIGNE = """
            select id, dossier, genre, debut, fin, bilan_le, etat, motif_de_fin, clos_le, contenu_scelle
            from accompagnement.mesure
            """;

    /** Un bilan en retard, pour une liste : aucun nom. */
    record EnRetard(long dossier, String numero, long mesure, String genre, LocalDate bilanLe) {}

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcAccompagnements(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Mesure> duDossier(long dossier) {
        return jdbc.sql(LIGNE + " where dossier = :dossier order by (etat = 'CLOS'), debut desc, id desc")
                .param("dossier", dossier)
                .query(this::lire)
                .list();
    }

    Optional<Mesure> trouver(long dossier, long id) {
        return jdbc.sql(LIGNE + " where id = :id and dossier = :dossier")
                .param("id", id)
                .param("dossier", dossier)
                .query(this::lire)
                .optional();
    }

    /** Retient la mesure jusqu’à la fin de la transaction : les saisies d’un même projet s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from accompagnement.mesure where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    private Mesure lire(ResultSet l, int rang) throws SQLException {
        long id = l.getLong("id");
        String motif = l.getString("motif_de_fin");
        return new Mesure(
                id,
                l.getLong("dossier"),
                GenreDAccompagnement.valueOf(l.getString("genre")),
                l.getDate("debut").toLocalDate(),
                l.getObject("fin", LocalDate.class),
                l.getObject("bilan_le", LocalDate.class),
                l.getString("etat"),
                motif == null ? null : MotifDeFin.valueOf(motif),
                l.getObject("clos_le", LocalDate.class),
                feuillets.ouvrir(l.getBytes("contenu_scelle"), place(id)));
    }

    long ouvrir(
            long dossier,
            GenreDAccompagnement genre,
            LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable LocalDate bilanLe,
            Map<String, String> valeurs,
            @Nullable Long agent) {
        long id = jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into accompagnement.mesure (id, dossier, genre, debut, fin, bilan_le, contenu_scelle, agent)
                values (:id, :dossier, :genre, :debut, :fin, :bilan, :contenu, :agent)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("genre", genre.name())
                .param("debut", debut)
                .param("fin", fin)
                .param("bilan", bilanLe)
                .param("contenu", feuillets.sceller(valeurs, place(id)))
                .param("agent", agent)
                .update();
        return id;
    }

    void fixerLeBilan(long id, @Nullable LocalDate jour) {
        jdbc.sql("update accompagnement.mesure set bilan_le = :jour, version = version + 1 where id = :id")
                .param("jour", jour)
                .param("id", id)
                .update();
    }

    boolean clore(long id, MotifDeFin motif, LocalDate jour) {
        return jdbc.sql("""
                update accompagnement.mesure set etat = 'CLOS', motif_de_fin = :motif, clos_le = :jour, version = version + 1
                where id = :id and etat <> 'CLOS'
                """)
                        .param("motif", motif.name())
                        .param("jour", jour)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean rouvrir(long id) {
        return jdbc.sql("""
                update accompagnement.mesure set etat = 'OUVERT', motif_de_fin = null, clos_le = null, version = version + 1
                where id = :id and etat = 'CLOS'
                """).param("id", id).update() == 1;
    }

    /** Ceux que l’agent courant suit ou conduit : la base n’en montre pas d’autres. */
    List<EnRetard> enRetard(LocalDate jour, int auPlus) {
        return jdbc.sql("""
                select m.dossier, d.numero, m.id, m.genre, m.bilan_le
                from accompagnement.mesure m join dossiers.dossier d on d.id = m.dossier
                where m.etat = 'OUVERT' and m.bilan_le < :jour order by m.bilan_le limit :auPlus
                """)
                .param("jour", jour)
                .param("auPlus", auPlus)
                .query((l, _) -> new EnRetard(
                        l.getLong(1),
                        l.getString(2),
                        l.getLong(3),
                        GenreDAccompagnement.valueOf(l.getString(4)).libelle(),
                        l.getDate(5).toLocalDate()))
                .list();
    }

    private static String place(long id) {
        return "mesure:" + id;
    }
}
