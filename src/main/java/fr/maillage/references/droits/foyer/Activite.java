package fr.maillage.references.droits.foyer;

/** Ce que fait une personne. */
public enum Activite {
    EN_EMPLOI,
    SANS_EMPLOI,
    ETUDIANT,
    RETRAITE,
    INACTIF
}
