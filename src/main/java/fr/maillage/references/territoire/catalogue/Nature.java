package fr.maillage.references.territoire.catalogue;

/** Ce qu'est une mesure brute, et donc si l'on a le droit de l'additionner d'un territoire à l'autre. */
public enum Nature {
    EFFECTIF("un effectif", true),
    MONTANT("un montant total", true),
    SURFACE("une surface", true),
    PART("une part", false),
    TAUX("un taux", false),
    MEDIANE("une médiane", false),
    MOYENNE("une moyenne", false),
    INDICE("un indice", false),
    DECILE("un décile", false);

    private final String libelle;
    private final boolean additive;

    Nature(String libelle, boolean additive) {
        this.libelle = libelle;
        this.additive = additive;
    }

    public String libelle() {
        return libelle;
    }

    public boolean additive() {
        return additive;
    }
}
