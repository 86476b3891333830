package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.ecrits.GenreDEcrit;
import java.util.List;

/** Ce qui peut s’écrire depuis une fiche. */
public record EcritsDeFichePage(Fiche fiche, List<GenreDEcrit> genres, boolean peutExporter) implements Page {}
