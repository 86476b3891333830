package fr.maillage.socle.coffre;

import fr.maillage.cli.Empechement;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** La clé qui ouvre les autres, dans son fichier, hors de la base : voler l’une sans l’autre ne sert à rien. */
record CleMaitresse(String nom, byte[] secret) {
    private static final int OCTETS = 32;

    static CleMaitresse lireOuPoser(Path fichier) {
        try {
            return Files.exists(fichier) ? lire(fichier) : poser(fichier);
        } catch (IOException refus) {
            throw new Empechement(
                    "La clé maîtresse %s ne se lit pas ou ne s’écrit pas. Donnez à la maison le droit d’y accéder, ou désignez-en une autre par MAILLAGE_CLE_MAITRESSE."
                            .formatted(fichier),
                    refus);
        }
    }

    static CleMaitresse lire(Path fichier) throws IOException {
        byte[] secret = Base64.getMimeDecoder().decode(Files.readString(fichier).strip());
        if (secret.length != OCTETS) {
            throw new Empechement("La clé maîtresse %s a %d octets ; il en faut %d. Remettez le fichier d’origine."
                    .formatted(fichier, secret.length, OCTETS));
        }
        return de(secret);
    }

    /** Écrite à côté puis nommée d’un coup : deux nœuds qui s’ouvrent ensemble prennent la même, jamais une moitié. */
    static CleMaitresse poser(Path fichier) throws IOException {
        byte[] secret = new byte[OCTETS];
        new SecureRandom().nextBytes(secret);
        Path rang = fichier.toAbsolutePath().getParent();
        Files.createDirectories(rang);
        Path ecrite = Files.createTempFile(rang, "maitresse", ".neuve"); // lisible de son seul propriétaire
        try {
            Files.writeString(ecrite, Base64.getEncoder().encodeToString(secret), StandardOpenOption.SYNC);
            Files.createLink(fichier, ecrite);
            return de(secret);
        } catch (FileAlreadyExistsException devance) {
            return lire(fichier);
        } finally {
            Files.delete(ecrite);
        }
    }

    private static CleMaitresse de(byte[] secret) {
        try {
            byte[] empreinte = MessageDigest.getInstance("SHA-256").digest(secret);
            return new CleMaitresse(HexFormat.of().formatHex(empreinte, 0, 6), secret);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof CleMaitresse c && MessageDigest.isEqual(secret, c.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /** Une clé ne s’écrit ni à l’écran ni dans un journal. */
    @Override
    public String toString() {
        return "CleMaitresse " + nom;
    }
}
