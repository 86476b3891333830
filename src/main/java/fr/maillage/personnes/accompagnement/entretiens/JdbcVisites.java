package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.Feuillets;
import fr.maillage.socle.coffre.Coffre;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisites {
    private static final String LIGNE = """
            select v.id, v.dossier, v.cle, v.jour, v.etat, v.intervention, v.contenu_scelle, v.secret_scelle,
                   coalesce(a.nom, '') as agent
            from accompagnement.visite v left join acces.agent a on a.id = v.agent
            """;

    private final JdbcClient jdbc;
    private final Feuillets feuillets;
    private final Coffre coffre;

    JdbcVisites(JdbcClient jdbc, Feuillets feuillets, Coffre coffre) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
        this.coffre = coffre;
    }

    List<Visite> duDossier(long dossier) {
        return jdbc.sql(LIGNE + " where v.dossier = :dossier order by v.jour desc, v.id desc")
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<Visite> trouver(long dossier, long id) {
        return jdbc.sql(LIGNE + " where v.dossier = :dossier and v.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    /** La visite dont cette intervention est le compte rendu. */
    Optional<Visite> deLIntervention(long dossier, long intervention) {
        return jdbc.sql(LIGNE + " where v.dossier = :dossier and v.intervention = :intervention")
                .param("dossier", dossier)
                .param("intervention", intervention)
                .query((l, _) -> lire(l))
                .optional();
    }

    /** Celles que l’agent courant a annoncées et qui restent à faire, de ce jour à cet autre. */
    List<Visite> miennes(LocalDate du, LocalDate au) {
        return jdbc.sql(
                        LIGNE
                                + " where v.agent = acces.agent_courant() and v.etat = 'PREVUE' and v.jour between :du and :au order by v.jour, v.id")
                .param("du", Date.valueOf(du))
                .param("au", Date.valueOf(au))
                .query((l, _) -> lire(l))
                .list();
    }

    private Visite lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        long intervention = l.getLong("intervention");
        return new Visite(
                id,
                l.getLong("dossier"),
                l.getObject("cle", UUID.class),
                l.getDate("jour").toLocalDate(),
                Visite.Etat.valueOf(l.getString("etat")),
                intervention == 0 ? null : intervention,
                l.getString("agent"),
                feuillets.ouvrir(l.getBytes("contenu_scelle"), place(id)),
                coffre.ouvrir(l.getBytes("secret_scelle"), placeDuSecret(id)));
    }

    /** Retient la visite jusqu’à la fin de la transaction : deux comptes rendus s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from accompagnement.visite where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Rend le numéro de la visite, la même si cette clé est déjà gardée. */
    long annoncer(long dossier, UUID cle, Map<String, String> valeurs, String secret, @Nullable Long agent) {
        long id = jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into accompagnement.visite (id, dossier, cle, jour, contenu_scelle, secret_scelle, agent)
                values (:id, :dossier, :cle, :jour, :contenu, :secret, :agent) on conflict (cle) do nothing
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("cle", cle)
                .param("jour", Date.valueOf(LocalDate.parse(valeurs.getOrDefault("jour", ""))))
                .param("contenu", feuillets.sceller(valeurs, place(id)))
                .param("secret", coffre.sceller(secret, placeDuSecret(id)))
                .param("agent", agent, Types.BIGINT)
                .update();
        return jdbc.sql("select id from accompagnement.visite where cle = :cle")
                .param("cle", cle)
                .query(Long.class)
                .single();
    }

    /** @param valeurs ce qui s’est dit en l’annonçant, et la signature */
    void rendre(long id, long intervention, Map<String, String> valeurs) {
        jdbc.sql("""
                update accompagnement.visite set etat = 'FAITE', intervention = :intervention, contenu_scelle = :contenu,
                    version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("intervention", intervention)
                .param("contenu", feuillets.sceller(valeurs, place(id)))
                .update();
    }

    boolean annuler(long dossier, long id) {
        return jdbc.sql("""
                update accompagnement.visite set etat = 'ANNULEE', version = version + 1
                where id = :id and dossier = :dossier and etat = 'PREVUE'
                """).param("id", id).param("dossier", dossier).update() == 1;
    }

    private static String place(long id) {
        return "visite:" + id;
    }

    private static String placeDuSecret(long id) {
        return "secret-de-visite:" + id;
    }
}
