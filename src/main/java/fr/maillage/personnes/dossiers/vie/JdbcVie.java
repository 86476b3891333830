package fr.maillage.personnes.dossiers.vie;

import fr.maillage.socle.coffre.Coffre;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVie {
    private static final String ETAPE = "etape:";
    private static final String TRANSFERT = "transfert:";
    private static final String REPONSE = "reponse-de-transfert:";

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcVie(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Retient le dossier jusqu’à la fin de la transaction : deux décisions s’y suivent. */
    Optional<Situation.Etat> etat(long dossier, boolean retenir) {
        return jdbc.sql("select statut, ouvert_le, dernier_contact, clos_le from dossiers.dossier where id = :id"
                        + (retenir ? " for update" : ""))
                .param("id", dossier)
                .query((l, _) -> new Situation.Etat(
                        l.getString("statut").equals("OUVERT"),
                        l.getDate("ouvert_le").toLocalDate(),
                        l.getDate("dernier_contact").toLocalDate(),
                        l.getObject("clos_le", LocalDate.class)))
                .optional();
    }

    boolean accompagne(long dossier) {
        return jdbc.sql("select dossiers.accompagne(:dossier)")
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    /** Ceux qui suivent, ou suivront à une date déjà dite ; le référent d’abord. */
    List<Situation.Suiveur> suivent(long dossier) {
        return jdbc.sql("""
                select s.agent, coalesce(a.nom, '') as nom, s.titre, s.debut from dossiers.suivi s
                left join acces.agent a on a.id = s.agent
                where s.dossier = :dossier and (s.fin is null or s.fin > current_date)
                order by s.titre desc, s.debut, s.id
                """)
                .param("dossier", dossier)
                .query((l, _) -> new Situation.Suiveur(
                        l.getLong("agent"),
                        l.getString("nom"),
                        l.getString("titre").equals("REFERENT"),
                        l.getDate("debut").toLocalDate()))
                .list();
    }

    List<Situation.Accompagnant> accompagnants(@Nullable Long unite) {
        return jdbc.sql("select agent, nom from dossiers.accompagnants_de(:unite) order by nom")
                .param("unite", unite, Types.BIGINT)
                .query(Situation.Accompagnant.class)
                .list();
    }

    /** Celles que quelqu’un conduit : ailleurs, personne ne pourrait accepter. */
    List<Situation.Unite> autresUnites(@Nullable Long unite) {
        return jdbc.sql("""
                select u.id, u.nom from acces.unite u where u.organisation = acces.organisation_courante() and u.id <> :unite
                  and exists (select from dossiers.conducteurs(u.id)) order by u.nom
                """)
                .param("unite", unite, Types.BIGINT)
                .query(Situation.Unite.class)
                .list();
    }

    List<Long> conducteurs(long unite) {
        return jdbc.sql("select agent from dossiers.conducteurs(:unite)")
                .param("unite", unite)
                .query(Long.class)
                .list();
    }

    /** Ce jour-là, l’ancien référent cesse et le nouveau commence ; celui qui l’était d’avance ne le sera pas. */
    void changerDeReferent(long dossier, long organisation, long agent, LocalDate jour) {
        jdbc.sql("""
                update dossiers.suivi set fin = greatest(debut, :jour), version = version + 1
                where dossier = :dossier and (titre = 'REFERENT' or agent = :agent) and (fin is null or fin > greatest(debut, :jour))
                """)
                .param("jour", Date.valueOf(jour))
                .param("dossier", dossier)
                .param("agent", agent)
                .update();
        suivre(dossier, organisation, agent, "REFERENT", jour);
    }

    void suivre(long dossier, long organisation, long agent, String titre, LocalDate jour) {
        jdbc.sql("""
                insert into dossiers.suivi (dossier, organisation, agent, titre, debut)
                values (:dossier, :organisation, :agent, :titre, :jour)
                """)
                .param("dossier", dossier)
                .param("organisation", organisation)
                .param("agent", agent)
                .param("titre", titre)
                .param("jour", Date.valueOf(jour))
                .update();
    }

    boolean finirLaCoreference(long dossier, long agent, LocalDate jour) {
        return jdbc.sql("""
                update dossiers.suivi set fin = greatest(debut, :jour), version = version + 1
                where dossier = :dossier and agent = :agent and titre = 'COREFERENT' and fin is null
                """)
                        .param("jour", Date.valueOf(jour))
                        .param("dossier", dossier)
                        .param("agent", agent)
                        .update()
                == 1;
    }

    void inscrire(
            long dossier,
            Etape.Genre genre,
            LocalDate jour,
            @Nullable Long concerne,
            String precision,
            String raison,
            long par) {
        long id = reserver();
        jdbc.sql("""
                insert into dossiers.etape (id, dossier, genre, jour, concerne, precision, raison_scellee, decide_par)
                values (:id, :dossier, :genre, :jour, :concerne, :precision, :raison, :par)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("genre", genre.name())
                .param("jour", Date.valueOf(jour))
                .param("concerne", concerne, Types.BIGINT)
                .param("precision", precision)
                .param("raison", raison.isEmpty() ? null : coffre.sceller(raison, ETAPE + id), Types.BINARY)
                .param("par", par)
                .update();
    }

    List<Etape> etapes(long dossier) {
        return jdbc.sql("""
                select e.id, e.genre, e.jour, coalesce(c.nom, '') as concerne, e.precision, e.raison_scellee,
                       coalesce(a.nom, '') as par, e.decide_le
                from dossiers.etape e left join acces.agent c on c.id = e.concerne left join acces.agent a on a.id = e.decide_par
                where e.dossier = :dossier order by e.decide_le desc
                """)
                .param("dossier", dossier)
                .query((l, _) -> new Etape(
                        Etape.Genre.valueOf(l.getString("genre")),
                        l.getDate("jour").toLocalDate(),
                        l.getString("concerne"),
                        l.getString("precision"),
                        ouvrir(l.getBytes("raison_scellee"), ETAPE + l.getLong("id")),
                        l.getString("par"),
                        l.getTimestamp("decide_le").toInstant()))
                .list();
    }

    private String ouvrir(byte @Nullable [] scelle, String contexte) {
        return scelle == null ? "" : coffre.ouvrir(scelle, contexte);
    }

    Optional<Situation.Propose> propose(long dossier) {
        return jdbc.sql("""
                select t.id, u.nom as vers, t.propose_le, coalesce(a.nom, '') as par from dossiers.transfert t
                join acces.unite u on u.id = t.vers left join acces.agent a on a.id = t.propose_par
                where t.dossier = :dossier and t.etat = 'PROPOSE'
                """)
                .param("dossier", dossier)
                .query((l, _) -> new Situation.Propose(
                        l.getLong("id"),
                        l.getString("vers"),
                        l.getDate("propose_le").toLocalDate(),
                        l.getString("par")))
                .optional();
    }

    void proposer(long dossier, long organisation, @Nullable Long de, long vers, String raison, long par) {
        long id = reserver();
        jdbc.sql("""
                insert into dossiers.transfert (id, dossier, organisation, de, vers, raison_scellee, propose_par)
                values (:id, :dossier, :organisation, :de, :vers, :raison, :par)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("organisation", organisation)
                .param("de", de, Types.BIGINT)
                .param("vers", vers)
                .param("raison", coffre.sceller(raison, TRANSFERT + id))
                .param("par", par)
                .update();
    }

    boolean retirerLeTransfert(long dossier, long par) {
        return jdbc.sql("""
                update dossiers.transfert set etat = 'RETIRE', decide_par = :par, decide_le = current_date
                where dossier = :dossier and etat = 'PROPOSE'
                """).param("par", par).param("dossier", dossier).update() == 1;
    }

    /** Un dossier proposé à l’unité que conduit l’agent courant : aucun nom. */
    record Recu(long id, String numero, String de, String par, long foyer, LocalDate proposeLe, String raison) {}

    List<Recu> recus() {
        return jdbc.sql(
                        "select id, numero, de, par, foyer, propose_le, raison_scellee from dossiers.transferts_recus()")
                .query((l, _) -> new Recu(
                        l.getLong("id"),
                        l.getString("numero"),
                        l.getString("de"),
                        l.getString("par"),
                        l.getLong("foyer"),
                        l.getDate("propose_le").toLocalDate(),
                        coffre.ouvrir(l.getBytes("raison_scellee"), TRANSFERT + l.getLong("id"))))
                .list();
    }

    Optional<Long> accepter(long transfert, long referent) {
        return jdbc.sql("select dossiers.accepter_un_transfert(:transfert, :referent)")
                .param("transfert", transfert)
                .param("referent", referent)
                .query(Long.class)
                .optional();
    }

    boolean refuser(long transfert, String raison, long par) {
        return jdbc.sql("""
                update dossiers.transfert set etat = 'REFUSE', reponse_scellee = :raison, decide_par = :par, decide_le = current_date
                where id = :id and etat = 'PROPOSE' and vers = dossiers.unite_ouverte(array['RT'])
                """)
                        .param("raison", coffre.sceller(raison, REPONSE + transfert))
                        .param("par", par)
                        .param("id", transfert)
                        .update()
                == 1;
    }

    long proposePar(long transfert) {
        return jdbc.sql("select propose_par from dossiers.transfert where id = :id")
                .param("id", transfert)
                .query(Long.class)
                .single();
    }

    /** Le dernier refus d’une autre unité, s’il est plus récent que tout autre transfert : sa raison. */
    Optional<String> dernierRefus(long dossier) {
        return jdbc.sql("""
                select t.id, u.nom as vers, t.reponse_scellee, t.etat from dossiers.transfert t join acces.unite u on u.id = t.vers
                where t.dossier = :dossier order by t.id desc limit 1
                """)
                .param("dossier", dossier)
                .query((l, _) -> l.getString("etat").equals("REFUSE")
                        ? l.getString("vers") + " n’a pas pu accepter : "
                                + ouvrir(l.getBytes("reponse_scellee"), REPONSE + l.getLong("id"))
                        : "")
                .optional()
                .filter(t -> !t.isEmpty());
    }

    void clore(long dossier, LocalDate jour) {
        jdbc.sql(
                        "update dossiers.partage set retire_le = now(), version = version + 1 where dossier = :id and retire_le is null")
                .param("id", dossier)
                .update();
        jdbc.sql("update dossiers.dossier set statut = 'CLOS', clos_le = :jour, version = version + 1 where id = :id")
                .param("jour", Date.valueOf(jour))
                .param("id", dossier)
                .update();
    }

    void rouvrir(long dossier) {
        jdbc.sql("update dossiers.dossier set statut = 'OUVERT', clos_le = null, version = version + 1 where id = :id")
                .param("id", dossier)
                .update();
    }

    private long reserver() {
        return jdbc.sql("select nextval('dossiers.identifiant')")
                .query(Long.class)
                .single();
    }
}
