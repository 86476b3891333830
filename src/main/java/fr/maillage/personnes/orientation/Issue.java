package fr.maillage.personnes.orientation;

/** Ce qu’une orientation close a donné. */
enum Issue {
    ABOUTIE("aboutie : la personne a eu ce qu’elle cherchait"),
    PARTIELLE("aboutie en partie"),
    REFUS_DU_PARTENAIRE("le partenaire ne peut pas répondre (conditions, places)"),
    SANS_SUITE("la personne n’a pas donné suite"),
    AUTREMENT("le besoin a trouvé une autre réponse");

    private final String libelle;

    Issue(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
