package fr.maillage.references.territoire.adresses;

/** Jusqu’où une adresse a pu être située. */
public enum Precision {
    NUMERO("au numéro"),
    VOIE("à la voie : le numéro n’est pas connu"),
    COMMUNE("à la commune : la voie n’est pas reconnue"),
    AUCUNE("nulle part : la commune manque ou n’existe plus");

    private final String libelle;

    Precision(String libelle) {
        this.libelle = libelle;
    }

    /** Ce qui suit « située » : « au numéro », « à la voie : … ». */
    public String libelle() {
        return libelle;
    }
}
