package fr.maillage.personnes.orientation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce que les orientations ont donné sur un an, service par service, sans personne. */
public record BilanDesOrientationsPage(String adresse, List<Ligne> lignes, String methode) implements Page {
    public record Ligne(
            String service,
            String structure,
            String href,
            String orientations,
            String reponses,
            String refus,
            String attente,
            String absences,
            String abouties,
            boolean aReconsiderer) {}
}
