package fr.maillage.personnes.demarches.echeances;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEcheances {
    private static final String CHAMPS = """
            select e.id, e.dossier, e.personne, e.cle, e.regle, e.libelle, e.fait_le, e.terme, e.rappels, e.etat
            from demarches.echeance e
            """;

    private final JdbcClient jdbc;

    JdbcEcheances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Une clé qui a déjà été traitée à ce terme ne renaît pas ; une clé ouverte suit son fait. */
    void tenir(
            long dossier,
            @Nullable Long personne,
            String cle,
            String regle,
            String libelle,
            @Nullable LocalDate faitLe,
            LocalDate terme,
            List<Integer> rappels,
            @Nullable Long agent) {
        jdbc.sql("""
                insert into demarches.echeance (dossier, unite, personne, cle, regle, libelle, fait_le, terme, rappels, posee_par)
                select d.id, d.unite, :personne, :cle, :regle, :libelle, :faitLe, :terme, :rappels, :agent
                from dossiers.dossier d
                where d.id = :dossier and not exists (select from demarches.echeance e
                    where e.dossier = :dossier and e.cle = :cle and :cle <> '' and e.etat <> 'OUVERTE' and e.terme = :terme)
                on conflict (dossier, cle) where cle <> '' and etat = 'OUVERTE' do update
                    set terme = excluded.terme, libelle = excluded.libelle, fait_le = excluded.fait_le,
                        rappels = excluded.rappels, regle = excluded.regle, version = demarches.echeance.version + 1
                """)
                .param("dossier", dossier)
                .param("personne", personne, Types.BIGINT)
                .param("cle", cle)
                .param("regle", regle)
                .param("libelle", libelle)
                .param("faitLe", faitLe == null ? null : Date.valueOf(faitLe), Types.DATE)
                .param("terme", Date.valueOf(terme))
                .param("rappels", rappels.toArray(Integer[]::new))
                .param("agent", agent, Types.BIGINT)
                .update();
    }

    void lacher(long dossier, String cle) {
        jdbc.sql("""
                update demarches.echeance set etat = 'SANS_OBJET', traitee_le = now(), version = version + 1
                where dossier = :dossier and cle = :cle and etat = 'OUVERTE'
                """).param("dossier", dossier).param("cle", cle).update();
    }

    void lacherToutes(long dossier) {
        jdbc.sql("""
                update demarches.echeance
                set etat = 'SANS_OBJET', lachee_a_la_cloture = true, traitee_le = now(), version = version + 1
                where dossier = :dossier and etat = 'OUVERTE'
                """).param("dossier", dossier).update();
    }

    /** Celles dont le terme est passé pendant que le dossier était clos restent sans objet. */
    void rendre(long dossier) {
        jdbc.sql("""
                update demarches.echeance
                set etat = case when terme >= current_date then 'OUVERTE' else etat end,
                    traitee_le = case when terme >= current_date then null else traitee_le end,
                    lachee_a_la_cloture = false, version = version + 1
                where dossier = :dossier and lachee_a_la_cloture
                """).param("dossier", dossier).update();
    }

    boolean traiter(long dossier, long id, Echeance.Etat etat, long agent) {
        return jdbc.sql("""
                update demarches.echeance set etat = :etat, traitee_par = :agent, traitee_le = now(), version = version + 1
                where id = :id and dossier = :dossier and etat = 'OUVERTE'
                """)
                        .param("etat", etat.name())
                        .param("agent", agent)
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    Optional<Echeance> trouver(long dossier, long id) {
        return jdbc.sql(CHAMPS + " where e.dossier = :dossier and e.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((ligne, _) -> lire(ligne))
                .optional();
    }

    List<Echeance> duDossier(long dossier) {
        return jdbc.sql(CHAMPS + " where e.dossier = :dossier order by e.etat <> 'OUVERTE', e.terme, e.id limit 200")
                .param("dossier", dossier)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    /** Celles des dossiers que l’agent courant suit, ou tient en remplacement. */
    List<Echeance> deLAgent(LocalDate jusqu, int auPlus) {
        return jdbc.sql(CHAMPS + """
                where e.etat = 'OUVERTE' and e.terme <= :jusqu
                  and e.dossier = any ((select dossiers.ouverts_au_titre(array['SUIVI']))::bigint[])
                order by e.terme, e.id limit :auPlus
                """)
                .param("jusqu", Date.valueOf(jusqu))
                .param("auPlus", auPlus)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    /** Celles de l’unité que l’agent courant conduit. */
    List<Echeance> deLEquipe(LocalDate jusqu, int auPlus) {
        return jdbc.sql(CHAMPS + """
                where e.etat = 'OUVERTE' and e.terme <= :jusqu
                  and e.unite = (select dossiers.unite_ouverte(array['RT']))
                order by e.terme, e.id limit :auPlus
                """)
                .param("jusqu", Date.valueOf(jusqu))
                .param("auPlus", auPlus)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    record Semaine(LocalDate lundi, int nombre) {}

    /** La charge des semaines à venir, dans l’unité que l’agent courant conduit. */
    List<Semaine> charge(LocalDate de, LocalDate jusqu) {
        return jdbc.sql("""
                select date_trunc('week', e.terme)::date as lundi, count(*)::int as nombre from demarches.echeance e
                where e.etat = 'OUVERTE' and e.terme between :de and :jusqu
                  and e.unite = (select dossiers.unite_ouverte(array['RT']))
                group by 1 order by 1
                """)
                .param("de", Date.valueOf(de))
                .param("jusqu", Date.valueOf(jusqu))
                .query((ligne, _) -> new Semaine(ligne.getDate(1).toLocalDate(), ligne.getInt(2)))
                .list();
    }

    private static Echeance lire(ResultSet ligne) throws SQLException {
        Date fait = ligne.getDate("fait_le");
        return new Echeance(
                ligne.getLong("id"),
                ligne.getLong("dossier"),
                ligne.getObject("personne", Long.class),
                ligne.getString("cle"),
                ligne.getString("regle"),
                ligne.getString("libelle"),
                fait == null ? null : fait.toLocalDate(),
                ligne.getDate("terme").toLocalDate(),
                List.of((Integer[]) ligne.getArray("rappels").getArray()),
                Echeance.Etat.valueOf(ligne.getString("etat")));
    }
}
