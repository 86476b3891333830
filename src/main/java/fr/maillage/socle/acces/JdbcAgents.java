package fr.maillage.socle.acces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgents {
    record AvecMotDePasse(AgentConnecte agent, String motDePasse) {}

    private final JdbcClient jdbc;

    JdbcAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AvecMotDePasse> parIdentifiant(String identifiant) {
        return jdbc.sql("""
                select a.id, a.identifiant, a.nom, a.organisation, o.nom as nom_organisation, a.unite, a.fonction,
                       a.mot_de_passe
                from acces.agent a join acces.organisation o on o.id = a.organisation
                where a.identifiant = lower(:identifiant)
                """)
                .param("identifiant", identifiant)
                .query(JdbcAgents::lire)
                .optional();
    }

    void creerDemonstration(String identifiant, String nom, String unite, String fonction, String motDePasse) {
        jdbc.sql("""
                insert into acces.agent (organisation, identifiant, nom, unite, fonction, mot_de_passe)
                select o.id, :identifiant, :nom, :unite, :fonction, :motDePasse from acces.organisation o
                where o.siret = '22490001900010'
                on conflict (identifiant) do nothing
                """)
                .param("identifiant", identifiant)
                .param("nom", nom)
                .param("unite", unite)
                .param("fonction", fonction)
                .param("motDePasse", motDePasse)
                .update();
    }

    private static AvecMotDePasse lire(ResultSet ligne, int rang) throws SQLException {
        return new AvecMotDePasse(
                new AgentConnecte(
                        ligne.getLong("id"),
                        ligne.getString("identifiant"),
                        ligne.getString("nom"),
                        ligne.getLong("organisation"),
                        ligne.getString("nom_organisation"),
                        ligne.getString("unite"),
                        ligne.getString("fonction")),
                ligne.getString("mot_de_passe"));
    }
}
