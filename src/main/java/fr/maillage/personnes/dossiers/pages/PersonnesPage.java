package fr.maillage.personnes.dossiers.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Trouver une personne, ou reprendre un dossier que l’on suit. */
public record PersonnesPage(String demande, List<Ligne> lignes, boolean peutOuvrir, boolean peutForcer)
        implements Page {
    /** Une personne trouvée, et le dossier où elle est. */
    public record Ligne(
            String nom,
            String naissance,
            String lien,
            String numero,
            String href,
            String commune,
            boolean clos,
            boolean fictif) {}

    public String titre() {
        return demande.isEmpty() ? "Personnes" : "Personnes : « " + demande + " »";
    }

    public String legende() {
        if (demande.isEmpty()) return "Les dossiers que vous suivez";
        return lignes.size() > 1 ? lignes.size() + " personnes trouvées" : lignes.size() + " personne trouvée";
    }
}
