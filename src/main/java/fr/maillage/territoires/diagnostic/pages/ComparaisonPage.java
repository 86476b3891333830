package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Des territoires côte à côte. */
public record ComparaisonPage(List<Territoire> choisis, String avis, List<Chapitre> chapitres) implements Page {
    /** « commune:49007 ». */
    public String cle(Territoire territoire) {
        return territoire.maille().chemin() + ":" + territoire.code();
    }
}
