package fr.maillage.references.territoire.mesures;

/** Par quel chemin un chiffre est arrivé jusqu’au territoire qui le porte. */
public enum Origine {
    LUE('d', "publiée pour ce territoire"),
    RAMENEE('r', "ramenée à la géographie d’aujourd’hui"),
    ADDITIONNEE('a', "additionnée à partir des territoires qui le composent");

    private final char lettre;
    private final String libelle;

    Origine(char lettre, String libelle) {
        this.lettre = lettre;
        this.libelle = libelle;
    }

    char lettre() {
        return lettre;
    }

    public String libelle() {
        return libelle;
    }

    static Origine de(char lettre) {
        for (Origine origine : values()) if (origine.lettre == lettre) return origine;
        throw new IllegalArgumentException("Origine inconnue : « " + lettre + " ».");
    }
}
