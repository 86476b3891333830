package fr.maillage.personnes.accompagnement.entourage;

/** Où se place un parent par rapport au titulaire du dossier. */
enum Generation {
    GRANDS_PARENTS("Grands-parents", "ses grands-parents", -2),
    PARENTS("Parents", "ses parents, oncles et tantes", -1),
    MEME("Sa génération", "sa génération : conjoint, ex-conjoint, fratrie, cousins", 0),
    ENFANTS("Enfants", "ses enfants, neveux et nièces", 1),
    PETITS_ENFANTS("Petits-enfants", "ses petits-enfants", 2);

    private final String court;
    private final String libelle;
    private final int rang;

    Generation(String court, String libelle, int rang) {
        this.court = court;
        this.libelle = libelle;
        this.rang = rang;
    }

    String court() {
        return court;
    }

    String libelle() {
        return libelle;
    }

    int rang() {
        return rang;
    }

    static Generation de(int rang) {
        for (var g : values()) if (g.rang == rang) return g;
        throw new IllegalArgumentException("Aucune génération n’est au rang %d : de -2 à 2.".formatted(rang));
    }
}
