package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Fiche;
import java.util.List;

/** Le kit de communication d’une action. */
public record KitPage(Fiche fiche, List<String> empechements, String texteCourt, String courriel, boolean peutExporter)
        implements Page {
    public boolean pret() {
        return empechements.isEmpty();
    }

    public String adresse() {
        return fiche.href() + "/ecrits";
    }
}
