package fr.maillage.references.droits.foyer;

/** Ce qu’est un logement-foyer pour l’aide au logement (D. 832-25 et D. 842-16 du code de la construction et de l’habitation). */
public enum GenreDeFoyer {
    /** Résidence sociale conventionnée depuis 1995, foyer de jeunes travailleurs conventionné depuis octobre 1990. */
    RESIDENCE_SOCIALE,
    /** Tout autre foyer conventionné : personnes âgées, personnes handicapées, conventions plus anciennes. */
    CONVENTIONNE,
    /** Sans convention, pour des personnes âgées. */
    PERSONNES_AGEES,
    CHAMBRE_D_ETUDIANT,
    CHAMBRE_D_ETUDIANT_REHABILITEE,
    /** Sans convention, pour toute autre personne. */
    AUTRE;

    public boolean conventionne() {
        return this == RESIDENCE_SOCIALE || this == CONVENTIONNE;
    }
}
