package fr.maillage.references.territoire.imports;

import fr.maillage.socle.taches.TacheId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDepots {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    JdbcDepots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long ajouter(long organisation, String fichier, String par) {
        return jdbc.sql("""
                insert into territoire.depot (organisation, fichier, octets, depose_par)
                values (:organisation, :fichier, 0, :par)
                returning id
                """)
                .param("organisation", organisation)
                .param("fichier", fichier)
                .param("par", par)
                .query(Long.class)
                .single();
    }

    void peser(long id, long octets) {
        jdbc.sql("update territoire.depot set octets = :octets where id = :id")
                .param("octets", octets)
                .param("id", id)
                .update();
    }

    Optional<Depot> trouver(long organisation, long id) {
        return jdbc.sql("select * from territoire.depot where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query((ligne, _) -> lire(ligne))
                .optional();
    }

    /** Les plus récents d’abord. */
    List<Depot> lister(long organisation) {
        return jdbc.sql("""
                select * from territoire.depot where organisation = :organisation order by id desc limit 50
                """)
                .param("organisation", organisation)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    void noter(long id, Choix choix, CompteRendu compteRendu) {
        jdbc.sql("""
                update territoire.depot
                set format = :format, annee = :annee, geographie = :geographie, compte_rendu = :compteRendu::jsonb
                where id = :id
                """)
                .param("format", choix.format())
                .param("annee", choix.annee())
                .param("geographie", choix.geographie())
                .param("compteRendu", JSON.writeValueAsString(compteRendu))
                .param("id", id)
                .update();
    }

    void confier(long id, TacheId tache) {
        jdbc.sql("update territoire.depot set tache = :tache where id = :id")
                .param("tache", tache.valeur())
                .param("id", id)
                .update();
    }

    void supprimer(long id) {
        jdbc.sql("delete from territoire.depot where id = :id").param("id", id).update();
    }

    /** Les dépôts oubliés depuis plus de trente jours. */
    List<Long> oublies() {
        return jdbc.sql("select id from territoire.depot where depose_le < now() - interval '30 days'")
                .query(Long.class)
                .list();
    }

    private static Depot lire(ResultSet ligne) throws SQLException {
        String compteRendu = ligne.getString("compte_rendu");
        Long tache = ligne.getObject("tache", Long.class);
        return new Depot(
                ligne.getLong("id"),
                ligne.getString("fichier"),
                ligne.getLong("octets"),
                ligne.getTimestamp("depose_le").toInstant(),
                ligne.getString("depose_par"),
                new Choix(
                        ligne.getString("format"),
                        ligne.getObject("annee", Integer.class),
                        ligne.getObject("geographie", Integer.class)),
                compteRendu == null ? null : JSON.readValue(compteRendu, CompteRendu.class),
                tache == null ? null : new TacheId(tache));
    }
}
