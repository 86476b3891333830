package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Une feuille de classeur XLSX, lue au fil de l'eau. */
final class SourceXlsx implements SourceDeLignes {

    private final ReadableWorkbook classeur;
    private final Stream<Row> flux;
    private final Iterator<Row> lignes;
    private final FusionsXlsx.Survol survol;
    private long lues;

    SourceXlsx(Path fichier, FeuilleDisponible feuille) throws IOException {
        survol = FusionsXlsx.survoler(fichier, feuille.nom());
        classeur = new ReadableWorkbook(fichier.toFile(), new ReadingOptions(true, true));
        flux = classeur.getSheet(feuille.rang() - 1).orElseThrow().openStream();
        lignes = flux.iterator();
    }

    static List<FeuilleDisponible> feuilles(Path fichier) throws IOException {
        try (ReadableWorkbook classeur = new ReadableWorkbook(fichier.toFile())) {
            return classeur.getSheets().map(SourceXlsx::decrire).toList();
        }
    }

    private static FeuilleDisponible decrire(Sheet feuille) {
        return new FeuilleDisponible(
                feuille.getIndex() + 1, feuille.getName(), feuille.getVisibility() == SheetVisibility.VISIBLE);
    }

    @Override
    public @Nullable LigneBrute suivante() {
        if (!lignes.hasNext()) {
            return null;
        }
        Row ligne = lignes.next();
        lues++;
        int dernier = ligne.getCellCount();
        while (dernier > 0 && texte(ligne.getCell(dernier - 1)) == null) {
            dernier--;
        }
        @Nullable String[] cellules = new String[dernier];
        for (int i = 0; i < dernier; i++) {
            cellules[i] = texte(ligne.getCell(i));
        }
        return new LigneBrute(ligne.getRowNum(), cellules, null);
    }

    private @Nullable String texte(@Nullable Cell cellule) {
        if (cellule == null) {
            return null;
        }
        CellType nature = cellule.getType();
        String brut = cellule.getRawValue();
        if (nature == CellType.STRING) {
            return ValeurDeTableur.texte(cellule.getText());
        }
        if (nature == CellType.EMPTY || brut == null) {
            return null;
        }
        if (nature == CellType.ERROR) {
            return brut.isBlank() ? "#ERREUR!" : brut;
        }
        if (nature == CellType.BOOLEAN) {
            return ValeurDeTableur.booleen("1".equals(brut) || "true".equals(brut));
        }
        return nature == CellType.NUMBER ? nombre(cellule, brut) : resultatDeFormule(cellule, brut);
    }

    /** La dernière valeur calculée par le tableur ; rien n'est recalculé ici. */
    private @Nullable String resultatDeFormule(Cell cellule, String brut) {
        Object valeur = cellule.getValue();
        if (valeur instanceof Boolean booleen) {
            return ValeurDeTableur.booleen(booleen);
        }
        return valeur instanceof String texte ? ValeurDeTableur.texte(texte) : nombre(cellule, brut);
    }

    private @Nullable String nombre(Cell cellule, String brut) {
        try {
            Integer format = cellule.getDataFormatId();
            return ValeurDeTableur.nombre(
                    Double.parseDouble(brut),
                    format == null ? 0 : format,
                    cellule.getDataFormatString(),
                    classeur.isDate1904());
        } catch (NumberFormatException texte) {
            return ValeurDeTableur.texte(brut);
        }
    }

    @Override
    public double part() {
        return survol.lignes() == 0 ? -1 : Math.min(1, (double) lues / survol.lignes());
    }

    @Override
    public List<Fusion> fusions() {
        return survol.fusions();
    }

    @Override
    public void close() throws IOException {
        flux.close();
        classeur.close();
    }
}
