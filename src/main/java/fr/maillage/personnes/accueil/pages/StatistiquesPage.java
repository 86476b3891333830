package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les demandes dites à l’accueil, par motif et par commune, sous le secret statistique. */
public record StatistiquesPage(
        String du, String au, String message, List<Ligne> motifs, List<Ligne> communes, String note) implements Page {
    /** Un motif ou une commune, et son compte tel qu’il peut se montrer. */
    public record Ligne(String nom, String valeur) {}
}
