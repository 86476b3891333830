package fr.maillage.socle.acces.connexion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Chiffre ce que la base ne doit pas garder en clair (AES-GCM). La clé vit dans un fichier du répertoire des données,
 * hors de la base : une copie de la base seule ne livre aucun secret. Plusieurs nœuds partagent ce fichier.
 */
@Component
class Coffre {
    private static final int NONCE = 12;

    private final Path fichier;
    private final SecureRandom hasard = new SecureRandom();
    private @Nullable SecretKeySpec cle;

    Coffre(@Value("${maillage.acces.cle:${maillage.donnees:donnees}/acces.cle}") String fichier) {
        this.fichier = Path.of(fichier).toAbsolutePath().normalize();
    }

    /** @param pourQui lie le chiffré à son propriétaire : recopié sur un autre compte, il ne s’ouvre plus */
    byte[] fermer(byte[] clair, long pourQui) {
        byte[] nonce = new byte[NONCE];
        hasard.nextBytes(nonce);
        byte[] chiffre = appliquer(Cipher.ENCRYPT_MODE, nonce, clair, pourQui);
        return ByteBuffer.allocate(NONCE + chiffre.length)
                .put(nonce)
                .put(chiffre)
                .array();
    }

    byte[] ouvrir(byte[] chiffre, long pourQui) {
        return appliquer(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(chiffre, NONCE),
                Arrays.copyOfRange(chiffre, NONCE, chiffre.length),
                pourQui);
    }

    private byte[] appliquer(int sens, byte[] nonce, byte[] octets, long pourQui) {
        try {
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(sens, cle(), new GCMParameterSpec(128, nonce));
            aes.updateAAD(ByteBuffer.allocate(8).putLong(pourQui).array());
            return aes.doFinal(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("""
                    Un secret ne s’ouvre pas avec la clé %s.
                    Remettez le fichier de clé qui accompagnait cette base.""".formatted(fichier), e);
        }
    }

    private synchronized SecretKeySpec cle() {
        var connue = cle;
        if (connue != null) return connue;
        try {
            if (!Files.exists(fichier)) creer();
            var lue = new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(fichier).strip()), "AES");
            cle = lue;
            return lue;
        } catch (IOException e) {
            throw new UncheckedIOException("La clé " + fichier + " ne se lit pas.", e);
        }
    }

    /** Écrite à part puis posée d’un coup : deux nœuds qui démarrent ensemble gardent la même. */
    private void creer() throws IOException {
        Files.createDirectories(fichier.getParent());
        byte[] octets = new byte[32];
        hasard.nextBytes(octets);
        Path brouillon = Files.createTempFile(
                fichier.getParent(),
                "acces",
                ".cle",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(brouillon, HexFormat.of().formatHex(octets));
        try {
            Files.createLink(fichier, brouillon);
        } catch (FileAlreadyExistsException devance) {
            // L’autre nœud a posé la sienne le premier : c’est elle qui sert.
        } finally {
            Files.delete(brouillon);
        }
    }
}
