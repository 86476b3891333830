package fr.maillage.personnes.orientation;

import fr.maillage.socle.coffre.Coffre;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrientations {
    private static final String LIRE = """
            select o.*, coalesce(a.nom, '') as nom_de_l_auteur, (select max(l.expire_le) from orientation.lien_de_reponse l
                where l.orientation = o.id and l.revoque_le is null and l.expire_le > now()) as lien_jusqu_au
            from orientation.orientation o left join acces.agent a on a.id = o.auteur
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcOrientations(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Celles d’un dossier que l’agent courant peut lire, la plus récente d’abord. */
    List<Orientation> du(long dossier) {
        return jdbc.sql(LIRE + " where o.dossier = :dossier order by o.id desc")
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .list();
    }

    Optional<Orientation> trouver(long dossier, long id) {
        return jdbc.sql(LIRE + " where o.dossier = :dossier and o.id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((l, _) -> lire(l))
                .optional();
    }

    private Orientation lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        byte[] envoye = l.getBytes("envoye_scelle");
        byte[] mot = l.getBytes("mot_scelle");
        String issue = l.getString("issue");
        Timestamp lien = l.getTimestamp("lien_jusqu_au");
        return new Orientation(
                id,
                l.getLong("dossier"),
                l.getLong("personne"),
                l.getLong("service"),
                l.getString("nom_du_service"),
                l.getString("nom_de_la_structure"),
                l.getString("besoin"),
                Demande.valueOf(l.getString("demande")),
                Orientation.Textes.relire(coffre.ouvrir(l.getBytes("textes_scelles"), Sceaux.TEXTES + id)),
                textes(l.getArray("champs")),
                envoye == null ? null : Partage.relire(coffre.ouvrir(envoye, Sceaux.ENVOYE + id)),
                EtatDOrientation.valueOf(l.getString("etat")),
                new Orientation.Suite(
                        l.getObject("accord_le", LocalDate.class),
                        l.getString("accord_forme"),
                        l.getObject("envoyee_le", LocalDate.class),
                        l.getObject("retour_le", LocalDate.class),
                        l.getObject("rendez_vous_le", LocalDate.class),
                        l.getObject("close_le", LocalDate.class),
                        issue == null ? null : Issue.valueOf(issue),
                        l.getObject("relancee_le", LocalDate.class),
                        mot == null ? "" : coffre.ouvrir(mot, Sceaux.MOT + id)),
                lien == null ? null : lien.toInstant(),
                l.getString("nom_de_l_auteur"),
                l.getTimestamp("creee_le").toInstant(),
                l.getInt("version"));
    }

    private static List<String> textes(Array tableau) throws SQLException {
        return List.of((String[]) tableau.getArray());
    }

    record Nouvelle(
            long dossier,
            long organisation,
            long personne,
            long service,
            String nomDuService,
            String nomDeLaStructure,
            String besoin,
            Demande demande,
            Orientation.Textes textes,
            List<String> champs,
            long auteur) {}

    /** Tient les orientations du dossier jusqu’à la fin de la transaction : deux envois simultanés s’y suivent. */
    void retenir(long dossier) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:quoi, 49))) v")
                .param("quoi", "orientation/dossier/" + dossier)
                .query(Integer.class)
                .list();
    }

    long creer(Nouvelle n) {
        long id = jdbc.sql("select nextval('orientation.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into orientation.orientation (id, dossier, organisation, personne, service, nom_du_service,
                    nom_de_la_structure, besoin, demande, textes_scelles, champs, auteur)
                values (:id, :dossier, :organisation, :personne, :service, :nomDuService, :nomDeLaStructure, :besoin, :demande,
                    :textes, :champs, :auteur)
                """)
                .param("id", id)
                .param("dossier", n.dossier())
                .param("organisation", n.organisation())
                .param("personne", n.personne())
                .param("service", n.service())
                .param("nomDuService", n.nomDuService())
                .param("nomDeLaStructure", n.nomDeLaStructure())
                .param("besoin", n.besoin())
                .param("demande", n.demande().name())
                .param("textes", coffre.sceller(n.textes().ecrire(), Sceaux.TEXTES + id))
                .param("champs", n.champs().toArray(String[]::new))
                .param("auteur", n.auteur())
                .update();
        return id;
    }

    void accepter(long id, String forme) {
        jdbc.sql("""
                update orientation.orientation set etat = 'ACCEPTEE', accord_le = current_date, accord_forme = :forme,
                    version = version + 1 where id = :id
                """).param("id", id).param("forme", forme).update();
    }

    void refuser(long id) {
        jdbc.sql("update orientation.orientation set etat = 'REFUSEE', version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void envoyer(long id, Partage partage) {
        jdbc.sql("""
                update orientation.orientation set etat = 'ENVOYEE', envoyee_le = current_date, envoye_scelle = :partage,
                    version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("partage", coffre.sceller(partage.ecrire(), Sceaux.ENVOYE + id))
                .update();
    }

    void suivre(long id, EtatDOrientation etat, @Nullable LocalDate rendezVous, @Nullable Issue issue) {
        jdbc.sql("""
                update orientation.orientation set etat = :etat, retour_le = current_date,
                    rendez_vous_le = coalesce(:rendezVous::date, rendez_vous_le), issue = :issue,
                    close_le = case when :etat = 'CLOSE' then current_date end, version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("etat", etat.name())
                .param("rendezVous", rendezVous == null ? null : Date.valueOf(rendezVous))
                .param("issue", issue == null ? null : issue.name())
                .update();
    }

    /** Un nouveau lien annule les précédents. */
    void poserUnLien(long id, byte[] empreinte, Instant expire) {
        revoquer(id);
        jdbc.sql(
                        "insert into orientation.lien_de_reponse (empreinte, orientation, expire_le) values (:empreinte, :id, :expire)")
                .param("empreinte", empreinte)
                .param("id", id)
                .param("expire", Timestamp.from(expire))
                .update();
    }

    void revoquer(long id) {
        jdbc.sql("""
                update orientation.lien_de_reponse set revoque_le = now() where orientation = :id and revoque_le is null
                """).param("id", id).update();
    }

    /** Ce qu’un lien encore bon laisse voir. */
    record VueDuPartenaire(
            long id,
            long organisation,
            String nomDeLOrganisation,
            EtatDOrientation etat,
            Partage partage,
            String nomDuService,
            String nomDeLaStructure,
            @Nullable LocalDate rendezVousLe,
            Instant expireLe) {}

    Optional<VueDuPartenaire> parLeLien(byte[] empreinte) {
        return jdbc.sql("select * from orientation.par_le_lien(:empreinte)")
                .param("empreinte", empreinte)
                .query((l, _) -> new VueDuPartenaire(
                        l.getLong("id"),
                        l.getLong("organisation"),
                        l.getString("nom_de_l_organisation"),
                        EtatDOrientation.valueOf(l.getString("etat")),
                        Partage.relire(coffre.ouvrir(l.getBytes("envoye"), Sceaux.ENVOYE + l.getLong("id"))),
                        l.getString("nom_du_service"),
                        l.getString("nom_de_la_structure"),
                        l.getObject("rendez_vous_le", LocalDate.class),
                        l.getTimestamp("expire_le").toInstant()))
                .optional();
    }

    record APrevenir(long agent, long dossier) {}

    /** Écrit la réponse du partenaire ; rend qui prévenir, personne si le lien ne vaut plus. */
    List<APrevenir> repondre(
            byte[] empreinte,
            long id,
            EtatDOrientation etat,
            @Nullable LocalDate rendezVous,
            @Nullable Issue issue,
            String mot) {
        return jdbc.sql("select * from orientation.repondre(:empreinte, :etat, :rendezVous::date, :issue, :mot::bytea)")
                .param("empreinte", empreinte)
                .param("etat", etat.name())
                .param("rendezVous", rendezVous == null ? null : Date.valueOf(rendezVous))
                .param("issue", issue == null ? null : issue.name())
                .param("mot", mot.isEmpty() ? null : coffre.sceller(mot, Sceaux.MOT + id))
                .query((l, _) -> new APrevenir(l.getLong("agent"), l.getLong("dossier")))
                .list();
    }

    record EnAttente(long id, long dossier, long agent) {}

    /** Celles parties avant ce jour, sans retour ni relance : celle ou celui à qui le rappeler. */
    List<EnAttente> sansRetour(LocalDate avant) {
        return jdbc.sql("""
                select o.id, o.dossier, coalesce((select s.agent from dossiers.suivi s where s.dossier = o.dossier
                    and s.titre = 'REFERENT' and (s.fin is null or s.fin > current_date) limit 1), o.auteur) as agent
                from orientation.orientation o
                where o.etat in ('ENVOYEE', 'RECUE') and o.envoyee_le <= :avant and o.relancee_le is null
                """)
                .param("avant", Date.valueOf(avant))
                .query((l, _) -> new EnAttente(l.getLong("id"), l.getLong("dossier"), l.getLong("agent")))
                .list();
    }

    void relancee(long id) {
        jdbc.sql("update orientation.orientation set relancee_le = current_date where id = :id")
                .param("id", id)
                .update();
    }

    record Boucles(long parties, long closes) {}

    /** Parmi celles parties que l’agent courant peut lire, combien sont allées jusqu’au bout. */
    Boucles boucles() {
        return jdbc.sql("""
                select count(*) as parties, count(*) filter (where etat = 'CLOSE') as closes
                from orientation.orientation where envoyee_le is not null
                """)
                .query((l, _) -> new Boucles(l.getLong("parties"), l.getLong("closes")))
                .single();
    }
}
