package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une réclamation : ce que dit la personne, ce qui lui est répondu. */
public record ReclamationPage(
        ReclamationsPage.Ligne reclamation,
        String recit,
        String qui,
        String reponse,
        boolean attend,
        String effaceeLe,
        String gardeeJusquAu,
        Map<String, String> suites,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {}
