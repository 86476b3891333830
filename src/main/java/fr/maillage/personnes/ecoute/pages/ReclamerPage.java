package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/**
 * Ce que voit une personne qui réclame, sans compte.
 *
 * @param moisDeGarde combien de mois sa réclamation se garde après la réponse
 */
public record ReclamerPage(
        String action,
        String organisation,
        Map<String, String> objets,
        int moisDeGarde,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {}
