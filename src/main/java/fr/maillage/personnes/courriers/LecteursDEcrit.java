package fr.maillage.personnes.courriers;

/** Qui, de l’unité, lit un écrit gardé au dossier : cela dépend de ce qu’il contient, jamais de qui l’a écrit. */
public enum LecteursDEcrit {
    /** Évaluation, budget : ceux qui suivent, et l’accès exceptionnel. */
    SUIVI("ceux qui suivent le dossier"),
    /** Projet, entretien partagé, orientation, démarche : aussi qui conduit l’unité. */
    CONDUITE("ceux qui suivent le dossier, et qui conduit l’unité"),
    /** Accueil, domiciliation : aussi le secrétariat de l’unité. */
    UNITE("l’unité");

    private final String libelle;

    LecteursDEcrit(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }
}
