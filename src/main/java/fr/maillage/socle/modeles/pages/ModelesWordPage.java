package fr.maillage.socle.modeles.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les sortes de documents et le modèle que chacune suit. */
public record ModelesWordPage(List<Ligne> lignes) implements Page {
    /** Une sorte de document ; sans modèle en service, elle suit la mise en page de la maison. */
    public record Ligne(String libelle, String phrase, String href, String enService) {}
}
