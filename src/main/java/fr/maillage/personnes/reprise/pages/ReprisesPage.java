package fr.maillage.personnes.reprise.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Déposer un tableur de personnes, et retrouver ceux qui le furent. */
public record ReprisesPage(String unite, List<Ligne> lignes, String erreur) implements Page {
    /** Une reprise, et où elle en est. */
    public record Ligne(String href, String fichier, String quand, String par, String etat, String compte) {}

    @Override
    public int statut() {
        return erreur.isEmpty() ? 200 : 422;
    }
}
