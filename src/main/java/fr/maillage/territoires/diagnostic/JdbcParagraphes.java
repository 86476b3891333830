package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.catalogue.Theme;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParagraphes {
    /** Un paragraphe gardé et sa version, qui dit si quelqu’un d’autre l’a changé entre-temps. */
    record Paragraphe(String texte, int version) {}

    private final JdbcClient jdbc;

    JdbcParagraphes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Theme, Paragraphe> lire(long organisation, int territoire) {
        var paragraphes = new EnumMap<Theme, Paragraphe>(Theme.class);
        jdbc.sql("""
                select theme, texte, version from diagnostic.paragraphe
                where organisation = :organisation and territoire = :territoire
                """)
                .param("organisation", organisation)
                .param("territoire", territoire)
                .query(ligne -> {
                    paragraphes.put(
                            Theme.exiger(ligne.getString(1)), new Paragraphe(ligne.getString(2), ligne.getInt(3)));
                });
        return paragraphes;
    }

    /** Garde le texte si personne ne l’a changé depuis cette version (0 : il n’existait pas). */
    boolean garder(long organisation, int territoire, Theme theme, String texte, int version, String par) {
        return jdbc.sql("""
                insert into diagnostic.paragraphe (organisation, territoire, theme, texte, modifie_par)
                values (:organisation, :territoire, :theme, :texte, :par)
                on conflict (organisation, territoire, theme) do update
                set texte = excluded.texte, version = paragraphe.version + 1,
                    modifie_par = excluded.modifie_par, modifie_le = now()
                where paragraphe.version = :version
                """)
                        .param("organisation", organisation)
                        .param("territoire", territoire)
                        .param("theme", theme.code())
                        .param("texte", texte)
                        .param("version", version)
                        .param("par", par)
                        .update()
                == 1;
    }
}
