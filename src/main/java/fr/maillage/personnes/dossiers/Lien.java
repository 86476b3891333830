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

    /** Le lien de ce code ; ce qui n’en est pas un se range sous « autre ». */
    static Lien de(String code) {
        return java.util.Arrays.stream(values())
                .filter(l -> l.name().equals(code))
                .findFirst()
                .orElse(AUTRE);
    }

    /** Au-dessus du titulaire (−1), de la sienne (0), au-dessous (1) : de quoi ranger un foyer par générations. */
    int generation() {
        return switch (this) {
            case PARENT -> -1;
            case ENFANT -> 1;
            case TITULAIRE, CONJOINT, FRATRIE, AUTRE_PARENT, HEBERGEANT, HEBERGE, AUTRE -> 0;
        };
    }

    PlaceAuFoyer.Place place() {
        return switch (this) {
            case TITULAIRE -> PlaceAuFoyer.Place.TITULAIRE;
            case CONJOINT -> PlaceAuFoyer.Place.CONJOINT;
            case ENFANT -> PlaceAuFoyer.Place.ENFANT;
            case HEBERGEANT -> PlaceAuFoyer.Place.HEBERGE_LE_FOYER;
            case PARENT, FRATRIE, AUTRE_PARENT, HEBERGE, AUTRE -> PlaceAuFoyer.Place.VIT_AVEC;
        };
    }

    /** Qui héberge, ou vit ailleurs, n’est pas du foyer : ni ses ressources ni ses charges n’y comptent. */
    boolean duFoyer() {
        return this != HEBERGEANT;
    }
}
