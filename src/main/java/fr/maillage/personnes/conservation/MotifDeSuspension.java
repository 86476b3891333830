package fr.maillage.personnes.conservation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pourquoi un dossier doit rester au-delà de sa durée. */
enum MotifDeSuspension {
    CONTENTIEUX("contentieux en cours"),
    RECOURS("recours administratif en cours"),
    DEMANDE_EN_COURS("demande de la personne en cours"),
    OBLIGATION_LEGALE("autre obligation légale");

    private final String libelle;

    MotifDeSuspension(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    static Map<String, String> choix() {
        var choix = new LinkedHashMap<String, String>();
        for (var motif : values()) choix.put(motif.name(), motif.libelle());
        return choix;
    }
}
