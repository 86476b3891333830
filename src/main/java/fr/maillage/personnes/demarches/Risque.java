package fr.maillage.personnes.demarches;

/** Les six risques que la couverture d’un foyer regarde. */
enum Risque {
    SANTE("Santé"),
    RETRAITE("Retraite"),
    FAMILLE("Famille"),
    CHOMAGE("Chômage"),
    LOGEMENT("Logement"),
    PAUVRETE("Pauvreté");

    private final String libelle;

    Risque(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
