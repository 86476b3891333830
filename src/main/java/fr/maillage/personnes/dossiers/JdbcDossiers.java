package fr.maillage.personnes.dossiers;

import fr.maillage.socle.base.JdbcLecturesEnsemble.Lecture;
import fr.maillage.socle.coffre.Coffre;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDossiers {
    private final Lecture<Dossier.Ligne> ligne = new Lecture<>("""
            select d.id, d.organisation, d.unite, u.nom as nom_unite, d.numero, d.motif, d.statut, d.ouvert_le, d.clos_le,
                   d.dernier_contact, d.adresse, d.code_postal, d.commune, d.adresse_scellee, d.fictif, d.gele_le, d.version,
                   d.precision_du_lieu, d.iris, d.quartier
            from dossiers.dossier d left join acces.unite u on u.id = d.unite where d.id = :dossier
            """, (l, _) -> lire(l));

    /** À quels titres l’agent courant voit ce dossier. */
    private final Lecture<Dossier.Titre> titres = new Lecture<>("""
            select case when titre = 'SUIVI' and not suit then 'REMPLACEMENT'
                when titre = 'EXCEPTION' and suit then 'SUIVI'
                when titre = 'EXCEPTION' and not exists (select from dossiers.acces_exceptionnel e
                    where e.dossier = :dossier and e.agent = acces.agent_courant() and e.fin > now()) then 'REMPLACEMENT'
                else titre end
            from dossiers.titres(:dossier), lateral (select exists (select from dossiers.suivi s where s.dossier = :dossier
                and s.agent = acces.agent_courant() and s.debut <= current_date
                and (s.fin is null or s.fin > current_date)) as suit) v
            where titre <> 'BUDGET'
            union all select 'UNITE' from dossiers.dossier where id = :dossier and unite = dossiers.unite_ouverte()
            """, (l, _) -> Dossier.Titre.valueOf(l.getString(1)));

    private final Lecture<Appartenance> appartenances = new Lecture<>(
            """
            select id, personne, lien, garde, debut, fin, version from dossiers.appartenance where dossier = :dossier
            order by fin nulls first, (lien = 'TITULAIRE') desc, (lien = 'CONJOINT') desc, id
            """,
            (l, _) -> new Appartenance(
                    l.getLong("id"),
                    l.getLong("personne"),
                    Lien.valueOf(l.getString("lien")),
                    Garde.du(l.getString("garde")).orElse(Garde.SANS_OBJET),
                    l.getDate("debut").toLocalDate(),
                    l.getObject("fin", LocalDate.class),
                    l.getInt("version")));

    private final Lecture<Dossier.Suivi> suivis = new Lecture<>(
            """
            select s.id, s.agent, coalesce(a.nom, 'un agent d’une autre organisation') as nom, s.titre, s.debut, s.fin
            from dossiers.suivi s left join acces.agent a on a.id = s.agent
            where s.dossier = :dossier order by s.fin nulls first, s.titre desc, s.debut
            """,
            (l, _) -> new Dossier.Suivi(
                    l.getLong("id"),
                    l.getLong("agent"),
                    l.getString("nom"),
                    l.getString("titre").equals("REFERENT"),
                    l.getDate("debut").toLocalDate(),
                    l.getObject("fin", LocalDate.class)));

    private final Lecture<Dossier.Accord> accords = new Lecture<>(
            """
            select c.nature, coalesce(nullif(p.prenom_d_usage, ''), p.prenoms) as prenom, c.objet, c.forme, c.donne_le
            from dossiers.accord c join dossiers.personne p on p.id = c.personne
            where c.dossier = :dossier and c.retire_le is null order by c.id desc
            """,
            (l, _) -> new Dossier.Accord(
                    l.getString("nature"),
                    l.getString("prenom"),
                    l.getString("objet"),
                    l.getString("forme"),
                    l.getDate("donne_le").toLocalDate()));

    static final String NUMERO_SUIVANT =
            "'D-' || extract(year from current_date) || '-' || lpad(nextval('dossiers.numero')::text, 6, '0')";

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcDossiers(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    Lecture<Dossier.Accord> accords() {
        return accords;
    }

    Lecture<Dossier.Suivi> suivis() {
        return suivis;
    }

    Lecture<Appartenance> appartenances() {
        return appartenances;
    }

    Lecture<Dossier.Titre> titres() {
        return titres;
    }

    Lecture<Dossier.Ligne> ligne() {
        return ligne;
    }

    private Dossier.Ligne lire(ResultSet ligne) throws SQLException {
        long id = ligne.getLong("id");
        byte[] scellee = ligne.getBytes("adresse_scellee");
        Adresse adresse = scellee == null
                ? new Adresse(texte(ligne, "adresse"), texte(ligne, "code_postal"), texte(ligne, "commune"))
                : Adresse.relire(coffre.ouvrir(scellee, contexte(id)));
        return new Dossier.Ligne(
                id,
                ligne.getLong("organisation"),
                ligne.getLong("unite"),
                texte(ligne, "nom_unite"),
                ligne.getString("numero"),
                ligne.getString("motif"),
                ligne.getString("statut").equals("OUVERT"),
                ligne.getDate("ouvert_le").toLocalDate(),
                ligne.getObject("clos_le", LocalDate.class),
                ligne.getDate("dernier_contact").toLocalDate(),
                adresse.voie(),
                adresse.codePostal(),
                adresse.commune(),
                scellee != null,
                ligne.getBoolean("fictif"),
                ligne.getObject("gele_le", LocalDate.class),
                new Emplacement(
                        ligne.getString("precision_du_lieu"), ligne.getString("iris"), ligne.getString("quartier")),
                ligne.getInt("version"));
    }

    record Appartenance(
            long id,
            long personne,
            Lien lien,
            Garde garde,
            LocalDate debut,
            @Nullable LocalDate fin,
            int version) {}

    List<Dossier.Suivi> suivis(long dossier) {
        return jdbc.sql(suivis.sql())
                .param("dossier", dossier)
                .query(suivis.ligne())
                .list();
    }

    void ajouterUnAccord(long dossier, long personne, String nature, String objet, String forme, long agent) {
        jdbc.sql("""
                insert into dossiers.accord (dossier, personne, nature, objet, forme, donne_le, recueilli_par)
                values (:dossier, :personne, :nature, :objet, :forme, current_date, :agent)
                """)
                .param("dossier", dossier)
                .param("personne", personne)
                .param("nature", nature)
                .param("objet", objet)
                .param("forme", forme)
                .param("agent", agent)
                .update();
    }

    record Ouverture(
            long id,
            long organisation,
            long unite,
            String motif,
            Adresse adresse,
            boolean adresseProtegee,
            boolean fictif,
            @Nullable Long agent) {}

    String ouvrir(Ouverture o) {
        String numero = jdbc.sql("select " + NUMERO_SUIVANT).query(String.class).single();
        Adresse clair = o.adresseProtegee() ? Adresse.AUCUNE : o.adresse();
        jdbc.sql("""
                insert into dossiers.dossier (id, organisation, unite, numero, motif, adresse, code_postal, commune, adresse_scellee,
                        fictif, cree_par)
                values (:id, :organisation, :unite, :numero, :motif, :adresse, :codePostal, nullif(:commune, ''), :scellee,
                        :fictif, :agent)
                """)
                .param("id", o.id())
                .param("organisation", o.organisation())
                .param("unite", o.unite())
                .param("numero", numero)
                .param("motif", o.motif())
                .param("adresse", clair.voie())
                .param("codePostal", clair.codePostal())
                .param("commune", clair.commune())
                .param("scellee", scelle(o.id(), o.adresse(), o.adresseProtegee()), Types.BINARY)
                .param("fictif", o.fictif())
                .param("agent", o.agent(), Types.BIGINT)
                .update();
        return numero;
    }

    boolean demenager(long id, int version, Adresse adresse, boolean protegee) {
        Adresse clair = protegee ? Adresse.AUCUNE : adresse;
        return jdbc.sql("""
                update dossiers.dossier set adresse = :adresse, code_postal = :codePostal, commune = nullif(:commune, ''),
                    iris = null, quartier = null, precision_du_lieu = '', adresse_scellee = :scellee, version = version + 1
                where id = :id and version = :version
                """)
                        .param("adresse", clair.voie())
                        .param("codePostal", clair.codePostal())
                        .param("commune", clair.commune())
                        .param("scellee", scelle(id, adresse, protegee), Types.BINARY)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private byte @Nullable [] scelle(long dossier, Adresse adresse, boolean protegee) {
        return protegee ? coffre.sceller(adresse.ecrire(), contexte(dossier)) : null;
    }

    void rattacher(long dossier, long personne, Lien lien, Garde garde) {
        jdbc.sql("""
                insert into dossiers.appartenance (dossier, personne, lien, garde) values (:dossier, :personne, :lien, :garde)
                """)
                .param("dossier", dossier)
                .param("personne", personne)
                .param("lien", lien.name())
                .param("garde", garde.code())
                .update();
    }

    boolean quitter(long dossier, long appartenance, LocalDate jour) {
        return jdbc.sql("""
                update dossiers.appartenance set fin = :jour, version = version + 1
                where id = :id and dossier = :dossier and fin is null and lien <> 'TITULAIRE'
                """)
                        .param("jour", Date.valueOf(jour))
                        .param("id", appartenance)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    void suivre(long dossier, long organisation, long agent, boolean referent) {
        jdbc.sql("""
                insert into dossiers.suivi (dossier, organisation, agent, titre) values (:dossier, :organisation, :agent, :titre)
                on conflict do nothing
                """)
                .param("dossier", dossier)
                .param("organisation", organisation)
                .param("agent", agent)
                .param("titre", referent ? "REFERENT" : "COREFERENT")
                .update();
    }

    void cesserDeSuivre(long dossier, long agent) {
        jdbc.sql("""
                update dossiers.suivi set fin = current_date, version = version + 1
                where dossier = :dossier and agent = :agent and fin is null
                """).param("dossier", dossier).param("agent", agent).update();
    }

    void cesserLeReferent(long dossier) {
        jdbc.sql("""
                update dossiers.suivi set fin = current_date, version = version + 1
                where dossier = :dossier and titre = 'REFERENT' and fin is null
                """).param("dossier", dossier).update();
    }

    private static String contexte(long dossier) {
        return "adresse:" + dossier;
    }

    private static String texte(ResultSet ligne, String colonne) throws SQLException {
        return Objects.requireNonNullElse(ligne.getString(colonne), "");
    }
}
