package fr.maillage.references.territoire.imports.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les modèles d’import enregistrés. */
public record ModelesPage(List<Ligne> modeles, List<String> fautes) implements Page {
    /** Un modèle et ce qu’il a servi à charger. */
    public record Ligne(long id, String libelle, String mesures, String quand, String par, int lots) {}
}
