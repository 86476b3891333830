package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBesoins {
    private static final String LIGNE = """
            select b.id, b.dossier, b.statut_le, b.contenu_scelle, coalesce(a.nom, '') as agent
            from accompagnement.besoin b left join acces.agent a on a.id = b.agent
            """;

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcBesoins(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Besoin> duDossier(long dossier) {
        return jdbc
                .sql(LIGNE + " where b.dossier = :dossier")
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .list()
                .stream()
                .sorted(Besoin.ORDRE)
                .toList();
    }

    Optional<Besoin> trouver(long dossier, long id) {
        return jdbc.sql(LIGNE + " where b.dossier = :dossier and b.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    private Besoin lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        return new Besoin(
                id,
                l.getLong("dossier"),
                l.getString("agent"),
                l.getDate("statut_le").toLocalDate(),
                feuillets.ouvrir(l.getBytes("contenu_scelle"), place(id)));
    }

    /** Retient le besoin jusqu’à la fin de la transaction : deux saisies s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from accompagnement.besoin where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Faux si cette clé est déjà gardée : le même formulaire, envoyé deux fois. */
    boolean ajouter(long dossier, UUID cle, Map<String, String> valeurs, LocalDate statutLe, @Nullable Long agent) {
        long id = jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
        return parametres(jdbc.sql("""
                        insert into accompagnement.besoin (id, dossier, cle, domaine, urgence, statut, manque, statut_le,
                            contenu_scelle, agent)
                        values (:id, :dossier, :cle, :domaine, :urgence, :statut, :manque, :statutLe, :contenu, :agent)
                        on conflict (cle) do nothing
                        """), id, valeurs, statutLe)
                        .param("dossier", dossier)
                        .param("cle", cle)
                        .param("agent", agent, Types.BIGINT)
                        .update()
                == 1;
    }

    void changer(long id, Map<String, String> valeurs, LocalDate statutLe) {
        parametres(jdbc.sql("""
                        update accompagnement.besoin set domaine = :domaine, urgence = :urgence, statut = :statut, manque = :manque,
                            statut_le = :statutLe, contenu_scelle = :contenu, version = version + 1
                        where id = :id
                        """), id, valeurs, statutLe).update();
    }

    private JdbcClient.StatementSpec parametres(
            JdbcClient.StatementSpec ordre, long id, Map<String, String> valeurs, LocalDate statutLe) {
        String manque = valeurs.getOrDefault("manque", "");
        return ordre.param("id", id)
                .param("domaine", valeurs.get("domaine"))
                .param("urgence", valeurs.get("urgence"))
                .param("statut", valeurs.get("statut"))
                .param("manque", manque.isEmpty() ? null : manque, Types.VARCHAR)
                .param("statutLe", Date.valueOf(statutLe))
                .param("contenu", feuillets.sceller(valeurs, place(id)));
    }

    private static String place(long id) {
        return "besoin:" + id;
    }

    /** Tant de besoins sans réponse, dans ce domaine, pour cette raison, chez des gens de cette commune (vide si on ne la sait pas). */
    record Compte(String commune, String domaine, Manque manque, long effectif) {}

    List<Compte> sansReponse(
            @Nullable Long organisation, LocalDate du, LocalDate au, @Nullable Collection<String> communes) {
        return jdbc.sql("""
                select coalesce(d.commune, '') as commune, b.domaine, b.manque, count(*) as effectif
                from accompagnement.besoin b join dossiers.dossier d on d.id = b.dossier
                where b.statut = 'NON_COUVERT' and b.statut_le between :du and :au
                  and (:organisation::bigint is null or d.organisation = :organisation)
                  and (:toutes or d.commune = any(:communes))
                group by 1, 2, 3
                """)
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .param("organisation", organisation, Types.BIGINT)
                .param("toutes", communes == null)
                .param("communes", communes == null ? new String[0] : communes.toArray(String[]::new))
                .query((l, _) -> new Compte(
                        l.getString("commune"),
                        l.getString("domaine"),
                        Manque.valueOf(l.getString("manque")),
                        l.getLong("effectif")))
                .list();
    }
}
