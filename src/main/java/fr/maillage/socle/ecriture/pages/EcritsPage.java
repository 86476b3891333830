package fr.maillage.socle.ecriture.pages;

import fr.maillage.socle.ecriture.EntreeDEcrit;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Tout ce qui s’écrit dans la maison, en une page. */
public record EcritsPage(List<EntreeDEcrit> entrees) implements Page {}
