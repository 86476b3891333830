package fr.maillage.personnes.budget;

/**
 * Un chiffre du budget et ce qui l’explique : sa formule en mots, puis avec les nombres de ce foyer.
 *
 * @param repere ce qu’on peut en dire, d’où vient la mesure, et qu’elle n’est pas une règle
 */
record Ratio(String code, String libelle, String valeur, String formule, String calcul, String repere, Ton ton) {
    /** Ce qui mérite qu’on en parle ; jamais une note donnée à quelqu’un. */
    enum Ton {
        NEUTRE,
        ATTENTION
    }

    static Ratio de(String code, String libelle, String valeur, String formule, String calcul) {
        return new Ratio(code, libelle, valeur, formule, calcul, "", Ton.NEUTRE);
    }

    Ratio lu(String repere, boolean attention) {
        return new Ratio(code, libelle, valeur, formule, calcul, repere, attention ? Ton.ATTENTION : Ton.NEUTRE);
    }
}
