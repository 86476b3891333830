package fr.maillage.personnes.accompagnement.entretiens;

/** Ce que l’on a fait avec la personne. */
enum GenreDIntervention {
    ENTRETIEN("Entretien"),
    VISITE("Visite à domicile"),
    ACCOMPAGNEMENT("Accompagnement physique"),
    DEMARCHE("Démarche"),
    CONCERTATION("Rencontre avec des partenaires");

    private final String libelle;

    GenreDIntervention(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
