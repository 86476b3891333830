package fr.maillage.references.estimation.lots;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un CSV en UTF-8 ; une ligne, un foyer. */
final class FoyersEnCsv implements LectureDeFoyers {
    private final Path fichier;
    private final BufferedReader flux;
    private final EnteteDeCsv entete;

    FoyersEnCsv(Path fichier) throws IOException {
        this.fichier = fichier;
        this.flux = Files.newBufferedReader(fichier);
        try {
            this.entete = EnteteDeCsv.lire(ligne());
        } catch (IOException | RuntimeException panne) {
            flux.close();
            throw panne;
        }
    }

    @Override
    public List<String> colonnes() {
        return entete.colonnes();
    }

    @Override
    public @Nullable String @Nullable [] suivante() throws IOException {
        String ligne = ligne();
        while (ligne != null && !entete.foyer(ligne)) ligne = ligne();
        return ligne == null ? null : entete.couper(ligne);
    }

    private @Nullable String ligne() throws IOException {
        try {
            return flux.readLine();
        } catch (CharacterCodingException autreCodage) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas un texte en UTF-8 : enregistrez-le de nouveau en « CSV UTF-8 »."
                            .formatted(fichier),
                    autreCodage);
        }
    }

    @Override
    public void close() throws IOException {
        flux.close();
    }
}
