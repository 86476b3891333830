package fr.maillage.socle.acces.connexion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ouvre les secrets fermés avant que la maison n’ait un seul coffre, par la clé qui les accompagnait (AES-GCM). */
@Component
class SecretsDAvant {
    private static final int NONCE = 12;

    private final Path fichier;

    SecretsDAvant(@Value("${maillage.acces.cle:${maillage.donnees:donnees}/acces.cle}") String fichier) {
        this.fichier = Path.of(fichier).toAbsolutePath().normalize();
    }

    /** @param pourQui le compte auquel le chiffré est lié : recopié sur un autre, il ne s’ouvre pas */
    byte[] ouvrir(byte[] chiffre, long pourQui) {
        try {
            var cle = new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(fichier).strip()), "AES");
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.DECRYPT_MODE, cle, new GCMParameterSpec(128, Arrays.copyOf(chiffre, NONCE)));
            aes.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(pourQui).array());
            return aes.doFinal(chiffre, NONCE, chiffre.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("""
                    Un secret ne s’ouvre pas avec la clé %s.
                    Remettez le fichier de clé qui accompagnait cette base.""".formatted(fichier), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "La clé %s ne se lit pas. Remettez le fichier qui accompagnait cette base.".formatted(fichier), e);
        }
    }
}
