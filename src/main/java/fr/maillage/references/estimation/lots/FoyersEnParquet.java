package fr.maillage.references.estimation.lots;

import fr.maillage.socle.echanges.lecture.TableParquet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un fichier Parquet : une date peut y être une date, un montant un nombre, « couple » un vrai ou faux, « enfants » une liste de dates. */
final class FoyersEnParquet implements LectureDeFoyers {
    private final Path fichier;
    private final Path repertoire;
    private final TableParquet table;

    FoyersEnParquet(Path fichier) throws IOException {
        this.fichier = fichier;
        this.repertoire = Files.createTempDirectory("maillage-lot-");
        try {
            this.table = new TableParquet(fichier, repertoire);
        } catch (IOException illisible) {
            Files.delete(repertoire);
            throw illisible(illisible);
        }
    }

    private IllegalArgumentException illisible(Exception cause) {
        return new IllegalArgumentException(
                "« %s » n’est pas un fichier Parquet lisible : il est sans doute incomplet. Écrivez-le de nouveau."
                        .formatted(fichier),
                cause);
    }

    @Override
    public List<String> colonnes() {
        return table.colonnes();
    }

    @Override
    public @Nullable String @Nullable [] suivante() {
        try {
            if (!table.lignes().next()) return null;
            @Nullable String[] cases = new String[table.colonnes().size()];
            for (int i = 0; i < cases.length; i++) cases[i] = CaseLue.texte(objet(i + 1));
            return cases;
        } catch (SQLException panne) {
            throw illisible(panne);
        }
    }

    private @Nullable Object objet(int colonne) throws SQLException {
        Object valeur = table.lignes().getObject(colonne);
        return valeur instanceof Array liste ? Arrays.asList((Object[]) liste.getArray()) : valeur;
    }

    @Override
    public void close() throws IOException {
        table.close();
        Files.deleteIfExists(repertoire.resolve(TableParquet.LIEN));
        Files.delete(repertoire);
    }
}
