package fr.maillage.references.territoire.adresses;

/** Ce qu’un fichier de lieux apporte. */
enum Genre {
    ADRESSES("Adresses"),
    IRIS("Contours d’IRIS"),
    QPV("Contours de quartiers prioritaires");

    private final String libelle;

    Genre(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
