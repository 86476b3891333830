package fr.maillage.socle.acces;

/** Ce qu’un agent veut faire d’un objet ; les lettres sont celles de la matrice des habilitations. */
public enum Acte {
    CREER,
    LIRE,
    MODIFIER,
    VALIDER,
    EXPORTER,
    IMPORTER
}
