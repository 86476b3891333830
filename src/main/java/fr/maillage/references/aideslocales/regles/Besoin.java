package fr.maillage.references.aideslocales.regles;

/** Ce que la demande aiderait à payer. */
public enum Besoin implements Mot {
    ENERGIE("une facture d’énergie"),
    EAU("une facture d’eau"),
    TELEPHONE("une facture de téléphone ou d’internet"),
    LOYER("un loyer ou des charges impayés"),
    ACCES_AU_LOGEMENT("l’entrée dans un logement"),
    ALIMENTATION("l’alimentation"),
    SANTE("la santé"),
    TRANSPORT("les déplacements"),
    CANTINE("la cantine ou le périscolaire"),
    LOISIRS("les loisirs ou les vacances"),
    EQUIPEMENT("l’équipement du logement"),
    OBSEQUES("des obsèques"),
    AUTRE("un autre besoin");

    private final String libelle;

    Besoin(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
