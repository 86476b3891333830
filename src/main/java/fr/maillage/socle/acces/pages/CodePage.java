package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;

/** Le second temps de la connexion : le code de l’application ou un code de secours. */
public record CodePage(boolean refus) implements Page {}
