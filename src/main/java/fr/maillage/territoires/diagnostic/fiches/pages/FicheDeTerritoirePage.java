package fr.maillage.territoires.diagnostic.fiches.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Une fiche d’un territoire, à l’écran. */
public record FicheDeTerritoirePage(
        Territoire territoire, String titre, String href, List<Lien> autres, List<Chapitre> chapitres) implements Page {
    public List<FormatDeDocument> formats() {
        return List.of(FormatDeDocument.values());
    }
}
