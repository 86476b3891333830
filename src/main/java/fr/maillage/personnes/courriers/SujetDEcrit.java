package fr.maillage.personnes.courriers;

/** Ce dont on peut tirer un écrit : « Budget du 3 mars 2027 ». La clé est à la pièce qui le propose, et ne change pas. */
public record SujetDEcrit(String cle, String libelle) {}
