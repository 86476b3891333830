package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce que disent ensemble les avis d’un an, et les mots qui attendent d’être relus. */
public record AvisPage(long avis, List<Part> parts, List<String> mots, List<ARelire> aRelire) implements Page {
    public record Part(String compte, String part) {}

    public record ARelire(long id, String texte, String propose) {}
}
