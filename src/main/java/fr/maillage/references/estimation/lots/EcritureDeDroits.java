package fr.maillage.references.estimation.lots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Où vont les réponses d’un lot, paquet après paquet. Rien ne vaut avant {@link #finir()}. */
interface EcritureDeDroits extends AutoCloseable {
    void ecrire(List<ReponseDeFoyer> reponses) throws IOException;

    void finir() throws IOException;

    @Override
    void close() throws IOException;

    /** @param parquet le format, que dit le nom demandé et non celui, provisoire, de {@code fichier} */
    static EcritureDeDroits ouvrir(Path fichier, boolean parquet) throws IOException {
        return parquet ? new DroitsEnParquet(fichier) : new DroitsEnCsv(fichier);
    }
}
