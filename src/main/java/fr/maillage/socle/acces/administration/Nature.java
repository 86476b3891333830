package fr.maillage.socle.acces.administration;

/** De quelle sorte est une organisation. */
public enum Nature {
    DEPARTEMENT("Département"),
    COMMUNE("Commune"),
    CCAS("CCAS"),
    CIAS("CIAS"),
    EPCI("Intercommunalité"),
    BAILLEUR("Bailleur social"),
    ASSOCIATION("Association"),
    CAF("Caisse d’allocations familiales"),
    MUTUELLE("Mutuelle"),
    SANTE("Établissement de santé ou médico-social"),
    ETAT("Service de l’État"),
    AUTRE("Autre organisme");

    private final String libelle;

    Nature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
