package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les codes de secours, montrés cette seule fois. */
public record CodesDeSecoursPage(List<String> codes) implements Page {}
