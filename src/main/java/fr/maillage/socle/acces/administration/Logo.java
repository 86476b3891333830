package fr.maillage.socle.acces.administration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Un logo que la maison accepte de garder : une image de taille bornée, ou un dessin récrit sans rien qui agisse. */
@SuppressWarnings("ArrayRecordComponent") // une image ne se compare pas
record Logo(byte[] octets, String genre) {
    private static final int COTE_MAXIMAL = 2000;

    static @Nullable Logo lire(byte[] octets) {
        String genre = GenreDImage.reconnaitre(octets);
        if (genre != null) return bornee(octets) ? new Logo(octets, genre) : null;
        return DessinAssaini.de(octets)
                .map(dessin -> new Logo(dessin, "image/svg+xml"))
                .orElse(null);
    }

    /** Les dimensions se lisent dans l’en-tête, sans déplier une image qui pourrait être immense. */
    private static boolean bornee(byte[] octets) {
        try (var flux = ImageIO.createImageInputStream(new ByteArrayInputStream(octets))) {
            var lecteurs = ImageIO.getImageReaders(flux);
            if (!lecteurs.hasNext()) return false;
            var lecteur = lecteurs.next();
            try {
                lecteur.setInput(flux);
                if (lecteur.getWidth(0) > COTE_MAXIMAL || lecteur.getHeight(0) > COTE_MAXIMAL) return false;
                // Un JPEG aux couleurs d’imprimerie se reconnaît mais ne se lit pas : il ne pourrait entrer dans aucun
                // document.
                return lecteur.read(0) != null;
            } finally {
                lecteur.dispose();
            }
        } catch (IOException illisible) {
            return false;
        }
    }
}
