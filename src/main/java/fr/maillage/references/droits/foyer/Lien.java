package fr.maillage.references.droits.foyer;

/** Ce qu’une personne est pour celle qui demande. */
public enum Lien {
    DEMANDEUR,
    CONJOINT,
    ENFANT
}
