package fr.maillage.personnes.accompagnement.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcGrilles {
    private record Contenu(List<String> niveaux, List<Grille.Domaine> domaines) {}

    /** Une version, telle que l’historique la montre. */
    record Version(int numero, LocalDate creeeLe, String par, String motif) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcGrilles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Grille> derniere(long organisation) {
        return jdbc.sql("""
                select id, numero, contenu from accompagnement.grille where organisation = :organisation
                order by numero desc limit 1
                """)
                .param("organisation", organisation)
                .query(this::lire)
                .optional();
    }

    Grille exiger(long id) {
        return jdbc.sql("select id, numero, contenu from accompagnement.grille where id = :id")
                .param("id", id)
                .query(this::lire)
                .single();
    }

    List<Version> versions(long organisation) {
        return jdbc.sql("""
                select g.numero, g.cree_le::date as cree_le, coalesce(a.nom, 'la maison') as par, g.motif
                from accompagnement.grille g left join acces.agent a on a.id = g.cree_par
                where g.organisation = :organisation order by g.numero desc
                """)
                .param("organisation", organisation)
                .query((l, _) -> new Version(
                        l.getInt("numero"),
                        l.getDate("cree_le").toLocalDate(),
                        l.getString("par"),
                        l.getString("motif")))
                .list();
    }

    /** Faux si un autre a publié ce numéro entre-temps. */
    boolean ajouter(long organisation, Grille grille, String motif, @Nullable Long agent) {
        return jdbc.sql("""
                insert into accompagnement.grille (organisation, numero, motif, contenu, cree_par)
                values (:organisation, :numero, :motif, cast(:contenu as jsonb), :agent) on conflict do nothing
                """)
                        .param("organisation", organisation)
                        .param("numero", grille.numero())
                        .param("motif", motif)
                        .param("contenu", json.writeValueAsString(new Contenu(grille.niveaux(), grille.domaines())))
                        .param("agent", agent)
                        .update()
                == 1;
    }

    private Grille lire(ResultSet ligne, int rang) throws SQLException {
        var contenu = json.readValue(ligne.getString("contenu"), Contenu.class);
        return new Grille(ligne.getLong("id"), ligne.getInt("numero"), contenu.niveaux(), contenu.domaines());
    }
}
