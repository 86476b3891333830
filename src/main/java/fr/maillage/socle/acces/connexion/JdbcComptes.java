package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Profil;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComptes {
    private static final String COMPTE = """
            select id, identifiant, nom, mot_de_passe, mot_de_passe_a_changer, totp_secret, totp_d_avant, totp_depuis, poignee,
                   coalesce(ferme_le <= current_date, false) as ferme, demonstration
            from acces.agent
            """;

    private final JdbcClient jdbc;

    JdbcComptes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Compte> parIdentifiant(String identifiant) {
        return jdbc.sql(COMPTE + "where identifiant = lower(:identifiant)")
                .param("identifiant", identifiant)
                .query(JdbcComptes::lire)
                .optional();
    }

    Optional<Compte> parId(long agent) {
        return jdbc.sql(COMPTE + "where id = :agent")
                .param("agent", agent)
                .query(JdbcComptes::lire)
                .optional();
    }

    long organisation(long agent) {
        return jdbc.sql("select organisation from acces.agent where id = :agent")
                .param("agent", agent)
                .query(Long.class)
                .single();
    }

    /** Les fonctions en vigueur aujourd’hui, la plus récente d’abord : autant de façons de travailler. */
    List<AgentConnecte> contextes(long agent, boolean valideesSeulement) {
        return jdbc.sql("""
                select a.id, a.identifiant, a.nom, a.demonstration, coalesce(a.profession, 'AUTRE') as profession, f.organisation, o.nom as nom_organisation, o.profil,
                       f.unite, coalesce(u.nom, '') as nom_unite, f.fonction, f.id as affectation
                from acces.affectation f
                join acces.agent a on a.id = f.agent
                join acces.organisation o on o.id = f.organisation
                left join acces.unite u on u.id = f.unite
                where f.agent = :agent and acces.affectation_en_vigueur(f.id, :validees)
                order by f.debut desc, f.id desc
                """)
                .param("agent", agent)
                .param("validees", valideesSeulement)
                .query(JdbcComptes::lireContexte)
                .list();
    }

    void changerLeMotDePasse(long agent, String empreinte, boolean aChanger) {
        jdbc.sql("""
                update acces.agent set mot_de_passe = :empreinte, mot_de_passe_a_changer = :aChanger, version = version + 1
                where id = :agent
                """)
                .param("empreinte", empreinte)
                .param("aChanger", aChanger)
                .param("agent", agent)
                .update();
    }

    private static Compte lire(ResultSet ligne, int rang) throws SQLException {
        return new Compte(
                ligne.getLong("id"),
                ligne.getString("identifiant"),
                ligne.getString("nom"),
                ligne.getString("mot_de_passe"),
                ligne.getBoolean("mot_de_passe_a_changer"),
                ligne.getBytes("totp_secret"),
                ligne.getBoolean("totp_d_avant"),
                ligne.getTimestamp("totp_depuis") != null,
                ligne.getBytes("poignee"),
                ligne.getBoolean("ferme"),
                ligne.getBoolean("demonstration"));
    }

    private static AgentConnecte lireContexte(ResultSet ligne, int rang) throws SQLException {
        long unite = ligne.getLong("unite");
        return new AgentConnecte(
                ligne.getLong("id"),
                ligne.getString("identifiant"),
                ligne.getString("nom"),
                ligne.getLong("organisation"),
                ligne.getString("nom_organisation"),
                Profil.valueOf(ligne.getString("profil")),
                unite == 0 ? null : unite,
                ligne.getString("nom_unite"),
                Fonction.valueOf(ligne.getString("fonction")),
                ligne.getLong("affectation"),
                ligne.getBoolean("demonstration"),
                Profession.valueOf(ligne.getString("profession")));
    }
}
