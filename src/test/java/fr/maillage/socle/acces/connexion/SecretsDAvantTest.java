package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.Resceller;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

/** Les seconds facteurs posés avant que la maison n’ait un seul coffre continuent d’ouvrir la porte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsDAvantTest {
    private final byte[] secret = Totp.tirerUnSecret();

    @Test
    void un_secret_d_avant_ouvre_encore_puis_entre_au_coffre_et_suit_ses_rotations() throws Exception {
        long agent = agentAuSecretDAvant(cle());
        assertThat(verifier(agent, 0)).as("avant d’être rescellé").isTrue();

        var rescellement = MaisonDEssai.piece(RescellerLesSecrets.class);
        rescellement.run(new DefaultApplicationArguments());
        byte[] scelle = enBase(agent);
        assertThat(MaisonDEssai.piece(Coffre.class).ouvrirOctets(scelle, "totp:" + agent))
                .isEqualTo(secret);
        assertThat(verifier(agent, 1)).as("rescellé").isTrue();

        rescellement.run(new DefaultApplicationArguments());
        assertThat(enBase(agent)).as("le refaire ne change rien").isEqualTo(scelle);

        MaisonDEssai.piece(Coffre.class).tourner();
        MaisonDEssai.piece(Resceller.class).executer();
        assertThat(enBase(agent)).isNotEqualTo(scelle);
        assertThat(MaisonDEssai.piece(Coffre.class).ouvrirOctets(enBase(agent), "totp:" + agent))
                .isEqualTo(secret);
    }

    @Test
    void un_secret_dont_la_cle_est_perdue_n_empeche_ni_l_ouverture_de_la_maison_ni_la_rotation() throws Exception {
        byte[] autre = new byte[32];
        new SecureRandom().nextBytes(autre);
        cle();
        long agent = agentAuSecretDAvant(autre);
        byte[] ferme = enBase(agent);
        MaisonDEssai.piece(RescellerLesSecrets.class).run(new DefaultApplicationArguments());
        MaisonDEssai.piece(Coffre.class).tourner();
        MaisonDEssai.piece(Resceller.class).executer();
        assertThat(enBase(agent)).isEqualTo(ferme);
        MaisonDEssai.proprietaire()
                .sql("update acces.agent set totp_secret = null, totp_depuis = null where id = " + agent)
                .update();
    }

    /** La clé de cette maison, telle que l’ancien coffre la posait. */
    private static byte[] cle() throws Exception {
        Path fichier = Path.of("target/essais/ecrans/acces.cle").toAbsolutePath();
        if (!Files.exists(fichier)) {
            byte[] neuve = new byte[32];
            new SecureRandom().nextBytes(neuve);
            MaisonDEssai.adresse();
            Files.writeString(fichier, HexFormat.of().formatHex(neuve));
        }
        return HexFormat.of().parseHex(Files.readString(fichier).strip());
    }

    private long agentAuSecretDAvant(byte[] cle) throws Exception {
        long agent = MaisonDEssai.proprietaire()
                .sql("""
                        insert into acces.agent (organisation, identifiant, nom, totp_depuis)
                        select organisation, :identifiant, 'Agent d’avant', now() from acces.agent where identifiant = 'ines'
                        returning id
                        """)
                .param("identifiant", "essai-" + UUID.randomUUID())
                .query(Long.class)
                .single();
        MaisonDEssai.proprietaire()
                .sql("update acces.agent set totp_secret = :ferme, totp_d_avant = true where id = :agent")
                .param("ferme", fermerCommeAvant(cle, agent))
                .param("agent", agent)
                .update();
        return agent;
    }

    private byte[] fermerCommeAvant(byte[] cle, long agent) throws Exception {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        var aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(cle, "AES"), new GCMParameterSpec(128, nonce));
        aes.updateAAD(ByteBuffer.allocate(8).putLong(agent).array());
        byte[] chiffre = aes.doFinal(secret);
        return ByteBuffer.allocate(12 + chiffre.length).put(nonce).put(chiffre).array();
    }

    /** Un code ne sert qu’une fois : chaque vérification en prend un plus récent. */
    private boolean verifier(long agent, int pasDePlus) {
        long pas = Instant.now().getEpochSecond() / Totp.SECONDES + pasDePlus;
        return maison(() -> MaisonDEssai.piece(SecondFacteur.class)
                .verifier(MaisonDEssai.piece(JdbcComptes.class).parId(agent).orElseThrow(), Totp.code(secret, pas, 6)));
    }

    private static byte[] enBase(long agent) {
        return MaisonDEssai.proprietaire()
                .sql("select totp_secret from acces.agent where id = " + agent)
                .query(byte[].class)
                .single();
    }

    private static <T> T maison(Supplier<T> travail) {
        return Situation.pourLaMaison(
                () -> MaisonDEssai.piece(TransactionTemplate.class).execute(_ -> travail.get()));
    }
}
