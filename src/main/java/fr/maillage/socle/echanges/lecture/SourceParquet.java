package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une table Parquet, ligne à ligne, ses cases écrites comme dans un tableur. */
final class SourceParquet implements SourceDeLignes {

    private final TableParquet table;
    private final List<String> colonnes;
    private long ligne = -1;

    SourceParquet(Path fichier, Path repertoire) throws IOException {
        table = new TableParquet(fichier, repertoire);
        colonnes = table.colonnes();
    }

    @Override
    public @Nullable LigneBrute suivante() throws IOException {
        try {
            ligne++;
            if (ligne == 0) {
                return new LigneBrute(0, colonnes.toArray(String[]::new), null);
            }
            if (!table.lignes().next()) {
                return null;
            }
            @Nullable String[] cellules = new String[colonnes.size()];
            for (int i = 0; i < cellules.length; i++) {
                cellules[i] = texte(table.lignes().getObject(i + 1));
            }
            return new LigneBrute(ligne, cellules, null);
        } catch (SQLException panne) {
            throw new IOException(panne);
        }
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case Double nombre -> nombre.isNaN() ? null : ValeurDeTableur.nombre(nombre);
            case Float nombre -> nombre.isNaN() ? null : ValeurDeTableur.nombre(Double.parseDouble(nombre.toString()));
            case BigDecimal nombre -> nombre.toPlainString();
            case Boolean booleen -> ValeurDeTableur.booleen(booleen);
            default -> ValeurDeTableur.texte(valeur.toString());
        };
    }

    @Override
    public double part() {
        return table.nombre() == 0 ? -1 : Math.min(1, (double) ligne / table.nombre());
    }

    @Override
    public boolean enteteEnPremiereLigne() {
        return true;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
