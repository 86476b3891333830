package fr.maillage.territoires.projets;

/** Ce que décrit une fiche. */
public enum NatureDeFiche {
    PROJET("Projet", "Projets"),
    ACTION_COLLECTIVE("Atelier ou action collective", "Ateliers et actions collectives"),
    AIDE("Aide", "Aides"),
    MISSION("Mission d’ingénierie", "Missions d’ingénierie");

    private final String libelle;
    private final String pluriel;

    NatureDeFiche(String libelle, String pluriel) {
        this.libelle = libelle;
        this.pluriel = pluriel;
    }

    public String libelle() {
        return libelle;
    }

    public String pluriel() {
        return pluriel;
    }
}
