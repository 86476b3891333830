package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les lieux où l’on reçoit. */
public record LieuxPage(List<Ligne> lignes) implements Page {
    /** Un lieu, ses salles et ses permanences. */
    public record Ligne(
            String nom, String href, String adresse, String salles, List<String> permanences, boolean ouvert) {}
}
