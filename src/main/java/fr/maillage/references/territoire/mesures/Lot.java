package fr.maillage.references.territoire.mesures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ce qu’un fichier a apporté d’un coup : d’où il vient, quand, par qui, et s’il a été annulé. */
public record Lot(
        int id,
        String format,
        String libelle,
        String source,
        String licence,
        String fichier,
        String empreinte,
        int geographie,
        int lignes,
        Instant chargeLe,
        String chargePar,
        @Nullable Instant annuleLe,
        List<ColonneDeLot> colonnes) {
    public boolean annule() {
        return annuleLe != null;
    }
}
