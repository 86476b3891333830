package fr.maillage.territoires.diagnostic.fiches.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les fiches que l’on peut écrire sur un territoire. */
public record FichesPage(Territoire territoire, List<Proposee> fiches) implements Page {
    /** Une fiche proposée, et ce que l’on y trouve. */
    public record Proposee(String titre, String resume, String href) {}
}
