package fr.maillage.references.droits.foyer;

/** Zone des aides au logement (arrêté du 17 mars 1978). */
public enum Zone {
    UN,
    DEUX,
    TROIS
}
