package fr.maillage.personnes.simulation.nonrecours;

import java.util.Set;

/** Où en est un droit repéré, de l’indice à la décision. */
enum Issue {
    REPERE("à vérifier", "bientot"),
    VERIFIE("vérifié, à demander", "bientot"),
    DEMANDE("démarche engagée", "encours"),
    OUVERT("ouvert", "ok"),
    REFUSE("refusé", "urgent"),
    ECARTE("écarté : pas de droit", "neutre"),
    CADUC("n’est plus repéré", "neutre");

    static final Set<Issue> A_TRAITER = Set.of(REPERE, VERIFIE, DEMANDE);

    private final String libelle;
    private final String ton;

    Issue(String libelle, String ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    String libelle() {
        return libelle;
    }

    String ton() {
        return ton;
    }
}
