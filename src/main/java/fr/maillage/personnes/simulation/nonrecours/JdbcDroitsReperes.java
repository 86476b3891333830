package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.droits.Certitude;
import fr.maillage.references.estimation.Demarche.Rythme;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les droits repérés, un par dossier et par prestation, et ce qu’ils deviennent. */
@Repository
class JdbcDroitsReperes {
    private static final String CHAMPS = """
            select r.id, r.dossier, r.prestation, r.nom, r.droit, r.montant, r.rythme, r.certitude, r.repere_le, r.issue, r.raison,
                   r.ouvert_montant, r.version
            from nonrecours.droit_repere r
            """;

    private final JdbcClient jdbc;

    JdbcDroitsReperes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Un droit déjà tranché ne se rouvre pas d’un repérage ; celui qui n’était plus repéré revient. */
    void noter(long dossier, RegarderUnDossier.Repere r) {
        jdbc.sql("""
                insert into nonrecours.droit_repere (dossier, unite, prestation, nom, droit, montant, rythme, certitude)
                select d.id, d.unite, :prestation, :nom, :droit, :montant, :rythme, :certitude from dossiers.dossier d where d.id = :dossier
                on conflict (dossier, prestation) do update
                    set nom = excluded.nom, montant = excluded.montant, rythme = excluded.rythme, certitude = excluded.certitude, revu_le = current_date,
                        issue = case when nonrecours.droit_repere.issue = 'CADUC' then 'REPERE' else nonrecours.droit_repere.issue end,
                        repere_le = case when nonrecours.droit_repere.issue = 'CADUC' then current_date
                            else nonrecours.droit_repere.repere_le end,
                        clos_le = null, version = nonrecours.droit_repere.version + 1
                    where nonrecours.droit_repere.issue in ('REPERE', 'VERIFIE', 'DEMANDE', 'CADUC')
                """)
                .param("dossier", dossier)
                .param("prestation", r.code())
                .param("nom", r.nom())
                .param("droit", r.droit())
                .param("montant", r.montant())
                .param("rythme", r.rythme().name())
                .param("certitude", r.certitude().name())
                .update();
    }

    /** Ce que le passage ne retrouve plus, et que personne n’avait commencé à vérifier. */
    void oublierLesAutres(long dossier, Set<String> retrouves) {
        jdbc.sql("""
                update nonrecours.droit_repere set issue = 'CADUC', clos_le = current_date, version = version + 1
                where dossier = :dossier and issue = 'REPERE' and not prestation = any(:retrouves)
                """)
                .param("dossier", dossier)
                .param("retrouves", retrouves.toArray(String[]::new))
                .update();
    }

    /** Ceux des dossiers que l’agent courant suit : les droits avant les aides locales, ce qui se vérifie le plus sûrement et rapporte le plus d’abord. */
    List<DroitRepere> lister(Set<Issue> issues, int auPlus) {
        return jdbc.sql(CHAMPS + """
                 where r.issue = any(:issues) and r.dossier = any ((select dossiers.ouverts_au_titre(array['SUIVI']))::bigint[])
                order by r.prestation like 'AIDE_LOCALE:%', r.certitude = 'A_VERIFIER', case r.rythme when 'PAR_MOIS' then r.montant else r.montant / 12 end desc, r.id
                limit :auPlus
                """)
                .param("issues", issues.stream().map(Enum::name).toArray(String[]::new))
                .param("auPlus", auPlus)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<DroitRepere> trouver(long id) {
        return jdbc.sql(CHAMPS + " where r.id = :id")
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    List<DroitRepere> enCours(long dossier, String droit) {
        return jdbc.sql(
                        CHAMPS
                                + " where r.dossier = :dossier and r.droit = :droit and r.issue in ('REPERE', 'VERIFIE', 'DEMANDE')")
                .param("dossier", dossier)
                .param("droit", droit)
                .query((l, _) -> lire(l))
                .list();
    }

    /** Faux, si un collègue l’a changé entre-temps. */
    boolean changer(
            DroitRepere r,
            Issue issue,
            @Nullable RaisonDeNonRecours raison,
            @Nullable Long ouvertMontant,
            LocalDate le,
            long agent) {
        return jdbc.sql("""
                update nonrecours.droit_repere set issue = :issue, raison = :raison, ouvert_montant = :montant,
                    verifie_le = case when :issue in ('VERIFIE', 'ECARTE') then coalesce(verifie_le, cast(:le as date)) else verifie_le end,
                    demande_le = case when :issue in ('DEMANDE', 'OUVERT', 'REFUSE') then coalesce(demande_le, cast(:le as date)) else demande_le end,
                    clos_le = case when :issue in ('OUVERT', 'REFUSE', 'ECARTE', 'CADUC') then cast(:le as date) else null end,
                    change_par = :agent, version = version + 1
                where id = :id and version = :version
                """)
                        .param("issue", issue.name())
                        .param("raison", raison == null ? "" : raison.name())
                        .param("montant", ouvertMontant, Types.BIGINT)
                        .param("le", Date.valueOf(le))
                        .param("agent", agent)
                        .param("id", r.id())
                        .param("version", r.version())
                        .update()
                == 1;
    }

    private static DroitRepere lire(ResultSet l) throws SQLException {
        String raison = l.getString("raison");
        return new DroitRepere(
                l.getLong("id"),
                l.getLong("dossier"),
                l.getString("prestation"),
                l.getString("nom"),
                l.getString("droit"),
                l.getLong("montant"),
                Rythme.valueOf(l.getString("rythme")),
                Certitude.Degre.valueOf(l.getString("certitude")),
                l.getDate("repere_le").toLocalDate(),
                Issue.valueOf(l.getString("issue")),
                raison.isEmpty() ? null : RaisonDeNonRecours.valueOf(raison),
                l.getObject("ouvert_montant", Long.class),
                l.getInt("version"));
    }
}
