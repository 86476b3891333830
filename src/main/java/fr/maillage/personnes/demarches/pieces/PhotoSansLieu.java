package fr.maillage.personnes.demarches.pieces;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Une photo de téléphone porte en elle où et quand elle a été prise, et avec quel appareil. Rien de cela n’entre dans un
 * dossier : on ne garde que l’image, ses couleurs et le sens dans lequel la regarder.
 */
final class PhotoSansLieu {
    private static final int DEBUT_DE_L_IMAGE = 0xDA;
    private static final int FIN = 0xD9;
    private static final int REPRISE = 0xD0;
    private static final int PREMIERE_APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COULEURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int DERNIERE_APPLICATION = 0xEF;
    private static final int COMMENTAIRE = 0xFE;
    private static final int SENS = 0x0112;
    private static final byte[] TITRE_EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final byte[] photo;
    private final ByteArrayOutputStream nette = new ByteArrayOutputStream();
    private int sens = 1;

    private PhotoSansLieu(byte[] photo) {
        this.photo = photo;
    }

    /** La même photo, sans ce qu’elle dit d’autre que l’image ; rien si elle est abîmée au point de ne pas se lire. */
    static Optional<byte[]> de(byte[] jpeg) {
        var lecture = new PhotoSansLieu(jpeg);
        return lecture.lire() ? Optional.of(lecture.ecrire()) : Optional.empty();
    }

    private boolean lire() {
        int ici = 2;
        while (ici + 4 <= photo.length) {
            if (octet(ici) != 0xFF) return false;
            int marque = octet(ici + 1);
            if (marque == 0xFF) {
                ici++;
                continue;
            }
            if (marque == FIN) return false;
            int longueur = octet(ici + 2) << 8 | octet(ici + 3);
            int suite = ici + 2 + longueur;
            if (longueur < 2 || suite > photo.length) return false;
            if (marque == DEBUT_DE_L_IMAGE) {
                nette.write(photo, ici, finDeLImage(suite) - ici);
                return true;
            }
            if (marque == EXIF && debute(ici + 4, TITRE_EXIF)) sens = sens(ici + 10, suite);
            if (garde(marque, ici + 4)) nette.write(photo, ici, suite - ici);
            ici = suite;
        }
        return false;
    }

    /** Après l’image, un appareil ajoute parfois une vignette ou une vidéo, avec ses propres marques : on s’arrête à la fin. */
    private int finDeLImage(int depuis) {
        int ici = depuis;
        while (ici + 1 < photo.length) {
            int marque = octet(ici + 1);
            if (octet(ici) != 0xFF || marque == 0xFF) ici++;
            else if (marque == FIN) return ici + 2;
            else if (marque == 0 || (marque >= REPRISE && marque < REPRISE + 8)) ici += 2;
            else if (ici + 3 < photo.length) ici += 2 + (octet(ici + 2) << 8 | octet(ici + 3));
            else return photo.length;
        }
        return photo.length;
    }

    private boolean garde(int marque, int contenu) {
        if (marque == COMMENTAIRE) return false;
        if (marque < PREMIERE_APPLICATION || marque > DERNIERE_APPLICATION) return true;
        if (marque == COULEURS) return debute(contenu, "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII));
        return marque == PREMIERE_APPLICATION || marque == ADOBE;
    }

    /** Le sens de lecture, dans le premier répertoire d’Exif ; droit si l’on ne sait pas. */
    private int sens(int tiff, int fin) {
        if (tiff + 8 > fin) return 1;
        var lu = ByteBuffer.wrap(photo, tiff, fin - tiff).slice();
        lu.order(lu.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int repertoire = lu.getInt(4);
        if (repertoire < 8 || repertoire + 2 > lu.limit()) return 1;
        int entrees = Short.toUnsignedInt(lu.getShort(repertoire));
        for (int n = 0; n < entrees; n++) {
            int entree = repertoire + 2 + 12 * n;
            if (entree + 12 > lu.limit()) return 1;
            if (Short.toUnsignedInt(lu.getShort(entree)) == SENS) {
                int valeur = Short.toUnsignedInt(lu.getShort(entree + 8));
                return valeur >= 1 && valeur <= 8 ? valeur : 1;
            }
        }
        return 1;
    }

    private byte[] ecrire() {
        var sortie = new ByteArrayOutputStream();
        sortie.write(0xFF);
        sortie.write(0xD8);
        if (sens != 1) sortie.writeBytes(exifDuSens());
        sortie.writeBytes(nette.toByteArray());
        return sortie.toByteArray();
    }

    /** Un Exif qui ne dit que le sens : une seule entrée, un entier court. */
    private byte[] exifDuSens() {
        return ByteBuffer.allocate(2 + 2 + 6 + 26)
                .put((byte) 0xFF)
                .put((byte) EXIF)
                .putShort((short) 34)
                .put(TITRE_EXIF)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) SENS)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) sens)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private boolean debute(int ici, byte[] titre) {
        if (ici + titre.length > photo.length) return false;
        for (int n = 0; n < titre.length; n++) if (photo[ici + n] != titre[n]) return false;
        return true;
    }

    private int octet(int ici) {
        return photo[ici] & 0xFF;
    }
}
