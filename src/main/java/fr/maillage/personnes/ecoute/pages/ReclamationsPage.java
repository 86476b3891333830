package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Le registre des réclamations : celles qui attendent, celles qui ont leur réponse. */
public record ReclamationsPage(List<Ligne> enAttente, List<Ligne> repondues, long enRetard) implements Page {
    public record Ligne(String href, String objet, String quand, String ou, String ton) {}
}
