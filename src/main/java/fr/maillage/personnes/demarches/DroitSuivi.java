package fr.maillage.personnes.demarches;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ce que la couverture d’un foyer sait d’un droit, pour les autres pièces.
 *
 * @param droit son code au catalogue : « rsa », « css »…
 */
public record DroitSuivi(
        String droit,
        Etat etat,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin) {
    /** Ce qu’une autre pièce a besoin de distinguer. */
    public enum Etat {
        OUVERT,
        DEMANDE,
        SUSPENDU,
        A_OUVRIR,
        FINI,
        SANS_OBJET
    }
}
