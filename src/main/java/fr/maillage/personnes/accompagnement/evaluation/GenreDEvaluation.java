package fr.maillage.personnes.accompagnement.evaluation;

/** À quel moment de l’accompagnement on évalue. */
enum GenreDEvaluation {
    INITIALE("Évaluation de départ"),
    INTERMEDIAIRE("Point d’étape"),
    SORTIE("Évaluation de sortie");

    private final String libelle;

    GenreDEvaluation(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
