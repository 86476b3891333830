package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.Reglement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une version d’un règlement : brouillon tant qu’elle n’a pas de date, puis publiée et inchangeable.
 *
 * @param revision ce qui a été lu avant d’écrire, pour ne pas écraser un collègue
 * @param retrait sa fin, si on l’a dite
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
        int revision,
        @Nullable Retrait retrait) {

    /** @param le le premier jour où elle ne répond plus */
    record Retrait(LocalDate le, String motif, String par) {}

    Reglement contenu() {
        return LectureDeReglement.exiger(fichier);
    }

    boolean retiree(LocalDate jour) {
        return retrait != null && !retrait.le().isAfter(jour);
    }

    boolean publiee() {
        return publieLe != null;
    }
}
