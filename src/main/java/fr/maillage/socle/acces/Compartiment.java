package fr.maillage.socle.acces;

/** À quel secret une note appartient : elle ne s’ouvre qu’aux professions que son compartiment admet. */
public enum Compartiment {
    /** Lue de tous ceux à qui le dossier s’ouvre. */
    SOCIAL("social"),
    /** Lue des seules professions de santé ; les autres savent qu’elle existe. */
    MEDICAL("médical");

    private final String libelle;

    Compartiment(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
