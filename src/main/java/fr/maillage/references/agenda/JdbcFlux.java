package fr.maillage.references.agenda;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFlux {
    private final JdbcClient jdbc;

    JdbcFlux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Abonnement(Instant creeLe, java.util.Optional<Instant> luLe) {}

    Optional<Abonnement> de(long agent) {
        return jdbc.sql("select cree_le, lu_le from agenda.flux where agent = :agent")
                .param("agent", agent)
                .query((l, _) -> new Abonnement(
                        l.getTimestamp(1).toInstant(),
                        Optional.ofNullable(l.getTimestamp(2)).map(java.sql.Timestamp::toInstant)))
                .optional();
    }

    /** Une adresse neuve remplace l’ancienne, qui ne répond plus. */
    void poser(long agent, long organisation, byte[] empreinte) {
        revoquer(agent);
        jdbc.sql("insert into agenda.flux (agent, organisation, empreinte) values (:agent, :organisation, :empreinte)")
                .param("agent", agent)
                .param("organisation", organisation)
                .param("empreinte", empreinte)
                .update();
    }

    void revoquer(long agent) {
        jdbc.sql("delete from agenda.flux where agent = :agent")
                .param("agent", agent)
                .update();
    }

    /** L’agent de cette adresse, si son compte est ouvert et qu’il est toujours en poste. */
    Optional<Long> agent(byte[] empreinte) {
        return jdbc.sql("""
                update agenda.flux x set lu_le = now() where empreinte = :empreinte
                  and exists (select from acces.agent a join acces.affectation f on f.agent = a.id
                              where a.id = x.agent and (a.ferme_le is null or a.ferme_le > current_date)
                                and f.debut <= current_date and (f.fin is null or f.fin >= current_date))
                returning agent
                """).param("empreinte", empreinte).query(Long.class).optional();
    }
}
