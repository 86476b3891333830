package fr.maillage.references.territoire.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcModeles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    JdbcModeles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select numero from territoire.version where sujet = 'modeles'")
                .query(Long.class)
                .single();
    }

    void changer() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'modeles'")
                .update();
    }

    long prochain() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('territoire.modele', 'id'))")
                .query(Long.class)
                .single();
    }

    void ajouter(long id, String libelle, Map<String, String> fichiers, String par) {
        jdbc.sql("""
                insert into territoire.modele (id, libelle, fichiers, cree_par) overriding system value
                values (:id, :libelle, :fichiers::jsonb, :par)
                """)
                .param("id", id)
                .param("libelle", libelle)
                .param("fichiers", JSON.writeValueAsString(fichiers))
                .param("par", par)
                .update();
    }

    void modifier(long id, String libelle, Map<String, String> fichiers) {
        jdbc.sql("update territoire.modele set libelle = :libelle, fichiers = :fichiers::jsonb where id = :id")
                .param("libelle", libelle)
                .param("fichiers", JSON.writeValueAsString(fichiers))
                .param("id", id)
                .update();
    }

    void supprimer(long id) {
        jdbc.sql("delete from territoire.modele where id = :id").param("id", id).update();
    }

    List<Modele> lister() {
        return jdbc.sql("select * from territoire.modele order by id")
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    Optional<Modele> trouver(long id) {
        return jdbc.sql("select * from territoire.modele where id = :id")
                .param("id", id)
                .query((ligne, _) -> lire(ligne))
                .optional();
    }

    private static Modele lire(ResultSet ligne) throws SQLException {
        return new Modele(
                ligne.getLong("id"),
                ligne.getString("libelle"),
                JSON.readValue(ligne.getString("fichiers"), new TypeReference<Map<String, String>>() {}),
                ligne.getTimestamp("cree_le").toInstant(),
                ligne.getString("cree_par"));
    }
}
