package fr.maillage.personnes.dossiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une personne et sa place dans le foyer d’un dossier, pour la pièce qui compte des droits : la loi regarde l’âge, le couple,
 * les enfants et leur résidence, rien d’autre de l’identité.
 *
 * @param prenom de quoi la nommer à l’écran
 * @param alternee l’enfant partage son temps entre deux foyers
 */
public record PlaceAuFoyer(
        long personne,
        String prenom,
        Place place,
        boolean alternee,
        @Nullable LocalDate naissance) {

    /** Ce qu’elle est pour un droit : qui demande, son conjoint, un enfant, ou quelqu’un qui vit là sans être de ce foyer. */
    public enum Place {
        TITULAIRE,
        CONJOINT,
        ENFANT,
        VIT_AVEC,
        HEBERGE_LE_FOYER
    }
}
