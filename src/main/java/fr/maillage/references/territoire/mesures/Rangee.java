package fr.maillage.references.territoire.mesures;

import java.util.Arrays;

/** Les cases d’un territoire pendant un chargement, une par colonne du lot ; l’état 0 dit que rien n’a été lu. */
final class Rangee {
    double[] nombres = new double[0];
    char[] etats = new char[0];
    char[] origines = new char[0];

    Rangee(int colonnes) {
        agrandir(colonnes);
    }

    void agrandir(int colonnes) {
        if (nombres.length >= colonnes) return;
        int taille = Math.max(colonnes, nombres.length * 2);
        nombres = Arrays.copyOf(nombres, taille);
        etats = Arrays.copyOf(etats, taille);
        origines = Arrays.copyOf(origines, taille);
    }

    char etat(int rang) {
        return rang < etats.length ? etats[rang] : 0;
    }

    double nombre(int rang) {
        return rang < nombres.length ? nombres[rang] : 0;
    }

    void poser(int rang, double nombre, char etat, Origine origine) {
        agrandir(rang + 1);
        nombres[rang] = nombre;
        etats[rang] = etat;
        origines[rang] = origine.lettre();
    }

    /** Ce qui vient d’un calcul d’autrui, et non du producteur, ne se donne que pour une estimation. */
    void estimer() {
        for (int rang = 0; rang < etats.length; rang++) if (etats[rang] == Etats.CONNUE) etats[rang] = Etats.ESTIMEE;
    }

    boolean vide() {
        for (char etat : etats) if (etat != 0) return false;
        return true;
    }
}
