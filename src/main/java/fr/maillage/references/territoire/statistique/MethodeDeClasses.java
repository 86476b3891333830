package fr.maillage.references.territoire.statistique;

/** La façon de couper une série en classes pour une carte. */
public enum MethodeDeClasses {
    QUANTILES("quantiles"),
    JENKS("seuils naturels (Jenks)"),
    AMPLITUDES_EGALES("amplitudes égales"),
    MANUELLE("bornes choisies");

    private final String libelle;

    MethodeDeClasses(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
