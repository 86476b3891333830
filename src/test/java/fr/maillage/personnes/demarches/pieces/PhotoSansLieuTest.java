package fr.maillage.personnes.demarches.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhotoSansLieuTest {
    private static final String LIEU = "GPS 47.4736 -0.5541";

    /** Une vraie image, à laquelle on ajoute ce qu’un téléphone y met : un sens, un lieu, un commentaire, une suite après la fin. */
    private static byte[] photo(int sens) throws IOException {
        var image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setPaint(Color.ORANGE);
        var nue = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", nue);
        byte[] jpeg = nue.toByteArray();
        var photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        byte[] lieu = LIEU.getBytes(StandardCharsets.US_ASCII);
        // Petit-boutiste, deux entrées : le sens (0x0112), puis une chaîne qui dit le lieu.
        byte[] exif = new byte[6 + 8 + 2 + 24 + 4 + lieu.length];
        System.arraycopy(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0}, 0, exif, 0, 16);
        System.arraycopy(new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) sens, 0, 0, 0}, 0, exif, 16, 12);
        System.arraycopy(
                new byte[] {0x25, (byte) 0x88, 2, 0, (byte) lieu.length, 0, 0, 0, 38, 0, 0, 0}, 0, exif, 28, 12);
        System.arraycopy(lieu, 0, exif, 44, lieu.length);
        segment(photo, 0xE1, exif);
        segment(photo, 0xE1, ("http://ns.adobe.com/xap/1.0/\0<x>" + LIEU + "</x>").getBytes(StandardCharsets.UTF_8));
        segment(photo, 0xFE, LIEU.getBytes(StandardCharsets.UTF_8));
        photo.write(jpeg, 2, jpeg.length - 2);
        photo.writeBytes(lieu);
        return photo.toByteArray();
    }

    private static void segment(ByteArrayOutputStream photo, int marque, byte[] contenu) {
        photo.write(0xFF);
        photo.write(marque);
        photo.write((contenu.length + 2) >> 8);
        photo.write((contenu.length + 2) & 0xFF);
        photo.writeBytes(contenu);
    }

    private static String enTexte(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    @Test
    void le_lieu_s_en_va_et_l_image_reste_la_meme() throws IOException {
        byte[] photo = photo(1);
        assertThat(enTexte(photo)).contains(LIEU);
        byte[] nette = PhotoSansLieu.de(photo).orElseThrow();
        assertThat(enTexte(nette)).doesNotContain("GPS").doesNotContain("Exif").doesNotContain("adobe");
        var avant = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo)));
        var apres = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(nette)));
        assertThat(apres.getRGB(0, 0, 24, 16, null, 0, 24)).isEqualTo(avant.getRGB(0, 0, 24, 16, null, 0, 24));
    }

    @Test
    void le_sens_dans_lequel_la_regarder_est_garde_et_lui_seul() throws IOException {
        byte[] nette = PhotoSansLieu.de(photo(6)).orElseThrow();
        assertThat(enTexte(nette)).contains("Exif").doesNotContain("GPS");
        assertThat(PhotoSansLieu.de(nette))
                .as("la netteté ne se perd pas en recommençant")
                .hasValue(nette);
    }

    @Test
    void une_photo_coupee_avant_son_image_ne_se_lit_pas() throws IOException {
        assertThat(PhotoSansLieu.de(Arrays.copyOf(photo(1), 60))).isEmpty();
    }
}
