package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.administration.Refus;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Une unité et son secteur ; zéro désigne celle qu’on crée. */
public record UnitePage(long id, String nom, String mention, String communes, boolean fermee, List<Refus> refus)
        implements Page {}
