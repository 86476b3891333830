package fr.maillage.personnes.accompagnement.besoins;

/** Ce qui presse, dit en délai et non en note. */
enum Urgence {
    IMMEDIATE("tout de suite", "urgent"),
    BIENTOT("dans le mois", "bientot"),
    SANS("sans urgence", "neutre");

    private final String libelle;
    private final String ton;

    Urgence(String libelle, String ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    String libelle() {
        return libelle;
    }

    String ton() {
        return ton;
    }
}
