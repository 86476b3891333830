package fr.maillage.personnes.dossiers.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/** Ouvrir un dossier, ou ajouter une personne à un foyer : les mêmes champs, et ce qui ressemble à un doublon. */
public record NouveauDossierPage(
        String titre,
        String action,
        String retour,
        boolean ouverture,
        String origine,
        List<ChampPage> champs,
        List<ChampPage> telephones,
        List<ChampPage> autour,
        List<ErreurDeChamp> erreurs,
        List<Ressemblance> ressemblances)
        implements PageDeSaisie {
    /** Quelqu’un que l’on connaît peut-être déjà. */
    public record Ressemblance(String nom, String naissance, String href, String numero, String raisons) {}
}
