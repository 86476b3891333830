package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Le bilan d’une année de domiciliation. */
public record BilanPage(int annee, int anneeEnCours, List<Tableau> tableaux) implements Page {
    /** Un tableau de comptes. */
    public record Tableau(String titre, List<Ligne> lignes) {}

    /** Un compte. */
    public record Ligne(String nom, String valeur) {}
}
