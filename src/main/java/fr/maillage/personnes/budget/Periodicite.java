package fr.maillage.personnes.budget;

import java.util.Arrays;
import java.util.Optional;

/** Combien de fois par an une somme entre ou sort. */
public enum Periodicite {
    HEBDOMADAIRE(52, "par semaine"),
    QUINZAINE(26, "par quinzaine"),
    MENSUELLE(12, "par mois"),
    DIX_MOIS(10, "dix mois sur douze"),
    BIMESTRIELLE(6, "tous les deux mois"),
    TRIMESTRIELLE(4, "par trimestre"),
    SEMESTRIELLE(2, "par semestre"),
    ANNUELLE(1, "par an");

    private final int foisParAn;
    private final String libelle;

    Periodicite(int foisParAn, String libelle) {
        this.foisParAn = foisParAn;
        this.libelle = libelle;
    }

    public int foisParAn() {
        return foisParAn;
    }

    public String libelle() {
        return libelle;
    }

    static Optional<Periodicite> de(String nom) {
        return Arrays.stream(values()).filter(p -> p.name().equals(nom)).findFirst();
    }
}
