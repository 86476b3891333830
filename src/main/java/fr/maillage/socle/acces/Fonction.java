package fr.maillage.socle.acces;

/** À quel titre un agent travaille : les treize colonnes de la matrice des habilitations. */
public enum Fonction {
    CM("Chargé·e de mission services sociaux"),
    CESF("Conseiller·ère social·e (CESF)"),
    ASS("Autre travailleur social (ASS, ES)"),
    DSU("Chargé·e de mission DSU"),
    RT("Responsable territorial·e"),
    ING("Chargé·e de mission ingénierie"),
    SEC("Secrétariat, accueil"),
    GEST("Gestionnaire, instructeur·rice"),
    ELU("Élu·e"),
    PART("Partenaire invité·e"),
    BEN("Habitant·e"),
    DPO("Délégué·e à la protection des données"),
    ADM("Administrateur·rice technique");

    private final String libelle;

    Fonction(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
