package fr.maillage.socle.acces.connexion;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSecondFacteur {
    private final JdbcClient jdbc;

    JdbcSecondFacteur(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void poser(long agent, byte[] secretChiffre, long pas) {
        jdbc.sql("""
                update acces.agent set totp_secret = :secret, totp_d_avant = false, totp_depuis = now(), totp_dernier_pas = :pas,
                    version = version + 1
                where id = :agent
                """)
                .param("secret", secretChiffre)
                .param("pas", pas)
                .param("agent", agent)
                .update();
    }

    /** Un secret que l’ancienne clé ferme encore. */
    @SuppressWarnings("ArrayRecordComponent") // un secret fermé ne se compare pas
    record DAvant(long agent, byte[] ferme) {}

    List<DAvant> dAvant() {
        return jdbc.sql("select id, totp_secret from acces.agent where totp_d_avant and totp_secret is not null")
                .query((l, _) -> new DAvant(l.getLong(1), l.getBytes(2)))
                .list();
    }

    /** Rien, si le secret a changé entre-temps. */
    int resceller(DAvant secret, byte[] neuf) {
        return jdbc.sql("""
                update acces.agent set totp_secret = :neuf, totp_d_avant = false
                where id = :agent and totp_d_avant and totp_secret = :ferme
                """)
                .param("neuf", neuf)
                .param("agent", secret.agent())
                .param("ferme", secret.ferme())
                .update();
    }

    void retirer(long agent) {
        jdbc.sql("""
                update acces.agent set totp_secret = null, totp_depuis = null, version = version + 1 where id = :agent
                """).param("agent", agent).update();
        jdbc.sql("delete from acces.code_de_secours where agent = :agent")
                .param("agent", agent)
                .update();
    }

    /** Un code ne sert qu’une fois : vrai si ce pas n’avait pas encore servi. */
    boolean consommer(long agent, long pas) {
        return jdbc.sql("update acces.agent set totp_dernier_pas = :pas where id = :agent and totp_dernier_pas < :pas")
                        .param("pas", pas)
                        .param("agent", agent)
                        .update()
                == 1;
    }

    void remplacerLesCodes(long agent, List<byte[]> empreintes) {
        jdbc.sql("delete from acces.code_de_secours where agent = :agent")
                .param("agent", agent)
                .update();
        for (byte[] empreinte : empreintes) {
            jdbc.sql("insert into acces.code_de_secours (agent, empreinte) values (:agent, :empreinte)")
                    .param("agent", agent)
                    .param("empreinte", empreinte)
                    .update();
        }
    }

    boolean consommerCodeDeSecours(long agent, byte[] empreinte) {
        return jdbc.sql("""
                        update acces.code_de_secours set utilise_le = now()
                        where agent = :agent and empreinte = :empreinte and utilise_le is null
                        """).param("agent", agent).param("empreinte", empreinte).update() == 1;
    }

    int codesRestants(long agent) {
        return jdbc.sql("select count(*) from acces.code_de_secours where agent = :agent and utilise_le is null")
                .param("agent", agent)
                .query(Integer.class)
                .single();
    }
}
