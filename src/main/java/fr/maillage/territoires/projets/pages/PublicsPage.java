package fr.maillage.territoires.projets.pages;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Decompte;
import java.util.List;

/** Les publics, et ce que l’on fait pour chacun. */
public record PublicsPage(List<Ligne> lignes, boolean peutAjouter) implements Page {
    /** Un public et ses totaux. */
    public record Ligne(PublicVise vise, Decompte decompte) {}
}
