package fr.maillage.personnes.ecoute;

import fr.maillage.socle.coffre.Coffre;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAvisDesPersonnes {
    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcAvisDesPersonnes(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Un avis reçu deux fois ne compte qu’une fois. */
    void ajouter(long organisation, UUID cle, LocalDate mois, Map<Question, Visage> visages, String texte) {
        long id = jdbc.sql("select nextval('ecoute.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into ecoute.avis (id, organisation, cle, mois, ecoute, compris, utile, texte_scelle)
                values (:id, :organisation, :cle, :mois, :ecoute, :compris, :utile, :texte) on conflict (cle) do nothing
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("cle", cle)
                .param("mois", Date.valueOf(mois))
                .param(
                        "ecoute",
                        visages.getOrDefault(Question.ECOUTE, Visage.NON).rang())
                .param(
                        "compris",
                        visages.getOrDefault(Question.COMPRIS, Visage.NON).rang())
                .param("utile", visages.getOrDefault(Question.UTILE, Visage.NON).rang())
                .param(
                        "texte",
                        texte.isEmpty() ? null : coffre.sceller(texte, SceauDesAvis.CONTEXTE + id),
                        Types.BINARY)
                .update();
    }

    /** Combien d’avis, et combien de « oui » à chaque question. */
    record Compte(long avis, long ecoute, long compris, long utile) {
        long oui(Question question) {
            return switch (question) {
                case ECOUTE -> ecoute;
                case COMPRIS -> compris;
                case UTILE -> utile;
            };
        }
    }

    Compte compter(long organisation, LocalDate depuis) {
        return jdbc.sql("""
                select count(*) as avis, count(*) filter (where ecoute = 3) as ecoute, count(*) filter (where compris = 3) as compris,
                    count(*) filter (where utile = 3) as utile
                from ecoute.avis where organisation = :organisation and mois >= :depuis
                """)
                .param("organisation", organisation)
                .param("depuis", Date.valueOf(depuis))
                .query(Compte.class)
                .single();
    }

    /** Les mots déjà relus, sans ordre d’arrivée qui dirait quand. */
    List<String> montres(long organisation, LocalDate depuis) {
        return jdbc.sql("""
                select montre from ecoute.avis where organisation = :organisation and mois >= :depuis and montre <> ''
                order by md5(montre) limit 100
                """)
                .param("organisation", organisation)
                .param("depuis", Date.valueOf(depuis))
                .query(String.class)
                .list();
    }

    record ARelire(long id, String texte) {}

    List<ARelire> aRelire(long organisation) {
        return jdbc.sql("""
                select id, texte_scelle from ecoute.avis
                where organisation = :organisation and texte_scelle is not null order by id limit 20
                """)
                .param("organisation", organisation)
                .query((l, _) -> new ARelire(
                        l.getLong("id"),
                        coffre.ouvrir(l.getBytes("texte_scelle"), SceauDesAvis.CONTEXTE + l.getLong("id"))))
                .list();
    }

    /** Garde ce qui se montre (rien si l’on écarte), et oublie l’original. */
    boolean relire(long organisation, long id, String montre) {
        return jdbc.sql("""
                update ecoute.avis set montre = :montre, relu = true, texte_scelle = null, version = version + 1
                where id = :id and organisation = :organisation and texte_scelle is not null
                """)
                        .param("montre", montre)
                        .param("id", id)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }
}
