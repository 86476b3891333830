package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjets {
    /** Une signature sur une version : qui, sous quel nom, et son tracé s’il est à l’écran. */
    record Signature(String qui, String nom, String trace, byte[] empreinte) {}

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcProjets(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    /** Toutes les versions, la dernière d’abord. */
    List<Projet> versions(long mesure) {
        return jdbc.sql("""
                select id, mesure, numero, signe_le, forme, contenu_scelle from accompagnement.projet
                where mesure = :mesure order by numero desc
                """).param("mesure", mesure).query(this::lire).list();
    }

    private Projet lire(ResultSet l, int rang) throws SQLException {
        long id = l.getLong("id");
        var signe = l.getDate("signe_le");
        String forme = l.getString("forme");
        return new Projet(
                id,
                l.getLong("mesure"),
                l.getInt("numero"),
                signe == null ? null : signe.toLocalDate(),
                forme == null ? "" : forme,
                feuillets.ouvrir(l.getBytes("contenu_scelle"), place(id)));
    }

    long ajouter(long mesure, long dossier, int numero, Map<String, String> valeurs) {
        long id = reserver();
        jdbc.sql("""
                insert into accompagnement.projet (id, mesure, dossier, numero, contenu_scelle)
                values (:id, :mesure, :dossier, :numero, :contenu)
                """)
                .param("id", id)
                .param("mesure", mesure)
                .param("dossier", dossier)
                .param("numero", numero)
                .param("contenu", feuillets.sceller(valeurs, place(id)))
                .update();
        return id;
    }

    /** Un brouillon se change ; une version signée, jamais. */
    boolean changer(long id, Map<String, String> valeurs) {
        return jdbc.sql("""
                update accompagnement.projet set contenu_scelle = :contenu, version = version + 1
                where id = :id and signe_le is null
                """)
                        .param("contenu", feuillets.sceller(valeurs, place(id)))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean signer(long id, LocalDate jour, String forme) {
        return jdbc.sql("""
                update accompagnement.projet set signe_le = :jour, forme = :forme, version = version + 1
                where id = :id and signe_le is null
                """)
                        .param("jour", jour)
                        .param("forme", forme)
                        .param("id", id)
                        .update()
                == 1;
    }

    void poserUneSignature(long projet, long dossier, Signature signature) {
        long id = reserver();
        jdbc.sql("""
                insert into accompagnement.signature (id, projet, dossier, qui, empreinte, contenu_scelle)
                values (:id, :projet, :dossier, :qui, :empreinte, :contenu)
                """)
                .param("id", id)
                .param("projet", projet)
                .param("dossier", dossier)
                .param("qui", signature.qui())
                .param("empreinte", signature.empreinte())
                .param(
                        "contenu",
                        feuillets.sceller(
                                Map.of("nom", signature.nom(), "trace", signature.trace()), placeDeSignature(id)))
                .update();
    }

    List<Signature> signatures(long projet) {
        return jdbc.sql("""
                select id, qui, empreinte, contenu_scelle from accompagnement.signature where projet = :projet order by qui
                """)
                .param("projet", projet)
                .query((l, _) -> {
                    var contenu = feuillets.ouvrir(l.getBytes("contenu_scelle"), placeDeSignature(l.getLong("id")));
                    return new Signature(
                            l.getString("qui"),
                            contenu.getOrDefault("nom", ""),
                            contenu.getOrDefault("trace", ""),
                            l.getBytes("empreinte"));
                })
                .list();
    }

    /** Étape → par qui elle est dite faite. */
    Map<String, String> etapesFaites(long mesure) {
        var faites = new HashMap<String, String>();
        jdbc.sql("select etape, par from accompagnement.etape_faite where mesure = :mesure and retiree_le is null")
                .param("mesure", mesure)
                .query(l -> {
                    faites.put(l.getString(1), l.getString(2));
                });
        return faites;
    }

    void direFaite(long mesure, long dossier, String etape, String par, LocalDate jour) {
        jdbc.sql("""
                insert into accompagnement.etape_faite (mesure, dossier, etape, par, faite_le)
                values (:mesure, :dossier, :etape, :par, :jour)
                on conflict (mesure, etape) where retiree_le is null do nothing
                """)
                .param("mesure", mesure)
                .param("dossier", dossier)
                .param("etape", etape)
                .param("par", par)
                .param("jour", jour)
                .update();
    }

    void retirer(long mesure, String etape, LocalDate jour) {
        jdbc.sql("""
                update accompagnement.etape_faite set retiree_le = :jour
                where mesure = :mesure and etape = :etape and retiree_le is null
                """)
                .param("mesure", mesure)
                .param("etape", etape)
                .param("jour", jour)
                .update();
    }

    void ajouterUnBilan(
            long mesure,
            long dossier,
            LocalDate jour,
            Decision decision,
            Map<String, String> valeurs,
            @Nullable Long agent) {
        long id = reserver();
        jdbc.sql("""
                insert into accompagnement.bilan (id, mesure, dossier, jour, decision, contenu_scelle, agent)
                values (:id, :mesure, :dossier, :jour, :decision, :contenu, :agent)
                """)
                .param("id", id)
                .param("mesure", mesure)
                .param("dossier", dossier)
                .param("jour", jour)
                .param("decision", decision.name())
                .param("contenu", feuillets.sceller(valeurs, placeDeBilan(id)))
                .param("agent", agent)
                .update();
    }

    List<BilanDAccompagnement> bilans(long mesure) {
        return jdbc.sql("""
                select b.id, b.jour, b.decision, coalesce(a.nom, '') as agent, b.contenu_scelle
                from accompagnement.bilan b left join acces.agent a on a.id = b.agent
                where b.mesure = :mesure order by b.jour desc, b.id desc
                """)
                .param("mesure", mesure)
                .query((l, _) -> new BilanDAccompagnement(
                        l.getLong("id"),
                        l.getDate("jour").toLocalDate(),
                        Decision.valueOf(l.getString("decision")),
                        l.getString("agent"),
                        feuillets.ouvrir(l.getBytes("contenu_scelle"), placeDeBilan(l.getLong("id")))))
                .list();
    }

    private long reserver() {
        return jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
    }

    private static String place(long id) {
        return "projet:" + id;
    }

    private static String placeDeSignature(long id) {
        return "signature:" + id;
    }

    private static String placeDeBilan(long id) {
        return "bilan-d-accompagnement:" + id;
    }
}
