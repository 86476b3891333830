package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;

/** Le lien à usage unique à remettre à l’agent, montré cette seule fois. */
public record LienRemisPage(String nom, String lien, String retour) implements Page {}
