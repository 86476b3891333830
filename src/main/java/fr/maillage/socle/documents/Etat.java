package fr.maillage.socle.documents;

/** Ce que l’on sait d’une valeur de tableau ; le signe est celui que le lecteur trouve dans la case. */
public enum Etat {
    CONNU("", "valeur connue"),
    ESTIME("e", "valeur estimée"),
    REPLI("†", "valeur de la maille supérieure, faute de valeur propre"),
    SECRET("s", "secret statistique : la valeur existe, elle n’est pas diffusée"),
    INDISPONIBLE("nd", "valeur non disponible"),
    SANS_OBJET("–", "sans objet");

    private final String signe;
    private final String libelle;

    Etat(String signe, String libelle) {
        this.signe = signe;
        this.libelle = libelle;
    }

    public String signe() {
        return signe;
    }

    public String libelle() {
        return libelle;
    }

    /** Vrai si la case montre un nombre. */
    public boolean porteUneValeur() {
        return this == CONNU || this == ESTIME || this == REPLI;
    }
}
