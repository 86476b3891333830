package fr.maillage.socle.acces;

/** Ce qu’un agent veut faire d’un objet ; les lettres sont celles de la matrice des habilitations. */
public enum Acte {
    CREER('C', "créer"),
    LIRE('R', "lire"),
    MODIFIER('U', "modifier"),
    VALIDER('V', "valider"),
    EXPORTER('X', "exporter"),
    /** Charger des données ou entretenir la machine ; qui peut créer peut aussi importer. */
    IMPORTER('I', "importer"),
    /** Ne lire que des totaux, jamais une personne. */
    LIRE_AGREGE('A', "lire des totaux"),
    /** Lire le strict nécessaire pour un contrôle, avec un motif toujours noté. */
    CONTROLER('L', "contrôler"),
    /** Dire si un signal faible en est un. */
    QUALIFIER('q', "qualifier");

    private final char lettre;
    private final String libelle;

    Acte(char lettre, String libelle) {
        this.lettre = lettre;
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    static Acte deLettre(char lettre) {
        for (var acte : values()) if (acte.lettre == lettre) return acte;
        throw new IllegalArgumentException(
                "La lettre « %s » n’est celle d’aucun acte de la matrice des habilitations.".formatted(lettre));
    }
}
