package fr.maillage.references.aideslocales.regles;

/** Sous quelle forme une aide est donnée. */
public enum FormeDAide implements Mot {
    SECOURS("secours, non remboursable"),
    PRET("prêt ou avance à rembourser"),
    BON("bon ou chèque d’accompagnement"),
    PAIEMENT_AU_CREANCIER("paiement au créancier"),
    TARIF_REDUIT("tarif réduit");

    private final String libelle;

    FormeDAide(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
