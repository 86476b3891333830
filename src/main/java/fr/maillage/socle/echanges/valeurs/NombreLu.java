package fr.maillage.socle.echanges.valeurs;

/** Ce qu'une cellule de nombre voulait dire : une valeur, un secret, une absence, un sans-objet, ou rien de lisible. */
public sealed interface NombreLu {

    /** Une valeur connue. */
    record Connu(double valeur) implements NombreLu {}

    /** Une valeur qui existe mais que le secret statistique couvre ; le motif est le texte lu. */
    record Secret(String motif) implements NombreLu {}

    /** Une valeur qui n'est pas disponible. */
    record Absent() implements NombreLu {}

    /** Une valeur qui n'a pas de sens ici (/// dans les tableaux de l'Insee). */
    record NonApplicable() implements NombreLu {}

    /** Un texte dont on ne sait pas faire un nombre ; la raison est une phrase. */
    record Illisible(String texteLu, String raison) implements NombreLu {}
}
