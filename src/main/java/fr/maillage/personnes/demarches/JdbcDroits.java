package fr.maillage.personnes.demarches;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDroits {
    private final JdbcClient jdbc;

    JdbcDroits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Information(String droit, int version, String forme, LocalDate le, String agent) {}

    List<DroitDuFoyer> duDossier(long dossier) {
        return jdbc.sql("""
                select id, personne, droit, etat, debut, fin from demarches.droit where dossier = :dossier order by droit, personne
                """)
                .param("dossier", dossier)
                .query((ligne, _) -> new DroitDuFoyer(
                        ligne.getLong("id"),
                        ligne.getObject("personne", Long.class),
                        ligne.getString("droit"),
                        DroitDuFoyer.Etat.valueOf(ligne.getString("etat")),
                        ligne.getObject("debut", LocalDate.class),
                        ligne.getObject("fin", LocalDate.class)))
                .list();
    }

    long poser(
            long dossier,
            @Nullable Long personne,
            String droit,
            DroitDuFoyer.Etat etat,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            long agent) {
        return jdbc.sql("""
                insert into demarches.droit (dossier, unite, personne, droit, etat, debut, fin, change_par)
                select d.id, d.unite, :personne, :droit, :etat, :debut, :fin, :agent from dossiers.dossier d where d.id = :dossier
                on conflict (dossier, droit, coalesce(personne, 0)) do update
                    set etat = excluded.etat, debut = excluded.debut, fin = excluded.fin, change_par = excluded.change_par,
                        change_le = now(), version = demarches.droit.version + 1
                returning id
                """)
                .param("dossier", dossier)
                .param("personne", personne, Types.BIGINT)
                .param("droit", droit)
                .param("etat", etat.name())
                .param("debut", debut == null ? null : Date.valueOf(debut), Types.DATE)
                .param("fin", fin == null ? null : Date.valueOf(fin), Types.DATE)
                .param("agent", agent)
                .query(Long.class)
                .single();
    }

    void informer(long dossier, @Nullable Long personne, String droit, int version, String forme, long agent) {
        jdbc.sql("""
                insert into demarches.information (dossier, unite, personne, droit, version_de_fiche, forme, agent)
                select d.id, d.unite, :personne, :droit, :version, :forme, :agent from dossiers.dossier d where d.id = :dossier
                """)
                .param("dossier", dossier)
                .param("personne", personne, Types.BIGINT)
                .param("droit", droit)
                .param("version", version)
                .param("forme", forme)
                .param("agent", agent)
                .update();
    }

    List<Information> informations(long dossier) {
        return jdbc.sql("""
                select i.droit, i.version_de_fiche, i.forme, i.donnee_le, coalesce(a.nom, '') as nom
                from demarches.information i left join acces.agent a on a.id = i.agent
                where i.dossier = :dossier order by i.id desc
                """)
                .param("dossier", dossier)
                .query((ligne, _) -> new Information(
                        ligne.getString(1),
                        ligne.getInt(2),
                        ligne.getString(3),
                        ligne.getDate(4).toLocalDate(),
                        ligne.getString(5)))
                .list();
    }
}
