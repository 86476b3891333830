package fr.maillage.personnes.accompagnement.entourage;

/** D’où vient quelqu’un qui compte autour du foyer. */
enum Cercle {
    FAMILLE("famille hors du foyer"),
    PROCHES("amis, voisins"),
    PROFESSIONNELS("professionnels, services"),
    LIEUX("lieux : école, travail, association");

    private final String libelle;

    Cercle(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    /** Les proches d’un côté de la carte, les services de l’autre. */
    boolean intime() {
        return this == FAMILLE || this == PROCHES;
    }
}
