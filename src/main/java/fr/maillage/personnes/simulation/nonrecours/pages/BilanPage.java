package fr.maillage.personnes.simulation.nonrecours.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Le bilan d’une année de lutte contre le non-recours. */
public record BilanPage(
        int annee,
        String perimetre,
        List<Ligne> parcours,
        List<Ligne> montants,
        List<Ligne> raisons,
        List<Ligne> prestations,
        String note)
        implements Page {

    /** Un compte protégé, déjà écrit. */
    public record Ligne(String nom, String valeur) {}
}
