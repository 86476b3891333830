package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une intervention à demander : la question, le périmètre, la durée, l’accord de la personne, ce qui est remis. */
public record NouvelleInterventionPage(
        DossierVu dossier,
        List<CoordinationPage.Choix> genres,
        List<CoordinationPage.Choix> conseilleres,
        List<CoordinationPage.Choix> foyer,
        List<InvitePage.Element> elements,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {}
