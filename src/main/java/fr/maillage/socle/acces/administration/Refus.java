package fr.maillage.socle.acces.administration;

/** Ce qui empêche d’enregistrer un formulaire : le champ, et la phrase qui dit quoi corriger. */
public record Refus(String champ, String phrase) {}
