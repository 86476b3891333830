package fr.maillage.references.estimation.lots;

import fr.maillage.socle.echanges.lecture.TableParquet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Un fichier Parquet : une date peut y être une date, un montant un nombre, « couple » un vrai ou faux, « enfants » une liste de dates. Chaque
 * ligne arrive en un seul texte, ses cases déjà écrites comme dans la page ({@link CaseLue} dit la même chose pour Spark) : c’est cinq fois
 * plus vif que de les prendre une à une.
 */
final class FoyersEnParquet implements LectureDeFoyers {
    /** Le séparateur d’unités d’ASCII : aucune case ne le contient. */
    private static final String SEPARATEUR = "\u001f";

    private final Path fichier;
    private final Path repertoire;
    private final TableParquet table;

    FoyersEnParquet(Path fichier) throws IOException {
        this.fichier = fichier;
        this.repertoire = Files.createTempDirectory("maillage-lot-");
        try {
            this.table = new TableParquet(fichier, repertoire, FoyersEnParquet::enUnTexte);
        } catch (IOException illisible) {
            effacer();
            throw illisible(illisible);
        }
    }

    private static String enUnTexte(List<TableParquet.Colonne> colonnes) {
        return colonnes.stream()
                .map(FoyersEnParquet::texte)
                .collect(Collectors.joining(", ", "concat_ws(chr(31), ", ")"));
    }

    private static String texte(TableParquet.Colonne colonne) {
        String c = colonne.cite();
        String type = colonne.type();
        if (type.endsWith("[]")) return "coalesce(array_to_string(cast(%s as varchar[]), '|'), '')".formatted(c);
        if (type.equals("BOOLEAN")) return "case when %s then 'oui' when not %s then 'non' else '' end".formatted(c, c);
        if (type.equals("DOUBLE") || type.equals("FLOAT"))
            return "case when isnan(%s) then '' else coalesce(cast(%s as varchar), '') end".formatted(c, c);
        if (type.startsWith("TIMESTAMP")) return "coalesce(left(cast(%s as varchar), 10), '')".formatted(c);
        return "coalesce(cast(%s as varchar), '')".formatted(c);
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
            return table.lignes().next() ? table.lignes().getString(1).split(SEPARATEUR, -1) : null;
        } catch (SQLException panne) {
            throw illisible(panne);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
        effacer();
    }

    private void effacer() throws IOException {
        Files.deleteIfExists(repertoire.resolve(TableParquet.LIEN));
        Files.delete(repertoire);
    }
}
