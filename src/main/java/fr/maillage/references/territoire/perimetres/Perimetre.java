package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Territoire;

/** Un périmètre et ce qui le concerne lui : à qui il est, d’où il vient, quelle version on en lit. */
public record Perimetre(
        Territoire territoire, long organisation, String origine, String note, int version, String creePar) {
    static final String SAISI = "saisie";
    static final String DEMONSTRATION = "demonstration";

    /** À écrire partout où le périmètre se montre, quand il n’est le secteur de personne. */
    public String mention() {
        return origine.equals(DEMONSTRATION) ? "secteur inventé pour la démonstration" : "";
    }
}
