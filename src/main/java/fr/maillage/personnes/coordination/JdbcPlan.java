package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Le plan partagé : les décisions de toutes les réunions, et ce qui bloque. */
@Repository
class JdbcPlan {
    private static final String QUOI = "quoi";
    private static final String QUI = "qui";

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcPlan(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Decision> decisions(long dossier) {
        return jdbc.sql("""
                select id, reunion, pour_le, faite_le, contenu_scelle from coordination.decision where dossier = :dossier
                order by (faite_le is not null), pour_le nulls last, id
                """)
                .param("dossier", dossier)
                .query((l, _) -> {
                    long id = l.getLong("id");
                    var contenu = feuillets.ouvrir(l.getBytes("contenu_scelle"), Sceaux.DECISION + id);
                    return new Decision(
                            id,
                            l.getLong("reunion"),
                            contenu.getOrDefault(QUOI, ""),
                            contenu.getOrDefault(QUI, ""),
                            l.getObject("pour_le", LocalDate.class),
                            l.getObject("faite_le", LocalDate.class));
                })
                .list();
    }

    void decider(long reunion, long dossier, String quoi, String qui, @Nullable LocalDate pourLe) {
        long id = reserver();
        jdbc.sql("""
                insert into coordination.decision (id, reunion, dossier, pour_le, contenu_scelle)
                values (:id, :reunion, :dossier, :pourLe, :contenu)
                """)
                .param("id", id)
                .param("reunion", reunion)
                .param("dossier", dossier)
                .param("pourLe", pourLe, Types.DATE)
                .param("contenu", feuillets.sceller(Map.of(QUOI, quoi, QUI, qui), Sceaux.DECISION + id))
                .update();
    }

    boolean direFaite(long dossier, long id, LocalDate jour) {
        return jdbc.sql("""
                update coordination.decision set faite_le = :jour, version = version + 1
                where id = :id and dossier = :dossier and faite_le is null
                """)
                        .param("jour", Date.valueOf(jour))
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    List<Blocage> blocages(long dossier) {
        return jdbc.sql("""
                select * from coordination.blocage where dossier = :dossier order by (leve_le is not null), depuis, id
                """)
                .param("dossier", dossier)
                .query((l, _) -> {
                    long id = l.getLong("id");
                    String instance = l.getString("instance");
                    return new Blocage(
                            id,
                            feuillets
                                    .ouvrir(l.getBytes("contenu_scelle"), Sceaux.BLOCAGE + id)
                                    .getOrDefault(QUOI, ""),
                            l.getString("organisme"),
                            l.getDate("depuis").toLocalDate(),
                            l.getObject("leve_le", LocalDate.class),
                            instance == null ? null : Blocage.Instance.valueOf(instance),
                            Blocage.Reponse.de(l.getString("accord")),
                            l.getObject("accord_le", LocalDate.class));
                })
                .list();
    }

    long bloquer(long dossier, String quoi, String organisme, LocalDate depuis, long auteur) {
        long id = reserver();
        jdbc.sql("""
                insert into coordination.blocage (id, dossier, organisme, depuis, contenu_scelle, auteur)
                values (:id, :dossier, :organisme, :depuis, :contenu, :auteur)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("organisme", organisme)
                .param("depuis", Date.valueOf(depuis))
                .param("contenu", feuillets.sceller(Map.of(QUOI, quoi), Sceaux.BLOCAGE + id))
                .param("auteur", auteur)
                .update();
        return id;
    }

    boolean lever(long dossier, long id, LocalDate jour) {
        return jdbc.sql("""
                update coordination.blocage set leve_le = :jour, version = version + 1
                where id = :id and dossier = :dossier and leve_le is null
                """)
                        .param("jour", Date.valueOf(jour))
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    boolean escalader(long dossier, long id, Blocage.Instance instance, Blocage.Reponse accord, LocalDate jour) {
        return jdbc.sql("""
                update coordination.blocage set instance = :instance, accord = :accord, accord_le = :jour, version = version + 1
                where id = :id and dossier = :dossier and leve_le is null
                """)
                        .param("instance", instance.name())
                        .param("accord", accord.name())
                        .param("jour", Date.valueOf(jour))
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    /** Les organisations autour de la situation : la nôtre, celles des invités des réunions non annulées, celles qui bloquent. */
    int organisations(long dossier) {
        return 1 + jdbc.sql("""
                select count(distinct o) from (
                    select lower(btrim(i.structure)) as o from coordination.invite i join coordination.reunion r on r.id = i.reunion
                    where i.dossier = :dossier and i.agent is null and i.retire_le is null and r.annulee_le is null
                    union select lower(btrim(b.organisme)) from coordination.blocage b where b.dossier = :dossier and b.leve_le is null
                ) v where o <> ''
                """).param("dossier", dossier).query(Integer.class).single();
    }

    /** Ce qui bloque depuis plus de trente jours dans les dossiers que l’agent courant lit : sans nom. */
    record QuiDure(long dossier, String numero, LocalDate depuis, int organisations) {}

    List<QuiDure> quiDurent(LocalDate avant, int auPlus) {
        return jdbc.sql("""
                select b.dossier, d.numero, min(b.depuis) as depuis from coordination.blocage b
                join dossiers.dossier d on d.id = b.dossier and d.statut = 'OUVERT'
                where b.leve_le is null and b.accord = '' and b.depuis < :avant
                group by b.dossier, d.numero order by min(b.depuis) limit :auPlus
                """)
                .param("avant", Date.valueOf(avant))
                .param("auPlus", auPlus)
                .query((l, _) -> new QuiDure(
                        l.getLong("dossier"),
                        l.getString("numero"),
                        l.getDate("depuis").toLocalDate(),
                        organisations(l.getLong("dossier"))))
                .list();
    }

    private long reserver() {
        return jdbc.sql("select nextval('coordination.identifiant')")
                .query(Long.class)
                .single();
    }
}
