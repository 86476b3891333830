package fr.maillage.socle.acces.connexion;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Les codes à usage unique selon l’heure (RFC 6238) : six chiffres, trente secondes, SHA-1, comme les applications les lisent. */
final class Totp {
    static final int SECONDES = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static byte[] tirerUnSecret() {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static String code(byte[] secret, long pas, int chiffres) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] h = mac.doFinal(ByteBuffer.allocate(8).putLong(pas).array());
            int debut = h[h.length - 1] & 0xf;
            int nombre = ByteBuffer.wrap(h).getInt(debut) & 0x7fffffff;
            return String.format("%0" + chiffres + "d", nombre % (int) Math.pow(10, chiffres));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Le pas dont ce code est celui, à une période près : une montre peut avancer ou retarder un peu. */
    static OptionalLong reconnaitre(byte[] secret, String saisie, Instant maintenant) {
        String code = saisie.replaceAll("\\s", "");
        long pas = maintenant.getEpochSecond() / SECONDES;
        for (long essai = pas - 1; essai <= pas + 1; essai++) {
            if (java.security.MessageDigest.isEqual(octets(code(secret, essai, 6)), octets(code))) {
                return OptionalLong.of(essai);
            }
        }
        return OptionalLong.empty();
    }

    static String base32(byte[] octets) {
        var texte = new StringBuilder();
        int tampon = 0;
        int bits = 0;
        for (byte octet : octets) {
            tampon = ((tampon << 8) | (octet & 0xff)) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) texte.append(BASE32.charAt((tampon >> (bits - 5)) & 31));
        }
        if (bits > 0) texte.append(BASE32.charAt((tampon << (5 - bits)) & 31));
        return texte.toString();
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
