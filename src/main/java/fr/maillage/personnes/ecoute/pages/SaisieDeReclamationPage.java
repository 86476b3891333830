package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** L’inscription d’une réclamation au registre. */
public record SaisieDeReclamationPage(
        String cle,
        Map<String, String> canaux,
        Map<String, String> objets,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {}
