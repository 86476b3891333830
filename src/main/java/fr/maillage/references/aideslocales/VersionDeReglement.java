package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.Reglement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une version d’un règlement : brouillon tant qu’elle n’a pas de date, puis publiée et inchangeable.
 *
 * @param revision ce qui a été lu avant d’écrire, pour ne pas écraser un collègue
 */
record VersionDeReglement(
        long id,
        long reglement,
        int numero,
        String fichier,
        @Nullable LocalDate depuis,
        @Nullable Instant publieLe,
        @Nullable String publiePar,
        String modifiePar,
        Instant modifieLe,
        int revision) {
    Reglement contenu() {
        return LectureDeReglement.exiger(fichier);
    }

    boolean publiee() {
        return publieLe != null;
    }
}
