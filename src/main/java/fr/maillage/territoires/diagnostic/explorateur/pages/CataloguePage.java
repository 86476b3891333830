package fr.maillage.territoires.diagnostic.explorateur.pages;

import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.NonAlimente;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Les indicateurs, thème par thème : ceux qui se lisent, ceux qui manquent et pourquoi. */
public record CataloguePage(
        String q,
        Map<Theme, List<Indicateur>> alimentes,
        Map<Theme, List<NonAlimente>> absents,
        int combien,
        int manquants)
        implements Page {}
