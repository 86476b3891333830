package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.Feuillets;
import fr.maillage.socle.acces.Profession;
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
class JdbcReunions {
    private static final String REUNION = """
            select r.*, coalesce(a.nom, '') as nom_de_l_auteur from coordination.reunion r left join acces.agent a on a.id = r.auteur
            """;
    private static final String POURQUOI = "pourquoi";

    private final JdbcClient jdbc;
    private final Feuillets feuillets;

    JdbcReunions(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    List<Reunion> duDossier(long dossier) {
        return jdbc.sql(REUNION + " where r.dossier = :dossier order by r.jour desc, r.id desc")
                .param("dossier", dossier)
                .query((l, _) -> reunion(l))
                .list();
    }

    Optional<Reunion> trouver(long dossier, long id) {
        return jdbc.sql(REUNION + " where r.dossier = :dossier and r.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((l, _) -> reunion(l))
                .optional();
    }

    /** La réunion du dossier que cet envoi a déjà préparée. */
    Optional<Long> parCle(long dossier, UUID cle) {
        return jdbc.sql("select id from coordination.reunion where dossier = :dossier and cle = :cle")
                .param("dossier", dossier)
                .param("cle", cle)
                .query(Long.class)
                .optional();
    }

    private Reunion reunion(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        return new Reunion(
                id,
                l.getLong("dossier"),
                l.getDate("jour").toLocalDate(),
                Fondement.valueOf(l.getString("fondement")),
                l.getDate("informee_le").toLocalDate(),
                l.getString("forme"),
                l.getObject("tenue_le", LocalDate.class),
                l.getObject("annulee_le", LocalDate.class),
                feuillets.ouvrir(l.getBytes("contenu_scelle"), Sceaux.REUNION + id),
                l.getString("nom_de_l_auteur"));
    }

    record Nouvelle(
            long dossier,
            long organisation,
            long personne,
            LocalDate jour,
            Fondement fondement,
            LocalDate informeeLe,
            String forme,
            Map<String, String> contenu,
            long auteur) {}

    /** Rien si cette clé est déjà gardée : un autre envoi du même formulaire vient de passer. */
    Optional<Long> creer(UUID cle, Nouvelle n) {
        long id = reserver();
        int lignes = jdbc.sql("""
                insert into coordination.reunion (id, cle, dossier, organisation, personne, jour, fondement, informee_le, forme,
                    contenu_scelle, auteur)
                values (:id, :cle, :dossier, :organisation, :personne, :jour, :fondement, :informeeLe, :forme, :contenu, :auteur)
                on conflict (cle) do nothing
                """)
                .param("id", id)
                .param("cle", cle)
                .param("dossier", n.dossier())
                .param("organisation", n.organisation())
                .param("personne", n.personne())
                .param("jour", Date.valueOf(n.jour()))
                .param("fondement", n.fondement().name())
                .param("informeeLe", Date.valueOf(n.informeeLe()))
                .param("forme", n.forme())
                .param("contenu", feuillets.sceller(n.contenu(), Sceaux.REUNION + id))
                .param("auteur", n.auteur())
                .update();
        return lignes == 0 ? Optional.empty() : Optional.of(id);
    }

    void rendreCompte(long id, LocalDate tenueLe, Map<String, String> contenu) {
        jdbc.sql("""
                update coordination.reunion set tenue_le = :tenueLe, contenu_scelle = :contenu, version = version + 1 where id = :id
                """)
                .param("tenueLe", Date.valueOf(tenueLe))
                .param("contenu", feuillets.sceller(contenu, Sceaux.REUNION + id))
                .param("id", id)
                .update();
    }

    boolean annuler(long id, LocalDate jour) {
        return jdbc.sql("""
                update coordination.reunion set annulee_le = :jour, version = version + 1
                where id = :id and annulee_le is null and tenue_le is null
                """).param("jour", Date.valueOf(jour)).param("id", id).update() == 1;
    }

    /** Retient la réunion jusqu’à la fin de la transaction : deux envois d’une même invitation s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from coordination.reunion where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    List<Invite> invites(long reunion) {
        return jdbc.sql(
                        "select * from coordination.invite where reunion = :reunion order by (retire_le is not null), id")
                .param("reunion", reunion)
                .query((l, _) -> invite(l))
                .list();
    }

    /** Les invitations en cours de l’agent courant : la base n’en montre pas d’autres. */
    List<Invite> deLAgent() {
        return jdbc.sql(
                        "select * from coordination.invite where id in (select coordination.invitations()) order by id desc")
                .query((l, _) -> invite(l))
                .list();
    }

    private Invite invite(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        byte[] fiche = l.getBytes("fiche_scellee");
        return new Invite(
                id,
                l.getLong("reunion"),
                l.getLong("dossier"),
                l.getObject("agent", Long.class),
                l.getString("nom"),
                Profession.valueOf(l.getString("profession")),
                l.getString("structure"),
                feuillets
                        .ouvrir(l.getBytes("pourquoi_scelle"), Sceaux.POURQUOI + id)
                        .getOrDefault(POURQUOI, ""),
                List.of((String[]) l.getArray("lignes").getArray()),
                l.getBoolean("anonyme"),
                fiche == null ? Invite.Fiche.VIDE : Invite.Fiche.relire(feuillets.ouvrir(fiche, Sceaux.FICHE + id)),
                l.getObject("remise_le", LocalDate.class),
                l.getDate("fin").toLocalDate(),
                l.getTimestamp("retire_le") != null);
    }

    record NouvelInvite(
            long reunion,
            long dossier,
            @Nullable Collegue agent,
            String nom,
            Profession profession,
            String structure,
            String pourquoi,
            boolean anonyme,
            LocalDate fin) {}

    long inviter(NouvelInvite n) {
        long id = reserver();
        var agent = n.agent();
        jdbc.sql("""
                insert into coordination.invite (id, reunion, dossier, agent, organisation_destinataire, nom, profession, structure,
                    pourquoi_scelle, anonyme, fin)
                values (:id, :reunion, :dossier, :agent, case when :agent is not null then acces.organisation_courante() end, :nom,
                    :profession, :structure, :pourquoi, :anonyme, :fin)
                """)
                .param("id", id)
                .param("reunion", n.reunion())
                .param("dossier", n.dossier())
                .param("agent", agent == null ? null : agent.id(), Types.BIGINT)
                .param("nom", n.nom())
                .param("profession", n.profession().name())
                .param("structure", n.structure())
                .param("pourquoi", feuillets.sceller(Map.of(POURQUOI, n.pourquoi()), Sceaux.POURQUOI + id))
                .param("anonyme", n.anonyme())
                .param("fin", Date.valueOf(n.fin()))
                .update();
        return id;
    }

    /** Fige ce que l’invité lira. */
    void remettre(long id, List<String> lignes, Invite.Fiche fiche, LocalDate jour) {
        jdbc.sql("""
                update coordination.invite set lignes = :lignes, fiche_scellee = :fiche, remise_le = :jour, version = version + 1
                where id = :id and retire_le is null
                """)
                .param("lignes", lignes.toArray(String[]::new))
                .param("fiche", feuillets.sceller(fiche.ecrire(), Sceaux.FICHE + id))
                .param("jour", Date.valueOf(jour))
                .param("id", id)
                .update();
    }

    boolean retirer(long reunion, long id) {
        return jdbc.sql("""
                update coordination.invite set retire_le = now(), version = version + 1
                where id = :id and reunion = :reunion and retire_le is null
                """).param("id", id).param("reunion", reunion).update() == 1;
    }

    /** La personne dont le dossier porte le nom. */
    long titulaire(long dossier) {
        return jdbc.sql("""
                select personne from dossiers.appartenance where dossier = :dossier and lien = 'TITULAIRE' and fin is null
                """).param("dossier", dossier).query(Long.class).single();
    }

    /** Un agent de la maison que l’on peut inviter. */
    record Collegue(
            long id, String nom, String fonction, @Nullable String profession) {}

    List<Collegue> collegues(long sauf) {
        return jdbc.sql("""
                select distinct on (a.nom, a.id) a.id, a.nom, f.fonction, a.profession
                from acces.agent a join acces.affectation f on f.agent = a.id
                where f.organisation = acces.organisation_courante() and f.fonction not in ('ADM', 'DPO', 'BEN')
                  and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
                  and (a.ferme_le is null or a.ferme_le > current_date) and a.id <> :sauf
                order by a.nom, a.id, (f.fonction = 'ELU') desc, f.id
                """).param("sauf", sauf).query(Collegue.class).list();
    }

    private long reserver() {
        return jdbc.sql("select nextval('coordination.identifiant')")
                .query(Long.class)
                .single();
    }
}
