package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce que la maison propose de masquer, passage par passage, et ce que le professionnel décide. */
public record RelecturePage(
        DossierVu dossier, String href, List<Partie> parties, List<String> contenu, String mots, boolean relu)
        implements Page {
    /** Les propositions d’une partie du fichier. */
    public record Partie(String titre, List<Point> points) {}

    /** Une proposition : où, le passage et ce qui l’entoure, pourquoi, et si elle est retenue. */
    public record Point(
            int rang, String ou, String avant, String mot, String apres, String raison, String geste, boolean retenu) {}
}
