package fr.maillage.socle.documents;

/** Quelques mots d’un paragraphe, en gras s’ils importent. */
public record Passage(String texte, boolean important) {}
