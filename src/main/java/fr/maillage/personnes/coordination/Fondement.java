package fr.maillage.personnes.coordination;

/** Ce qui permet de partager : un texte, sinon l’accord de la personne. Un texte ne vaut qu’entre professionnels tenus au secret. */
enum Fondement {
    ACCORD("Accord de la personne", ""),
    ENFANCE("Protection de l’enfance", "article L. 226-2-2 du code de l’action sociale et des familles"),
    AGGRAVATION(
            "Aggravation des difficultés d’une personne ou d’une famille",
            "article L. 121-6-2 du code de l’action sociale et des familles"),
    SOINS("Équipe de soins", "article L. 1110-4 du code de la santé publique");

    private final String libelle;
    private final String texte;

    Fondement(String libelle, String texte) {
        this.libelle = libelle;
        this.texte = texte;
    }

    String libelle() {
        return texte.isEmpty() ? libelle : libelle + " (" + texte + ")";
    }

    boolean exigeLeSecret() {
        return this != ACCORD;
    }
}
