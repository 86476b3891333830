package fr.maillage.territoires.projets.ecrits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Toujours dans une transaction : c’est à son début que la base apprend qui lit ; sans cela, elle ne montre rien. */
@Repository
@Transactional
class JdbcEcrits {
    /** Un écrit retouché, et sa version. */
    record Garde(Map<String, String> sections, int version, String modifiePar) {}

    private static final TypeReference<LinkedHashMap<String, String>> SECTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcEcrits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Garde> trouver(long fiche, GenreDEcrit genre) {
        return jdbc.sql(
                        "select sections, version, modifie_par from projets.ecrit where fiche = :fiche and genre = :genre")
                .param("fiche", fiche)
                .param("genre", genre.code())
                .query((ligne, _) ->
                        new Garde(json.readValue(ligne.getString(1), SECTIONS), ligne.getInt(2), ligne.getString(3)))
                .optional();
    }

    /** Garde l’écrit si personne ne l’a changé depuis cette version (0 : il n’existait pas). */
    boolean garder(long fiche, GenreDEcrit genre, Map<String, String> sections, int version, String par) {
        return jdbc.sql("""
                insert into projets.ecrit (fiche, genre, sections, modifie_par)
                values (:fiche, :genre, cast(:sections as jsonb), :par)
                on conflict (fiche, genre) do update
                set sections = excluded.sections, version = ecrit.version + 1, modifie_par = excluded.modifie_par,
                    modifie_le = now()
                where ecrit.version = :version
                """)
                        .param("fiche", fiche)
                        .param("genre", genre.code())
                        .param("sections", json.writeValueAsString(sections))
                        .param("par", par)
                        .param("version", version)
                        .update()
                == 1;
    }

    void oublier(long fiche, GenreDEcrit genre) {
        jdbc.sql("delete from projets.ecrit where fiche = :fiche and genre = :genre")
                .param("fiche", fiche)
                .param("genre", genre.code())
                .update();
    }
}
