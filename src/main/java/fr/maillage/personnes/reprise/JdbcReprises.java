package fr.maillage.personnes.reprise;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.taches.TacheId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReprises {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Colonne>> COLONNES = new TypeReference<>() {};
    private static final String CHAMPS = """
            select r.*, coalesce(a.nom, 'un agent') as par from reprise.reprise r left join acces.agent a on a.id = r.agent
            """;

    private final JdbcClient jdbc;

    JdbcReprises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long ajouter(AgentConnecte agent, String fichier, List<String> remarques, List<Colonne> colonnes, String motif) {
        return jdbc.sql("""
                insert into reprise.reprise (organisation, unite, agent, fichier, remarques, colonnes, motif)
                values (:organisation, :unite, :agent, :fichier, :remarques, :colonnes::jsonb, :motif) returning id
                """)
                .param("organisation", agent.organisation())
                .param("unite", agent.idUnite())
                .param("agent", agent.id())
                .param("fichier", fichier)
                .param("remarques", remarques.toArray(String[]::new))
                .param("colonnes", JSON.writeValueAsString(colonnes))
                .param("motif", motif)
                .query(Long.class)
                .single();
    }

    Optional<Reprise> trouver(long id) {
        return jdbc.sql(CHAMPS + "where r.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    /** La même, tenue jusqu’à la fin de la transaction : deux chargements n’entrent pas ensemble. */
    Optional<Reprise> tenir(long id) {
        jdbc.sql("select id from reprise.reprise where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return trouver(id);
    }

    List<Reprise> lister() {
        return jdbc.sql(CHAMPS + "order by r.id desc limit 50")
                .query((l, _) -> lire(l))
                .list();
    }

    void decrire(long id, List<Colonne> colonnes, String motif, @Nullable Long referent) {
        jdbc.sql("""
                update reprise.reprise set colonnes = :colonnes::jsonb, motif = :motif, referent = :referent, etat = 'DEPOSEE', bilan = null
                where id = :id and etat in ('DEPOSEE', 'CONTROLEE')
                """)
                .param("colonnes", JSON.writeValueAsString(colonnes))
                .param("motif", motif)
                .param("referent", referent, Types.BIGINT)
                .param("id", id)
                .update();
    }

    void confier(long id, TacheId tache) {
        jdbc.sql("update reprise.reprise set tache = :tache where id = :id")
                .param("tache", tache.valeur())
                .param("id", id)
                .update();
    }

    void conclure(long id, Reprise.Etat etat, Reprise.Bilan bilan) {
        jdbc.sql("""
                update reprise.reprise set etat = :etat, bilan = :bilan::jsonb,
                    chargee_le = case when :etat = 'CHARGEE' then now() else chargee_le end
                where id = :id
                """)
                .param("etat", etat.name())
                .param("bilan", JSON.writeValueAsString(bilan))
                .param("id", id)
                .update();
    }

    void defaire(long id) {
        jdbc.sql("update reprise.reprise set etat = 'DEFAITE', defaite_le = now() where id = :id")
                .param("id", id)
                .update();
    }

    /** Efface tout ce qui fut lu du fichier ; le compte reste. */
    void effacerLesLignes(long id) {
        jdbc.sql("delete from reprise.ressemblance where reprise = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from reprise.ligne where reprise = :id")
                .param("id", id)
                .update();
        jdbc.sql("update reprise.reprise set lignes_effacees_le = now() where id = :id")
                .param("id", id)
                .update();
    }

    void retirer(long id) {
        jdbc.sql("delete from reprise.reprise where id = :id").param("id", id).update();
    }

    /** Celles dont les lignes attendent depuis plus de trente jours. */
    List<Long> oubliees() {
        return jdbc.sql("""
                select id from reprise.reprise
                where lignes_effacees_le is null and coalesce(chargee_le, deposee_le) < now() - interval '30 days'
                """).query(Long.class).list();
    }

    record Referent(long agent, String nom) {}

    List<Referent> referents() {
        return jdbc.sql("select agent, nom from reprise.referents() order by nom")
                .query((l, _) -> new Referent(l.getLong(1), l.getString(2)))
                .list();
    }

    private static Reprise lire(ResultSet ligne) throws SQLException {
        String bilan = ligne.getString("bilan");
        Long tache = ligne.getObject("tache", Long.class);
        return new Reprise(
                ligne.getLong("id"),
                ligne.getString("fichier"),
                List.of((String[]) ligne.getArray("remarques").getArray()),
                JSON.readValue(ligne.getString("colonnes"), COLONNES),
                ligne.getString("motif"),
                ligne.getObject("referent", Long.class),
                Reprise.Etat.valueOf(ligne.getString("etat")),
                bilan == null ? null : JSON.readValue(bilan, Reprise.Bilan.class),
                tache == null ? null : new TacheId(tache),
                ligne.getString("par"),
                ligne.getTimestamp("deposee_le").toInstant(),
                ligne.getTimestamp("lignes_effacees_le") != null);
    }
}
