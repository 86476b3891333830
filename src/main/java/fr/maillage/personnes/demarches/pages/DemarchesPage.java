package fr.maillage.personnes.demarches.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Les démarches d’un dossier, et de quoi en commencer une. */
public record DemarchesPage(
        DossierVu dossier,
        boolean modifiable,
        List<Ligne> lignes,
        Map<String, List<Choix>> choix,
        Map<Long, String> personnes,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Une démarche. */
    public record Ligne(
            long id,
            String libelle,
            String personne,
            String organisme,
            String suite,
            String etat,
            String ton,
            String pieces,
            boolean finie) {}

    /** Une démarche du catalogue. */
    public record Choix(String code, String libelle) {}
}
