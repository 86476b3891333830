package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les jours fériés et les vacances que la maison connaît, et de quoi en ajouter par fichier. */
public record CalendrierPage(
        String feries,
        List<String> zonesDeFeries,
        String vacances,
        List<String> zonesDeVacances,
        List<Ligne> lignes,
        String refus)
        implements Page {
    /** Une année et une zone. */
    public record Ligne(int annee, String genre, String zone, long jours) {}

    @Override
    public int statut() {
        return refus.isEmpty() ? 200 : 422;
    }
}
