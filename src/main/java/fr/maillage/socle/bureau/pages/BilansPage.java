package fr.maillage.socle.bureau.pages;

import fr.maillage.socle.bureau.CarteDeBilan;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les bilans ouverts à l’agent, chacun résumé d’un chiffre. */
public record BilansPage(List<Bilan> bilans) implements Page {
    /** Un bilan, et où le lire. */
    public record Bilan(String titre, String phrase, String href, CarteDeBilan.Chiffre chiffre) {}
}
