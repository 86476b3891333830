package fr.maillage.references.territoire.mesures;

/** Ce que porte une colonne d’un lot : une variable, une année. */
public record ColonneDeLot(String variable, int annee) {}
