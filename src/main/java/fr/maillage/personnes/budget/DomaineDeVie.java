package fr.maillage.personnes.budget;

/** Le domaine de vie dont parle une ligne du budget ; les codes sont ceux de la grille d’évaluation. */
public enum DomaineDeVie {
    BUDGET("BUDGET", "Budget"),
    LOGEMENT("HOUSING", "Logement"),
    ENERGIE("DWELLING", "Énergie et savoir habiter"),
    ALIMENTATION("FOOD", "Alimentation"),
    DROITS("RIGHTS", "Démarches et droits"),
    EMPLOI("WORK", "Emploi et formation"),
    VIE_SOCIALE("SOCIAL", "Vie sociale"),
    SANTE("HEALTH", "Santé"),
    MOBILITE("MOBILITY", "Mobilité"),
    NUMERIQUE("DIGITAL", "Numérique"),
    PARENTALITE("PARENTING", "Parentalité");

    private final String code;
    private final String libelle;

    DomaineDeVie(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }
}
