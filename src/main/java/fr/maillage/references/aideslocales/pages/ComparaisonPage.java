package fr.maillage.references.aideslocales.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce qui change d’une version d’un règlement à l’autre. */
public record ComparaisonPage(
        String href, String nom, int avant, int apres, List<Choix> versions, List<Difference> differences)
        implements Page {

    public record Choix(int numero, String libelle) {}

    public record Difference(String nom, String quoi, List<String> avant, List<String> apres) {}
}
