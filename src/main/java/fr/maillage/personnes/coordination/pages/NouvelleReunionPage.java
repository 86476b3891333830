package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une réunion à préparer : quelle question, quand, ce que la personne en sait. */
public record NouvelleReunionPage(
        DossierVu dossier,
        List<CoordinationPage.Choix> foyer,
        List<CoordinationPage.Choix> fondements,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {}
