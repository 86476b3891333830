package fr.maillage.references.estimation.lots;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un fichier de foyers, ligne à ligne, sans jamais le tenir entier en mémoire. */
interface LectureDeFoyers extends AutoCloseable {
    List<String> colonnes();

    /** Les cases de la ligne suivante, ou rien à la fin. */
    @Nullable
    String @Nullable [] suivante() throws IOException;

    @Override
    void close() throws IOException;

    /** Le contenu dit si c’est du Parquet, et non le nom. */
    static LectureDeFoyers ouvrir(Path fichier) throws IOException {
        if (Files.isDirectory(fichier))
            throw new IllegalArgumentException(
                    "« %s » est un dossier : donnez un fichier, ou demandez le calcul à Spark (--spark local[2])."
                            .formatted(fichier));
        if (!Files.isReadable(fichier))
            throw new IllegalArgumentException(
                    "Le fichier « %s » est introuvable ou illisible : vérifiez son chemin et ses droits."
                            .formatted(fichier));
        return parquet(fichier) ? new FoyersEnParquet(fichier) : new FoyersEnCsv(fichier);
    }

    private static boolean parquet(Path fichier) throws IOException {
        byte[] signature = "PAR1".getBytes(StandardCharsets.US_ASCII);
        try (InputStream flux = Files.newInputStream(fichier)) {
            return Arrays.equals(flux.readNBytes(signature.length), signature);
        }
    }
}
