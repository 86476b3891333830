package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Toutes les valeurs légales, et celles qu’il faut relire. */
public record BaremesPage(List<String> alertes, List<Ligne> lignes) implements Page {
    /** Un barème et ce qu’il vaut aujourd’hui. */
    public record Ligne(String code, String nom, String valeur, String depuis, String verifieLe) {}
}
