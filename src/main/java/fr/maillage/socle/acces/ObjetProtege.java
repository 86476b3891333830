package fr.maillage.socle.acces;

/** Les familles d’objets de la matrice des habilitations, ligne par ligne. */
public enum ObjetProtege {
    DONNEES_PUBLIQUES,
    AGREGATS_INTERNES,
    DIAGNOSTIC,
    DOCUMENTS,
    JOURNAL,
    HABILITATIONS
}
