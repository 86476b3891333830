package fr.maillage.personnes.simulation.nonrecours;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pourquoi un droit n’était pas demandé, ou pas reçu : les cinq formes que distingue l’Observatoire des non-recours (Odenore). */
enum RaisonDeNonRecours {
    NON_CONNAISSANCE("Ne le connaissait pas"),
    NON_PROPOSITION("Ne lui avait pas été proposé"),
    NON_DEMANDE("L’a su, ne l’a pas demandé"),
    NON_RECEPTION("L’a demandé, ne l’a pas reçu"),
    NON_ORIENTATION("N’avait pas été orienté·e vers lui");

    private final String libelle;

    RaisonDeNonRecours(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    static Map<String, String> choix() {
        var choix = new LinkedHashMap<String, String>();
        for (var raison : values()) choix.put(raison.name(), raison.libelle);
        return choix;
    }
}
