package fr.maillage.references.aideslocales.regles;

/** Où en est un droit légal, quand une aide locale ne vient qu’après lui. */
public enum EtatDuDroit implements Mot {
    OUVERT("est ouvert"),
    DEMANDE("est demandé, sans réponse encore"),
    REFUSE("a été refusé");

    private final String libelle;

    EtatDuDroit(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
