package fr.maillage.personnes.orientation;

/** Ce que l’on demande au partenaire. */
enum Demande {
    RENDEZ_VOUS("Un rendez-vous"),
    INFORMATION("Une information, un conseil"),
    BON("Un bon (vestiaire, alimentation, transport)"),
    ATELIER("Une place dans un atelier");

    private final String libelle;

    Demande(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
