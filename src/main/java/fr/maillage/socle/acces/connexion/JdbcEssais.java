package fr.maillage.socle.acces.connexion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compte les échecs de connexion et suspend, de plus en plus longtemps, le compte ou l’adresse qui les accumule. */
@Repository
class JdbcEssais {
    static final int SEUIL_DU_COMPTE = 5;
    static final int SEUIL_DE_L_ADRESSE = 40;

    private final JdbcClient jdbc;

    JdbcEssais(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean suspendu(String identifiant, String adresse) {
        return jdbc.sql(
                        "select exists (select from acces.essai where cle in (:compte, :adresse) and suspendu_jusqu_a > now())")
                .param("compte", cle("compte", identifiant))
                .param("adresse", cle("adresse", adresse))
                .query(Boolean.class)
                .single();
    }

    /** Vrai si cet échec suspend le compte. */
    boolean echouer(String identifiant, String adresse) {
        boolean suspend = compter(cle("compte", identifiant), SEUIL_DU_COMPTE);
        compter(cle("adresse", adresse), SEUIL_DE_L_ADRESSE);
        return suspend;
    }

    /** Trente secondes, puis le double à chaque échec, un quart d’heure au plus : assez pour lasser, pas pour nuire. */
    private boolean compter(byte[] cle, int seuil) {
        return jdbc.sql("""
                insert into acces.essai as e (cle, echecs, dernier) values (:cle, 1, now())
                on conflict (cle) do update set
                    echecs = case when e.dernier < now() - interval '1 day' then 1 else least(e.echecs + 1, 10000) end,
                    dernier = now(),
                    suspendu_jusqu_a = case
                        when e.dernier >= now() - interval '1 day' and e.echecs + 1 >= :seuil
                        then now() + least(interval '15 minutes', interval '30 seconds' * (2 ^ least(e.echecs + 1 - :seuil, 10)))
                        else '-infinity' end
                returning suspendu_jusqu_a > now()
                """)
                .param("cle", cle)
                .param("seuil", seuil)
                .query(Boolean.class)
                .single();
    }

    void oublier(String identifiant) {
        jdbc.sql("delete from acces.essai where cle = :cle")
                .param("cle", cle("compte", identifiant))
                .update();
    }

    private static byte[] cle(String genre, String valeur) {
        return Empreinte.de(genre + ":" + valeur.strip().toLowerCase(Locale.ROOT));
    }

    /** SHA-256 : la base ne garde ni jeton, ni code, ni ce qui a été tapé par erreur. */
    static final class Empreinte {
        private Empreinte() {}

        static byte[] de(String texte) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
