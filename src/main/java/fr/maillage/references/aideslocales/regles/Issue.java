package fr.maillage.references.aideslocales.regles;

/** Les trois réponses possibles d’une aide locale. */
public enum Issue implements Mot {
    OUVERT("ouverte"),
    FERME("fermée"),
    INCONNU("à préciser");

    private final String libelle;

    Issue(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
