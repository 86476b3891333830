package fr.maillage.territoires.projets;

/** Où en est une fiche. */
public enum EtatDeFiche {
    IDEE("À l’étude", "bientot"),
    EN_COURS("En cours", "encours"),
    TERMINE("Terminé", "ok"),
    ABANDONNE("Abandonné", "neutre");

    private final String libelle;
    private final String ton;

    EtatDeFiche(String libelle, String ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    public String libelle() {
        return libelle;
    }

    public String ton() {
        return ton;
    }
}
