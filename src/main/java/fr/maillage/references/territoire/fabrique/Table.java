package fr.maillage.references.territoire.fabrique;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Un fichier public d’origine, lu en entier : ces fichiers de géographie tiennent en mémoire. */
final class Table {
    private Table() {}

    static List<NamedCsvRecord> lire(Path fichier, char separateur) {
        try (var lecteur = CsvReader.builder()
                .fieldSeparator(separateur)
                .detectBomHeader(true)
                .allowMissingFields(true)
                .build(
                        NamedCsvRecordHandler.builder()
                                .allowDuplicateHeaderFields(true)
                                .build(),
                        fichier)) {
            return lecteur.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier " + fichier + " ne se lit pas.", e);
        }
    }
}
