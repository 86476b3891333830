package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Qui attend un rendez-vous : ce qui presse d’abord, puis les plus anciens. */
public record AttentePage(List<Ligne> lignes, Map<String, String> issues) implements Page {
    /** Une personne qui attend. */
    public record Ligne(
            long id,
            String nom,
            String telephone,
            String dossier,
            String fiche,
            String motifs,
            String urgence,
            String ton,
            String depuis,
            long jours,
            String rendezVous,
            String ouvrir) {}
}
