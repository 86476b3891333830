package fr.maillage.personnes.dossiers;

import fr.maillage.socle.base.JdbcLecturesEnsemble.Lecture;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les titres que l’on donne, prend ou refuse sur un dossier. */
@Repository
class JdbcAcces {
    static final Lecture<Dossier.Partage> PARTAGES = new Lecture<>(
            """
            select p.id, coalesce(a.nom, 'un agent') as nom, o.nom as organisation, p.pourquoi, p.consenti_le, p.fin,
                   p.retire_le is not null as retire
            from dossiers.partage p join acces.organisation o on o.id = p.organisation_destinataire
            left join acces.agent a on a.id = p.agent
            where p.dossier = :dossier order by p.id desc
            """,
            (l, _) -> new Dossier.Partage(
                    l.getLong("id"),
                    l.getString("nom"),
                    l.getString("organisation"),
                    l.getString("pourquoi"),
                    l.getDate("consenti_le").toLocalDate(),
                    l.getDate("fin").toLocalDate(),
                    l.getBoolean("retire")));

    private final JdbcClient jdbc;

    JdbcAcces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Dossier.Partage> partages(long dossier) {
        return jdbc.sql(PARTAGES.sql())
                .param("dossier", dossier)
                .query(PARTAGES.ligne())
                .list();
    }

    void partager(long dossier, Destinataire a, String pourquoi, LocalDate consentiLe, LocalDate fin, long par) {
        jdbc.sql("""
                insert into dossiers.partage (dossier, agent, organisation_destinataire, pourquoi, consenti_le, fin, partage_par)
                values (:dossier, :agent, :organisation, :pourquoi, :consentiLe, :fin, :par)
                """)
                .param("dossier", dossier)
                .param("agent", a.agent())
                .param("organisation", a.organisation())
                .param("pourquoi", pourquoi)
                .param("consentiLe", Date.valueOf(consentiLe))
                .param("fin", Date.valueOf(fin))
                .param("par", par)
                .update();
    }

    boolean retirer(long dossier, long partage) {
        return jdbc.sql("""
                update dossiers.partage set retire_le = now(), version = version + 1
                where id = :id and dossier = :dossier and retire_le is null
                """).param("id", partage).param("dossier", dossier).update() == 1;
    }

    record Destinataire(long agent, long organisation, String nom) {}

    /** L’agent en poste de cet identifiant, où qu’il travaille. */
    Optional<Destinataire> destinataire(String identifiant) {
        return jdbc.sql("select agent, organisation, nom from dossiers.destinataire(:identifiant)")
                .param("identifiant", identifiant)
                .query(Destinataire.class)
                .optional();
    }

    /** Le dossier ouvert pour quatre heures, s’il existe dans l’organisation de l’agent. */
    Optional<Long> ouvrirParException(String numero, String raison) {
        return jdbc.sql("select dossiers.ouvrir_par_exception(:numero, :raison)")
                .param("numero", numero)
                .param("raison", raison)
                .query(Long.class)
                .optional();
    }

    /** Qui doit savoir qu’un dossier a été ouvert par exception : son référent et les délégués à la protection des données. */
    List<Long> aPrevenir(long dossier) {
        return jdbc.sql("select agent from dossiers.a_prevenir(:dossier)")
                .param("dossier", dossier)
                .query(Long.class)
                .list();
    }

    void declarerUnConflit(long agent, long personne) {
        jdbc.sql("insert into dossiers.conflit_d_interets (agent, personne) values (:agent, :personne)")
                .param("agent", agent)
                .param("personne", personne)
                .update();
    }
}
