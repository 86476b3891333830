package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Valeur;

/** L’état d’une case tel qu’il est écrit en base : une lettre. */
final class Etats {
    static final char CONNUE = 'c';
    static final char ESTIMEE = 'e';
    static final char SECRETE = 's';
    static final char NON_DISPONIBLE = 'n';
    static final char NON_APPLICABLE = 'x';

    private Etats() {}

    static char lettre(Valeur.Etat etat) {
        return switch (etat) {
            case CONNUE -> CONNUE;
            case ESTIMEE -> ESTIMEE;
            case SECRETE -> SECRETE;
            case NON_DISPONIBLE -> NON_DISPONIBLE;
            case NON_APPLICABLE -> NON_APPLICABLE;
        };
    }

    static boolean chiffre(char etat) {
        return etat == CONNUE || etat == ESTIMEE;
    }

    static Valeur valeur(double nombre, char etat) {
        return switch (etat) {
            case CONNUE -> Valeur.connue(nombre);
            case ESTIMEE -> Valeur.estimee(nombre);
            case SECRETE -> Valeur.secrete();
            case NON_APPLICABLE -> Valeur.nonApplicable();
            default -> Valeur.nonDisponible();
        };
    }
}
