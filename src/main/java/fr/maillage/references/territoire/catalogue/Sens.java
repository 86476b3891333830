package fr.maillage.references.territoire.catalogue;

/** Dans quel sens un indicateur est favorable : c'est ce qui permet de colorer et de classer sans juger à tort. */
public enum Sens {
    HAUT_FAVORABLE,
    BAS_FAVORABLE,
    NEUTRE
}
