package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.territoires.projets.ecrits.Circuit;
import java.util.List;

/** Les délais du circuit de validation et la forme des numéros de courrier. */
public record CircuitPage(Circuit circuit, String etapes, List<ErreurDeChamp> erreurs, boolean peutRegler)
        implements PageDeSaisie {}
