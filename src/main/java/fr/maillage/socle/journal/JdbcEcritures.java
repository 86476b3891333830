package fr.maillage.socle.journal;

import fr.maillage.socle.acces.AgentConnecte;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEcritures {
    private final JdbcClient jdbc;

    JdbcEcritures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ajouter(Journal.Ecriture ecriture, @Nullable String session) {
        jdbc.sql("""
                insert into journal.ecriture
                    (organisation, agent, nom, fonction, unite, nom_unite, session, acte, objet, reference, libelle, motif)
                values (:organisation, :agent, :nom, :fonction, :unite, :nomUnite, :session::uuid, :acte, :objet, :reference,
                        :libelle, :motif)
                """)
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
                .param("reference", ecriture.reference())
                .param("libelle", ecriture.libelle())
                .param("motif", ecriture.motif())
                .update();
    }
}
