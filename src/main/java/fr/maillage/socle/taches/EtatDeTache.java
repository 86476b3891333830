package fr.maillage.socle.taches;

/** Où en est un travail. */
public enum EtatDeTache {
    EN_ATTENTE("en attente", "neutre"),
    EN_COURS("en cours", "encours"),
    TERMINEE("terminé", "ok"),
    ECHOUEE("échoué", "urgent"),
    ANNULEE("annulé", "neutre");

    private final String libelle;
    private final String ton;

    EtatDeTache(String libelle, String ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    public String libelle() {
        return libelle;
    }

    public String ton() {
        return ton;
    }

    public boolean active() {
        return this == EN_ATTENTE || this == EN_COURS;
    }
}
