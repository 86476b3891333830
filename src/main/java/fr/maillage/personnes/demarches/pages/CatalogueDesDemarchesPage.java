package fr.maillage.personnes.demarches.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Le catalogue des démarches d’une organisation, rangé : les siennes, puis celles de la maison. */
public record CatalogueDesDemarchesPage(Map<String, List<Ligne>> groupes) implements Page {
    /** Une démarche, et ce que l’organisation en a fait. */
    public record Ligne(String href, String libelle, String sous, String etat, String ton, boolean masquee) {}
}
