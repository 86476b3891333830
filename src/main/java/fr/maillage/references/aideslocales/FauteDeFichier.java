package fr.maillage.references.aideslocales;

/** Ce qui ne va pas dans un fichier : à quelle ligne, et une phrase qui dit que faire. */
record FauteDeFichier(int ligne, String phrase) {
    String dire() {
        return ligne == 0 ? phrase : "Ligne %d : %s".formatted(ligne, phrase);
    }
}
