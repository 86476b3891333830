package fr.maillage.personnes.accompagnement.besoins;

/** Pourquoi un besoin reste sans réponse : cela seul, et son domaine, se compte hors du dossier. */
enum Manque {
    OFFRE("pas d’offre locale"),
    ATTENTE("liste d’attente"),
    REFUS("refus du service"),
    DROIT("droit non ouvert"),
    COUT("reste à charge trop élevé"),
    DISTANCE("trop loin, pas de transport"),
    LANGUE("langue ou écrit non accessibles"),
    CHOIX("la personne ne le souhaite pas");

    private final String libelle;

    Manque(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    /** Ce qui manque au territoire ; ce que la personne choisit n’est pas un manque. */
    boolean duTerritoire() {
        return this != CHOIX;
    }
}
