package fr.maillage.personnes.dossiers;

/** Pourquoi un accompagnement prend fin, ou un dossier se clôt. */
public enum MotifDeFin {
    OBJECTIFS_ATTEINTS("objectifs atteints"),
    DEMANDE_DE_LA_PERSONNE("à la demande de la personne"),
    DEMENAGEMENT("déménagement"),
    SANS_NOUVELLES("sans nouvelles"),
    RELAIS("relais pris par un autre service"),
    DECES("décès"),
    REFUS("refus de la personne");

    private final String libelle;

    MotifDeFin(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
