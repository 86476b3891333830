package fr.maillage.personnes.demarches.pieces;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Une pièce gardée au dossier, sans son contenu. */
public record Piece(
        long id,
        @Nullable Long personne,
        String nature,
        String genre,
        int taille,
        LocalDate etablieLe,
        @Nullable LocalDate expireLe,
        boolean examinee,
        Instant deposeeLe,
        String deposant) {
    public boolean vaut(LocalDate jour) {
        return expireLe == null || !expireLe.isBefore(jour);
    }
}
