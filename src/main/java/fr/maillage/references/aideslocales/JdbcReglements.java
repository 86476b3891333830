package fr.maillage.references.aideslocales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les règlements de l’organisation qui travaille : la base ne montre qu’eux. */
@Repository
class JdbcReglements {
    private static final String COLONNES = """
            v.id, v.reglement, v.numero, v.contenu, v.en_vigueur_le, v.publie_le, v.publie_par, v.modifie_par, v.modifie_le, v.revision,
                   r.le as retire_le, r.motif, r.par as retire_par
            from aideslocales.version v left join aideslocales.retrait r on r.version = v.id
            """;
    private static final String VERSION = "select " + COLONNES;

    private final JdbcClient jdbc;

    JdbcReglements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FicheDeReglement> tous() {
        Map<Long, List<VersionDeReglement>> versions =
                jdbc.sql(VERSION + " order by v.numero desc").query(JdbcReglements::version).list().stream()
                        .collect(Collectors.groupingBy(
                                VersionDeReglement::reglement, LinkedHashMap::new, Collectors.toList()));
        return jdbc.sql("select id, nom, demonstration from aideslocales.reglement order by nom")
                .query((l, _) -> fiche(l, versions.getOrDefault(l.getLong("id"), List.of())))
                .list();
    }

    Optional<FicheDeReglement> trouver(long id) {
        var versions = jdbc.sql(VERSION + " where v.reglement = :id order by v.numero desc")
                .param("id", id)
                .query(JdbcReglements::version)
                .list();
        return jdbc.sql("select id, nom, demonstration from aideslocales.reglement where id = :id")
                .param("id", id)
                .query((l, _) -> fiche(l, versions))
                .optional();
    }

    /**
     * Les versions en vigueur ce jour-là, une par règlement que l’on n’a pas retiré.
     *
     * @param organisation pour la maison qui travaille au nom d’une organisation ; sinon, celle de l’agent
     */
    List<VersionDeReglement> enVigueur(@Nullable Long organisation, LocalDate jour) {
        return jdbc.sql("select * from (select distinct on (v.reglement) " + COLONNES + """
                 where v.en_vigueur_le <= :jour and (cast(:organisation as bigint) is null or v.organisation = :organisation)
                order by v.reglement, v.en_vigueur_le desc) derniere
                where retire_le is null or retire_le > :jour
                """)
                .param("jour", jour)
                .param("organisation", organisation, Types.BIGINT)
                .query(JdbcReglements::version)
                .list();
    }

    private static FicheDeReglement fiche(ResultSet l, List<VersionDeReglement> versions) throws SQLException {
        return new FicheDeReglement(l.getLong("id"), l.getString("nom"), l.getBoolean("demonstration"), versions);
    }

    private static VersionDeReglement version(ResultSet l, int rang) throws SQLException {
        OffsetDateTime publie = l.getObject("publie_le", OffsetDateTime.class);
        return new VersionDeReglement(
                l.getLong("id"),
                l.getLong("reglement"),
                l.getInt("numero"),
                l.getString("contenu"),
                l.getObject("en_vigueur_le", LocalDate.class),
                publie == null ? null : publie.toInstant(),
                l.getString("publie_par"),
                l.getString("modifie_par"),
                l.getObject("modifie_le", OffsetDateTime.class).toInstant(),
                l.getInt("revision"),
                retrait(l));
    }

    private static VersionDeReglement.@Nullable Retrait retrait(ResultSet l) throws SQLException {
        LocalDate le = l.getObject("retire_le", LocalDate.class);
        return le == null ? null : new VersionDeReglement.Retrait(le, l.getString("motif"), l.getString("retire_par"));
    }

    boolean nomPris(String nom, @Nullable Long saufReglement) {
        return jdbc.sql("""
                select exists (select from aideslocales.reglement
                               where organisation = acces.organisation_courante() and lower(nom) = lower(:nom)
                                 and id is distinct from :sauf)
                """)
                .param("nom", nom)
                .param("sauf", saufReglement)
                .query(Boolean.class)
                .single();
    }

    long creer(long organisation, String nom, boolean demonstration, String par) {
        return jdbc.sql("""
                insert into aideslocales.reglement (organisation, nom, demonstration, cree_par)
                values (:organisation, :nom, :demonstration, :par) returning id
                """)
                .param("organisation", organisation)
                .param("nom", nom)
                .param("demonstration", demonstration)
                .param("par", par)
                .query(Long.class)
                .single();
    }

    void nommer(long reglement, String nom) {
        jdbc.sql("update aideslocales.reglement set nom = :nom where id = :id and nom <> :nom")
                .param("nom", nom)
                .param("id", reglement)
                .update();
    }

    /** Un brouillon de plus ; faux si quelqu’un en a ouvert un entre-temps. */
    boolean ouvrirUnBrouillon(long reglement, String contenu, String par) {
        return jdbc.sql("""
                insert into aideslocales.version (reglement, organisation, numero, contenu, modifie_par)
                select r.id, r.organisation, 1 + coalesce((select max(numero) from aideslocales.version v where v.reglement = r.id), 0),
                       :contenu, :par
                from aideslocales.reglement r where r.id = :reglement
                on conflict do nothing
                """)
                        .param("reglement", reglement)
                        .param("contenu", contenu)
                        .param("par", par)
                        .update()
                == 1;
    }

    /** Faux si le brouillon a changé depuis cette révision, ou s’il a été publié. */
    boolean ecrire(VersionDeReglement lue, String contenu, String par) {
        return jdbc.sql("""
                update aideslocales.version
                set contenu = :contenu, modifie_par = :par, modifie_le = now(), revision = revision + 1
                where id = :id and revision = :revision and publie_le is null
                """)
                        .param("contenu", contenu)
                        .param("par", par)
                        .param("id", lue.id())
                        .param("revision", lue.revision())
                        .update()
                == 1;
    }

    boolean publier(VersionDeReglement lue, LocalDate depuis, String par) {
        return jdbc.sql("""
                update aideslocales.version set en_vigueur_le = :depuis, publie_le = now(), publie_par = :par
                where id = :id and revision = :revision and publie_le is null
                """)
                        .param("depuis", depuis)
                        .param("par", par)
                        .param("id", lue.id())
                        .param("revision", lue.revision())
                        .update()
                == 1;
    }

    /** Faux si un collègue l’a retirée entre-temps. */
    boolean retirer(VersionDeReglement version, LocalDate le, String motif, String par) {
        return jdbc.sql("""
                insert into aideslocales.retrait (version, organisation, le, motif, par)
                select v.id, v.organisation, :le, :motif, :par from aideslocales.version v where v.id = :version
                on conflict do nothing
                """)
                        .param("version", version.id())
                        .param("le", le)
                        .param("motif", motif)
                        .param("par", par)
                        .update()
                == 1;
    }

    /** Le brouillon s’en va ; avec lui le règlement, s’il n’a jamais rien publié. */
    void abandonner(long reglement) {
        jdbc.sql("delete from aideslocales.version where reglement = :id and publie_le is null")
                .param("id", reglement)
                .update();
        jdbc.sql("""
                delete from aideslocales.reglement r where id = :id
                and not exists (select from aideslocales.version v where v.reglement = r.id)
                """).param("id", reglement).update();
    }

    boolean demonstrationPosee() {
        return jdbc.sql("select exists (select from aideslocales.reglement where demonstration)")
                .query(Boolean.class)
                .single();
    }
}
