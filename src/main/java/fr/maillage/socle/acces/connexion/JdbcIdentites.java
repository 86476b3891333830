package fr.maillage.socle.acces.connexion;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIdentites {
    private final JdbcClient jdbc;

    JdbcIdentites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> agentLie(String emetteur, String sujet) {
        return jdbc.sql("select agent from acces.identite_externe where emetteur = :emetteur and sujet = :sujet")
                .param("emetteur", emetteur)
                .param("sujet", sujet)
                .query(Long.class)
                .optional();
    }

    Optional<Long> agentParCourriel(String courriel) {
        return jdbc.sql("select id from acces.agent where courriel = lower(:courriel)")
                .param("courriel", courriel)
                .query(Long.class)
                .optional();
    }

    boolean travaillePour(long agent, String siret) {
        return jdbc.sql("""
                select exists (
                    select from acces.organisation o where o.siret = :siret
                      and (o.id = (select organisation from acces.agent where id = :agent)
                           or o.id in (select organisation from acces.affectation where agent = :agent)))
                """)
                .param("siret", siret)
                .param("agent", agent)
                .query(Boolean.class)
                .single();
    }

    void lier(String emetteur, String sujet, long agent) {
        jdbc.sql("""
                insert into acces.identite_externe (emetteur, sujet, agent) values (:emetteur, :sujet, :agent)
                on conflict do nothing
                """)
                .param("emetteur", emetteur)
                .param("sujet", sujet)
                .param("agent", agent)
                .update();
    }
}
