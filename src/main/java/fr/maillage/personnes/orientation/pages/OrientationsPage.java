package fr.maillage.personnes.orientation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les orientations d’un dossier. */
public record OrientationsPage(DossierVu dossier, boolean peutOrienter, List<Ligne> lignes, String boucles)
        implements Page {
    /** Une orientation dans la liste. */
    public record Ligne(
            String service,
            String structure,
            String href,
            String quand,
            String auteur,
            String etat,
            String ton,
            boolean enRetard) {}
}
