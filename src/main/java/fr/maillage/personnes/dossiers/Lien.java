package fr.maillage.personnes.dossiers;

/** Ce qu’est une personne dans le foyer d’un dossier. */
enum Lien {
    TITULAIRE("titulaire du dossier"),
    CONJOINT("conjoint·e"),
    ENFANT("enfant"),
    PARENT("parent"),
    FRATRIE("frère ou sœur"),
    AUTRE_PARENT("autre parent"),
    HEBERGEANT("héberge le foyer"),
    HEBERGE("hébergé·e par le foyer"),
    AUTRE("autre lien");

    private final String libelle;

    Lien(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    /** Qui héberge, ou vit ailleurs, n’est pas du foyer : ni ses ressources ni ses charges n’y comptent. */
    boolean duFoyer() {
        return this != HEBERGEANT;
    }
}
