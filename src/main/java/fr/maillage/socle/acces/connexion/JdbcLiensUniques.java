package fr.maillage.socle.acces.connexion;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les liens à usage unique que l’administrateur remet à un agent pour qu’il choisisse son mot de passe. */
@Repository
class JdbcLiensUniques {
    private final JdbcClient jdbc;

    JdbcLiensUniques(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Un nouveau lien annule les précédents ; il vaut quarante-huit heures. */
    String creer(long agent) {
        byte[] octets = new byte[24];
        new SecureRandom().nextBytes(octets);
        String jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        jdbc.sql("delete from acces.lien_unique where agent = :agent")
                .param("agent", agent)
                .update();
        jdbc.sql("""
                insert into acces.lien_unique (empreinte, agent, expire_le)
                values (:empreinte, :agent, now() + interval '48 hours')
                """)
                .param("empreinte", JdbcEssais.Empreinte.de(jeton))
                .param("agent", agent)
                .update();
        return jeton;
    }

    Optional<Long> agent(String jeton) {
        return jdbc.sql("""
                select agent from acces.lien_unique
                where empreinte = :empreinte and utilise_le is null and expire_le > now()
                """)
                .param("empreinte", JdbcEssais.Empreinte.de(jeton))
                .query(Long.class)
                .optional();
    }

    boolean consommer(String jeton) {
        return jdbc.sql("""
                        update acces.lien_unique set utilise_le = now()
                        where empreinte = :empreinte and utilise_le is null and expire_le > now()
                        """).param("empreinte", JdbcEssais.Empreinte.de(jeton)).update() == 1;
    }
}
