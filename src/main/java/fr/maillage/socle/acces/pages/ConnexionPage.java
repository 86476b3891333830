package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;

/** La porte d’entrée. */
public record ConnexionPage(boolean refus, boolean sortie) implements Page {}
