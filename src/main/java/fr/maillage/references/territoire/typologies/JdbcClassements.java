package fr.maillage.references.territoire.typologies;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClassements {
    private final JdbcClient jdbc;

    JdbcClassements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean vide() {
        return jdbc.sql("select not exists (select 1 from territoire.classement)")
                .query(Boolean.class)
                .single();
    }

    List<Classement> tous() {
        return jdbc.sql("""
                select zonage, millesime, commune, code, libelle, source
                from territoire.classement
                order by zonage, commune
                """)
                .query((ligne, _) -> new Classement(
                        Zonage.valueOf(ligne.getString("zonage")),
                        ligne.getInt("millesime"),
                        ligne.getString("commune"),
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        ligne.getString("source")))
                .list();
    }

    /** Une commune déjà classée dans ce zonage y est reclassée. */
    void enregistrer(Collection<Classement> classements) {
        String[] zonages = classements.stream().map(c -> c.zonage().name()).toArray(String[]::new);
        Integer[] millesimes = classements.stream().map(Classement::millesime).toArray(Integer[]::new);
        String[] communes = classements.stream().map(Classement::commune).toArray(String[]::new);
        String[] codes = classements.stream().map(Classement::code).toArray(String[]::new);
        String[] libelles = classements.stream().map(Classement::libelle).toArray(String[]::new);
        String[] sources = classements.stream().map(Classement::source).toArray(String[]::new);
        jdbc.sql("""
                insert into territoire.classement (zonage, millesime, commune, code, libelle, source)
                select distinct on (z, c) z, m, c, k, l, s
                from unnest(:zonages::text[], :millesimes::int[], :communes::text[], :codes::text[],
                     :libelles::text[], :sources::text[]) as lu (z, m, c, k, l, s)
                on conflict (zonage, commune)
                do update set millesime = excluded.millesime, code = excluded.code, libelle = excluded.libelle,
                    source = excluded.source
                """)
                .param("zonages", zonages)
                .param("millesimes", millesimes)
                .param("communes", communes)
                .param("codes", codes)
                .param("libelles", libelles)
                .param("sources", sources)
                .update();
    }

    void oublier(Zonage zonage) {
        jdbc.sql("delete from territoire.classement where zonage = :zonage")
                .param("zonage", zonage.name())
                .update();
    }

    void changerDeVersion() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'geographie'")
                .update();
    }
}
