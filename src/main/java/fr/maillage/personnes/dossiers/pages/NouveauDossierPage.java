package fr.maillage.personnes.dossiers.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Ouvrir un dossier, ou ajouter une personne à un foyer : les mêmes champs, ce qui ressemble à un doublon, et l’autre unité dont l’adresse est le secteur. */
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
        List<Ressemblance> ressemblances,
        String secteur,
        Map<String, String> saisie)
        implements PageDeSaisie, PageRemplie {
    /** Quelqu’un que l’on connaît peut-être déjà. */
    public record Ressemblance(String nom, String naissance, String href, String numero, String raisons) {}
}
