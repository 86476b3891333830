package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.catalogue.RegleDeColonne.Annee.DeColonne;
import org.jspecify.annotations.Nullable;

/** Les cases d’une ligne, retenues le temps de savoir si toutes se lisent. */
final class Casier {
    /** Une case à lire ; sa place au cumul est connue d’avance, sauf si la ligne dit l’année ou la variable. */
    record Lecture(
            int rang,
            String nom,
            String variable,
            int annee,
            @Nullable DeColonne date,
            double facteur,
            int place) {}

    private final Lecture[] lectures;
    private final int[] places;
    private final double[] nombres;
    private final char[] etats;
    private int taille;

    Casier(int colonnes) {
        lectures = new Lecture[colonnes];
        places = new int[colonnes];
        nombres = new double[colonnes];
        etats = new char[colonnes];
    }

    void vider() {
        taille = 0;
    }

    void poser(Lecture lecture, int place, double nombre, char etat) {
        lectures[taille] = lecture;
        places[taille] = place;
        nombres[taille] = nombre;
        etats[taille++] = etat;
    }

    boolean vide() {
        return taille == 0;
    }

    int taille() {
        return taille;
    }

    Lecture lecture(int rang) {
        return lectures[rang];
    }

    int place(int rang) {
        return places[rang];
    }

    double nombre(int rang) {
        return nombres[rang];
    }

    char etat(int rang) {
        return etats[rang];
    }
}
