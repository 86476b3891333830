package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * Le registre des réclamations : celles qui attendent, celles qui ont leur réponse.
 *
 * @param adresse où l’on réclame sans compte
 * @param ouverte si cette page reçoit en ce moment
 */
public record ReclamationsPage(
        List<Ligne> enAttente, List<Ligne> repondues, long enRetard, String adresse, boolean ouverte) implements Page {
    public record Ligne(String href, String objet, String quand, String ou, String ton) {}
}
