package fr.maillage.references.territoire.secteurs;

import fr.maillage.socle.acces.Fonction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSecteurs {
    private final JdbcClient jdbc;

    JdbcSecteurs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Les unités ouvertes de l’organisation, par ordre de nom ; la base n’en montre pas d’autres. */
    List<Secteur> lister(long organisation) {
        return jdbc.sql("""
                select u.id, u.nom, u.mention, u.perimetre,
                       array(select s.commune from acces.secteur s where s.unite = u.id order by s.commune) as communes,
                       (select count(distinct f.agent) from acces.affectation f where f.unite = u.id
                          and f.validee_le is not null and f.debut <= current_date
                          and (f.fin is null or f.fin >= current_date)) as agents
                from acces.unite u
                where u.organisation = :organisation and (u.fermee_le is null or u.fermee_le > current_date)
                order by u.nom
                """)
                .param("organisation", organisation)
                .query((l, _) -> new Secteur(
                        new Competence.Unite(l.getLong("id"), l.getString("nom"), l.getString("mention")),
                        l.getObject("perimetre", Integer.class),
                        List.of((String[]) l.getArray("communes").getArray()),
                        l.getInt("agents")))
                .list();
    }

    /** Combien d’agents y travaillent aujourd’hui, fonction par fonction : des nombres, jamais des noms. */
    List<Map.Entry<Fonction, Integer>> agents(long unite) {
        return jdbc.sql("""
                select fonction, count(distinct agent) as agents from acces.affectation
                where unite = :unite and validee_le is not null and debut <= current_date
                  and (fin is null or fin >= current_date)
                group by fonction order by agents desc, fonction
                """)
                .param("unite", unite)
                .query((l, _) -> Map.entry(Fonction.valueOf(l.getString("fonction")), l.getInt("agents")))
                .list();
    }

    void donner(long unite, @Nullable Integer perimetre) {
        jdbc.sql("update acces.unite set perimetre = :perimetre, version = version + 1 where id = :unite")
                .param("perimetre", perimetre)
                .param("unite", unite)
                .update();
    }
}
