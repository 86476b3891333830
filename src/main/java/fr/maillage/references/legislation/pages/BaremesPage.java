package fr.maillage.references.legislation.pages;

import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Toutes les valeurs légales, celles qu’il faut relire, celles qu’on a ajoutées ici. */
public record BaremesPage(List<Lien> alertes, List<Lien> attentes, int ajouts, List<Ligne> lignes) implements Page {
    /** Un barème et ce qu’il vaut aujourd’hui. */
    public record Ligne(String code, String nom, String valeur, String depuis, String verifieLe) {}
}
