package fr.maillage.personnes.accompagnement.entourage;

/** Ce qu’est un lien, tel que la personne le dit : jamais par la couleur seule, un trait et un mot. */
enum QualiteDuLien {
    SOUTIEN("soutien"),
    TENSION("tension"),
    RUPTURE("rupture");

    private final String libelle;

    QualiteDuLien(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
