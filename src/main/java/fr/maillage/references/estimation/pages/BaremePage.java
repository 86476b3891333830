package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** L’histoire d’une valeur légale et qui l’emploie. */
public record BaremePage(
        String nom, String code, String unite, String verifieLe, List<String> emplois, List<Ligne> lignes)
        implements Page {
    /** Une date d’effet ; la plus récente en premier. */
    public record Ligne(String depuis, List<String> valeurs, String texte, String adresse) {}
}
