package fr.maillage.socle.acces.administration;

import org.jspecify.annotations.Nullable;

/** Reconnaît une image à ses premiers octets : le nom d’un fichier peut mentir. */
final class GenreDImage {
    private GenreDImage() {}

    static @Nullable String reconnaitre(byte[] octets) {
        if (commence(octets, 0x89, 'P', 'N', 'G')) return "image/png";
        if (commence(octets, 0xff, 0xd8, 0xff)) return "image/jpeg";
        return null;
    }

    private static boolean commence(byte[] octets, int... debut) {
        if (octets.length < debut.length) return false;
        for (int i = 0; i < debut.length; i++) if ((octets[i] & 0xff) != debut[i]) return false;
        return true;
    }
}
