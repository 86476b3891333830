package fr.maillage.socle.journal;

import fr.maillage.socle.acces.AgentConnecte;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEcritures {
    private static final String DEBUT = """
            insert into journal.ecriture
                (organisation, agent, nom, fonction, unite, nom_unite, session, acte, objet, reference, libelle, motif)
            """;

    private final JdbcClient jdbc;

    JdbcEcritures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ajouter(Journal.Ecriture ecriture, @Nullable String session) {
        lier(
                        DEBUT
                                + "values (:organisation, :agent, :nom, :fonction, :unite, :nomUnite, :session::uuid, :acte, :objet,"
                                + " :reference, :libelle, :motif)",
                        ecriture,
                        session)
                .param("reference", ecriture.reference())
                .param("libelle", ecriture.libelle())
                .update();
    }

    /** La même écriture pour chaque référence, dans l’ordre où elles viennent. */
    void ajouterChacune(Journal.Ecriture modele, Map<String, String> libelles, @Nullable String session) {
        lier(DEBUT + """
                select :organisation, :agent, :nom, :fonction, :unite, :nomUnite, :session::uuid, :acte, :objet, r, l, :motif
                from unnest(:references, :libelles) t(r, l)
                """, modele, session)
                .param("references", libelles.keySet().toArray(String[]::new))
                .param("libelles", libelles.values().toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec lier(String ordre, Journal.Ecriture ecriture, @Nullable String session) {
        return jdbc.sql(ordre)
                .param("organisation", ecriture.organisation())
                .param("agent", ecriture.agent())
                .param("nom", ecriture.auteur().map(AgentConnecte::nom).orElse(""))
                .param(
                        "fonction",
                        ecriture.auteur().map(a -> a.fonction().name()).orElse(""))
                .param("unite", ecriture.auteur().map(AgentConnecte::idUnite).orElse(null))
                .param("nomUnite", ecriture.auteur().map(AgentConnecte::unite).orElse(""))
                .param("session", session)
                .param("acte", ecriture.acte())
                .param("objet", ecriture.objet())
                .param("motif", ecriture.motif());
    }
}
