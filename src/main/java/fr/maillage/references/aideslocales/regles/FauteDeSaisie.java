package fr.maillage.references.aideslocales.regles;

/** Ce qui ne va pas dans une case : laquelle, et une phrase qui dit la valeur et que faire. */
public record FauteDeSaisie(String champ, String phrase) {}
