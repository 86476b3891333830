package fr.maillage.personnes.accompagnement.besoins;

/** Où l’on en est d’un besoin. */
enum Statut {
    A_TRAITER("à traiter", "bientot"),
    EN_COURS("en cours", "encours"),
    NON_COUVERT("non couvert", "urgent"),
    COUVERT("couvert", "ok");

    private final String libelle;
    private final String ton;

    Statut(String libelle, String ton) {
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
