package fr.maillage.socle.web.pages;

import fr.maillage.socle.web.Page;

/** Ce qui n’a pas pu être montré, pourquoi, que faire, et le numéro à citer. */
public record ErreurPage(int statut, String titre, String phrase, String reference) implements Page {}
