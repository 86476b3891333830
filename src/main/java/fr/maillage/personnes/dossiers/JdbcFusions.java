package fr.maillage.personnes.dossiers;

import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFusions {
    private final JdbcClient jdbc;

    JdbcFusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Celles dont un agent a dit une fois pour toutes qu’elles ne sont pas la même personne. */
    Set<Long> distinctes(long personne) {
        return jdbc.sql("""
                select case when une = :p then autre else une end from dossiers.distinction where une = :p or autre = :p
                """).param("p", personne).query(Long.class).list().stream()
                .collect(Collectors.toSet());
    }

    void distinguer(long une, long autre, long agent) {
        jdbc.sql("""
                insert into dossiers.distinction (une, autre, agent) values (least(:une, :autre), greatest(:une, :autre), :agent)
                on conflict do nothing
                """)
                .param("une", une)
                .param("autre", autre)
                .param("agent", agent)
                .update();
    }

    /** Une personne prend la place de l’autre dans ses dossiers ; l’autre reste, désignée comme absorbée. */
    long fusionner(long gardee, long absorbee, long agent) {
        // Dans cet ordre : sans dossier ni fiche qui la garde, l’absorbée ne se verrait plus, et ne se changerait plus.
        jdbc.sql("update dossiers.personne set fusionnee_dans = :gardee, version = version + 1 where id = :absorbee")
                .param("gardee", gardee)
                .param("absorbee", absorbee)
                .update();
        List<Long> passees = jdbc.sql("""
                update dossiers.appartenance a set personne = :gardee, version = version + 1
                where a.personne = :absorbee and not exists (
                    select from dossiers.appartenance b where b.personne = :gardee and b.dossier = a.dossier and b.fin is null)
                returning id
                """)
                .param("gardee", gardee)
                .param("absorbee", absorbee)
                .query(Long.class)
                .list();
        return jdbc.sql("""
                insert into dossiers.fusion (gardee, absorbee, appartenances, faite_par) values (:gardee, :absorbee, :passees, :agent)
                returning id
                """)
                .param("gardee", gardee)
                .param("absorbee", absorbee)
                .param("passees", passees.toArray(Long[]::new))
                .param("agent", agent)
                .query(Long.class)
                .single();
    }

    record Fusion(long id, long gardee, long absorbee, List<Long> appartenances) {}

    Optional<Fusion> enCours(long fusion) {
        return jdbc.sql(
                        "select id, gardee, absorbee, appartenances from dossiers.fusion where id = :id and defaite_le is null")
                .param("id", fusion)
                .query((ligne, _) -> {
                    Array liste = ligne.getArray("appartenances");
                    return new Fusion(
                            ligne.getLong("id"), ligne.getLong("gardee"), ligne.getLong("absorbee"), Arrays.asList((Long
                                            [])
                                    liste.getArray()));
                })
                .optional();
    }

    List<Fusion> dansLeDossier(long dossier) {
        return jdbc.sql("""
                select f.id from dossiers.fusion f where f.defaite_le is null
                  and exists (select from dossiers.appartenance a where a.dossier = :dossier and a.personne = f.gardee)
                """).param("dossier", dossier).query(Long.class).list().stream()
                .flatMap(id -> enCours(id).stream())
                .toList();
    }

    void defaire(Fusion fusion) {
        jdbc.sql("""
                update dossiers.appartenance set personne = :absorbee, version = version + 1 where id = any(:passees)
                """)
                .param("absorbee", fusion.absorbee())
                .param("passees", fusion.appartenances().toArray(Long[]::new))
                .update();
        jdbc.sql("update dossiers.personne set fusionnee_dans = null, version = version + 1 where id = :absorbee")
                .param("absorbee", fusion.absorbee())
                .update();
        jdbc.sql("update dossiers.fusion set defaite_le = now() where id = :id")
                .param("id", fusion.id())
                .update();
    }
}
