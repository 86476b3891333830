package fr.maillage.territoires.projets;

import fr.maillage.socle.acces.Acte;
import java.util.Arrays;
import java.util.Optional;

/** Les quatre parties d’une fiche qui se saisissent à part. */
public enum Volet {
    FICHE("modifier", "Modifier la fiche", Acte.MODIFIER),
    ARGUMENTS("arguments", "Arguments, options, budget", Acte.MODIFIER),
    DECISION("decision", "Du terrain à la décision", Acte.VALIDER),
    COMMUNICATION("communication", "Informations pratiques", Acte.MODIFIER);

    private final String chemin;
    private final String libelle;
    private final Acte acte;

    Volet(String chemin, String libelle, Acte acte) {
        this.chemin = chemin;
        this.libelle = libelle;
        this.acte = acte;
    }

    public String chemin() {
        return chemin;
    }

    public String libelle() {
        return libelle;
    }

    /** Ce que l’enregistrer demande : décider n’est pas modifier. */
    public Acte acte() {
        return acte;
    }

    static Optional<Volet> du(String chemin) {
        return Arrays.stream(values()).filter(v -> v.chemin.equals(chemin)).findFirst();
    }
}
