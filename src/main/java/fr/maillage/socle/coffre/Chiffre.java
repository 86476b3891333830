package fr.maillage.socle.coffre;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM : le secret, et la preuve qu’il n’a été ni changé ni changé de place (le contexte y est lié). */
final class Chiffre {
    private static final int SEL = 12;
    private static final int SCEAU_BITS = 128;
    private static final SecureRandom HASARD = new SecureRandom();

    private Chiffre() {}

    static byte[] fermer(byte[] cle, byte[] clair, String contexte) {
        byte[] sel = new byte[SEL];
        HASARD.nextBytes(sel);
        try {
            byte[] secret = machine(Cipher.ENCRYPT_MODE, cle, sel, contexte).doFinal(clair);
            return ByteBuffer.allocate(SEL + secret.length).put(sel).put(secret).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM est indisponible sur cette machine.", e);
        }
    }

    static byte[] ouvrir(byte[] cle, byte[] ferme, String contexte) {
        byte[] sel = Arrays.copyOf(ferme, SEL);
        try {
            return machine(Cipher.DECRYPT_MODE, cle, sel, contexte).doFinal(ferme, SEL, ferme.length - SEL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Un texte scellé ne s’ouvre pas : il a été altéré ou déplacé, ou sa clé n’est pas la bonne (%s)."
                            .formatted(contexte),
                    e);
        }
    }

    private static Cipher machine(int sens, byte[] cle, byte[] sel, String contexte) throws GeneralSecurityException {
        var machine = Cipher.getInstance("AES/GCM/NoPadding");
        machine.init(sens, new SecretKeySpec(cle, "AES"), new GCMParameterSpec(SCEAU_BITS, sel));
        machine.updateAAD(contexte.getBytes(StandardCharsets.UTF_8));
        return machine;
    }
}
