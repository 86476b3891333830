package fr.maillage.socle.echanges.lecture;

import org.jspecify.annotations.Nullable;

/**
 * Une ligne telle que le format la donne, avant de savoir où est l'en-tête ; redressée quand il a fallu rétablir un
 * guillemet fermant pour la découper.
 */
record LigneBrute(
        long numero, @Nullable String[] cellules, @Nullable String defaut, boolean redressee) {

    LigneBrute(long numero, @Nullable String[] cellules, @Nullable String defaut) {
        this(numero, cellules, defaut, false);
    }

    int remplies() {
        int compte = 0;
        for (String cellule : cellules) {
            if (cellule != null) {
                compte++;
            }
        }
        return compte;
    }

    boolean vide() {
        for (String cellule : cellules) {
            if (cellule != null) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    String cellule(int rang) {
        return rang < cellules.length ? cellules[rang] : null;
    }
}
