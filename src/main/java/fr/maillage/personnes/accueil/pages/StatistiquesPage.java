package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les demandes dites à l’accueil, par commune et par motif, sous le secret statistique. */
public record StatistiquesPage(
        String du, String au, String message, List<String> motifs, List<Ligne> lignes, String note) implements Page {
    /** Une commune et ses comptes, le total en dernier. */
    public record Ligne(String commune, List<String> valeurs) {}
}
