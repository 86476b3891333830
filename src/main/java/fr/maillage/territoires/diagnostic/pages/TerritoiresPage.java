package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.web.Page;
import java.util.List;

/** La porte d’entrée des territoires. */
public record TerritoiresPage(
        List<Territoire> departements, List<Territoire> regions, Territoire france, List<Integer> annees)
        implements Page {
    public int geographie() {
        return annees.getFirst();
    }
}
