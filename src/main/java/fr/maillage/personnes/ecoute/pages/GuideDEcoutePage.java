package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Le guide d’écoute : à relire avant un entretien. */
public record GuideDEcoutePage(List<Partie> parties) implements Page {
    public record Partie(String titre, List<String> lignes) {}
}
