package fr.maillage.references.territoire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Un fichier de géographie que la maison apporte avec elle. */
public final class FichierDeGeographie {
    private FichierDeGeographie() {}

    /** Ses lignes utiles, sans les mentions ni l’en-tête ; {@code nom} s’écrit sans son extension. */
    public static List<String> lignes(String nom) {
        String chemin = "geographie/" + nom + ".csv.gz";
        try (var flux = FichierDeGeographie.class.getResourceAsStream(chemin)) {
            if (flux == null) throw new IllegalStateException("Le fichier " + chemin + " manque à l’application.");
            try (var lignes =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(flux), StandardCharsets.UTF_8))) {
                return lignes.lines().filter(l -> !l.startsWith("#")).skip(1).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier " + chemin + " ne se lit pas.", e);
        }
    }
}
