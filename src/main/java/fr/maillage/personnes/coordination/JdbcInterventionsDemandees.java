package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInterventionsDemandees {
    private static final String LIRE = """
            select q.*, coalesce(d.nom, '') as nom_du_demandeur, coalesce(s.nom, '') as nom_sollicite, coalesce(i.nom, '') as nom_intervenant
            from coordination.demande q left join acces.agent d on d.id = q.demandeur
            left join acces.agent s on s.id = q.sollicite left join acces.agent i on i.id = q.intervenant
            """;

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcInterventionsDemandees(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Demande> duDossier(long dossier) {
        return jdbc.sql(LIRE + " where q.dossier = :dossier order by q.id desc")
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<Demande> trouver(long dossier, long id) {
        return jdbc.sql(LIRE + " where q.dossier = :dossier and q.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    /** Celles que l’agent courant peut prendre ou a prises. */
    List<Demande> aPrendreOuPrises() {
        return jdbc.sql(LIRE + " where q.id in (select coordination.sollicitations(false)) order by q.etat desc, q.id")
                .query((l, _) -> lire(l))
                .list();
    }

    /** La demande du dossier que cet envoi a déjà portée. */
    Optional<Long> parCle(long dossier, UUID cle) {
        return jdbc.sql("select id from coordination.demande where dossier = :dossier and cle = :cle")
                .param("dossier", dossier)
                .param("cle", cle)
                .query(Long.class)
                .optional();
    }

    private Demande lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        byte[] restitution = l.getBytes("restitution_scellee");
        String copie = l.getString("copie_forme");
        return new Demande(
                id,
                l.getLong("dossier"),
                l.getString("numero"),
                Demande.Genre.valueOf(l.getString("genre")),
                Demande.Etat.valueOf(l.getString("etat")),
                l.getString("nom_du_demandeur"),
                l.getLong("demandeur"),
                l.getString("nom_sollicite"),
                l.getString("nom_intervenant"),
                l.getInt("duree"),
                l.getDate("accord_le").toLocalDate(),
                l.getDate("demandee_le").toLocalDate(),
                l.getObject("fin", LocalDate.class),
                feuillets.ouvrir(l.getBytes("contenu_scelle"), Sceaux.DEMANDE + id),
                restitution == null ? Map.of() : feuillets.ouvrir(restitution, Sceaux.RESTITUTION + id),
                l.getObject("rendue_le", LocalDate.class),
                l.getObject("copie_le", LocalDate.class),
                copie == null ? null : Demande.Copie.valueOf(copie));
    }

    record Nouvelle(
            long dossier,
            long organisation,
            String numero,
            @Nullable Long unite,
            Demande.Genre genre,
            @Nullable Long sollicite,
            int duree,
            long personne,
            LocalDate accordLe,
            String forme,
            Map<String, String> contenu,
            Invite.Fiche fiche,
            long demandeur) {}

    /** Rien si cette clé est déjà gardée : un autre envoi du même formulaire vient de passer. */
    Optional<Long> demander(UUID cle, Nouvelle n) {
        long id = jdbc.sql("select nextval('coordination.identifiant')")
                .query(Long.class)
                .single();
        int neuves = jdbc.sql("""
                insert into coordination.demande (id, cle, dossier, organisation, numero, unite, genre, sollicite, duree, personne, accord_le,
                    forme, contenu_scelle, demandeur)
                values (:id, :cle, :dossier, :organisation, :numero, :unite, :genre, :sollicite, :duree, :personne, :accordLe, :forme,
                    :contenu, :demandeur)
                on conflict (cle) do nothing
                """)
                .param("id", id)
                .param("cle", cle)
                .param("dossier", n.dossier())
                .param("organisation", n.organisation())
                .param("numero", n.numero())
                .param("unite", n.unite(), Types.BIGINT)
                .param("genre", n.genre().name())
                .param("sollicite", n.sollicite(), Types.BIGINT)
                .param("duree", n.duree())
                .param("personne", n.personne())
                .param("accordLe", Date.valueOf(n.accordLe()))
                .param("forme", n.forme())
                .param("contenu", feuillets.sceller(n.contenu(), Sceaux.DEMANDE + id))
                .param("demandeur", n.demandeur())
                .update();
        if (neuves == 0) return Optional.empty();
        jdbc.sql("""
                insert into coordination.fiche_d_intervention (demande, dossier, contenu_scelle) values (:id, :dossier, :contenu)
                """)
                .param("id", id)
                .param("dossier", n.dossier())
                .param("contenu", feuillets.sceller(n.fiche().ecrire(), Sceaux.FICHE_D_INTERVENTION + id))
                .update();
        return Optional.of(id);
    }

    /** Ce qui a été remis avec la demande : vide tant que l’agent courant ne l’a pas acceptée. */
    Invite.Fiche fiche(long demande) {
        return jdbc.sql("select contenu_scelle from coordination.fiche_d_intervention where demande = :id")
                .param("id", demande)
                .query((l, _) ->
                        Invite.Fiche.relire(feuillets.ouvrir(l.getBytes(1), Sceaux.FICHE_D_INTERVENTION + demande)))
                .optional()
                .orElse(Invite.Fiche.VIDE);
    }

    Optional<Long> accepter(long id) {
        return jdbc.sql("select coordination.accepter_une_demande(:id)")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Rend qui avait demandé ; vide si ce n’est pas à l’agent courant de répondre. */
    Optional<Long> refuser(long id, String raison) {
        return repondre("select coordination.refuser_une_demande(:id, :mot)", id, Map.of(Demande.RAISON, raison));
    }

    Optional<Long> rendre(long id, Map<String, String> restitution) {
        return repondre("select coordination.rendre_une_intervention(:id, :mot)", id, restitution);
    }

    private Optional<Long> repondre(String ordre, long id, Map<String, String> mot) {
        return jdbc.sql(ordre)
                .param("id", id)
                .param("mot", feuillets.sceller(mot, Sceaux.RESTITUTION + id))
                .query(Long.class)
                .optional();
    }

    boolean clore(long dossier, long id, LocalDate copieLe, Demande.Copie copie) {
        return jdbc.sql("""
                update coordination.demande set etat = 'CLOSE', copie_le = :le, copie_forme = :forme, version = version + 1
                where id = :id and dossier = :dossier and etat = 'RENDUE'
                """)
                        .param("le", Date.valueOf(copieLe))
                        .param("forme", copie.name())
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    boolean retirer(long dossier, long id) {
        return jdbc.sql("""
                update coordination.demande set etat = 'RETIREE', version = version + 1
                where id = :id and dossier = :dossier and etat = 'DEMANDEE'
                """).param("id", id).param("dossier", dossier).update() == 1;
    }

    /** Les conseillères de l’organisation en poste. */
    record Conseillere(long id, String nom) {}

    List<Conseillere> conseilleres(long sauf) {
        return jdbc.sql("""
                select distinct a.id, a.nom from acces.agent a join acces.affectation f on f.agent = a.id
                where f.organisation = acces.organisation_courante() and f.fonction = 'CESF'
                  and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
                  and (a.ferme_le is null or a.ferme_le > current_date) and a.id <> :sauf
                order by a.nom
                """).param("sauf", sauf).query(Conseillere.class).list();
    }
}
