package fr.maillage.socle.brouillons;

import fr.maillage.socle.coffre.Coffre;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSaisiesGardees {
    private static final String LIGNE =
            "select id, adresse, garde_le, contenu_scelle from brouillons.brouillon where agent = :agent and contenu_scelle is not null";

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcSaisiesGardees(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    void garder(long agent, String adresse, Brouillon.Contenu contenu) {
        long id = jdbc.sql("""
                insert into brouillons.brouillon (agent, adresse) values (:agent, :adresse)
                on conflict (agent, adresse) do update set garde_le = now() returning id
                """)
                .param("agent", agent)
                .param("adresse", adresse)
                .query(Long.class)
                .single();
        jdbc.sql("update brouillons.brouillon set contenu_scelle = :contenu where id = :id")
                .param("contenu", coffre.sceller(json.writeValueAsString(contenu), place(id)))
                .param("id", id)
                .update();
    }

    Optional<Brouillon> trouver(long agent, String adresse) {
        return jdbc.sql(LIGNE + " and adresse = :adresse")
                .param("agent", agent)
                .param("adresse", adresse)
                .query((l, _) -> new Brouillon(
                        l.getString("adresse"),
                        l.getTimestamp("garde_le").toInstant(),
                        ouvrir(l.getLong("id"), l.getBytes("contenu_scelle"))))
                .optional();
    }

    List<Brouillon> lister(long agent) {
        return jdbc.sql(LIGNE + " order by garde_le desc limit 20")
                .param("agent", agent)
                .query((l, _) -> new Brouillon(
                        l.getString("adresse"),
                        l.getTimestamp("garde_le").toInstant(),
                        ouvrir(l.getLong("id"), l.getBytes("contenu_scelle"))))
                .list();
    }

    void oublier(long agent, String adresse) {
        jdbc.sql("delete from brouillons.brouillon where agent = :agent and adresse = :adresse")
                .param("agent", agent)
                .param("adresse", adresse)
                .update();
    }

    int oublierLesAnciens(int jours) {
        return jdbc.sql("delete from brouillons.brouillon where garde_le < now() - make_interval(days => :jours)")
                .param("jours", jours)
                .update();
    }

    private Brouillon.Contenu ouvrir(long id, byte[] scelle) {
        return json.readValue(coffre.ouvrir(scelle, place(id)), Brouillon.Contenu.class);
    }

    private static String place(long id) {
        return "brouillon:" + id;
    }
}
