package fr.maillage.personnes.demarches.pieces.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Les pièces d’un dossier, et de quoi en déposer une. {@code sansAntivirus} le dit quand rien ne les examine. */
public record PiecesPage(
        DossierVu dossier,
        boolean modifiable,
        List<Ligne> pieces,
        List<Nature> natures,
        Map<Long, String> personnes,
        String sansAntivirus,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Une pièce gardée. */
    public record Ligne(
            long id,
            String nature,
            String personne,
            String date,
            String fichier,
            String depot,
            String validite,
            String ton,
            boolean examinee) {}

    /** Une nature à choisir. */
    public record Nature(String code, String libelle) {}
}
