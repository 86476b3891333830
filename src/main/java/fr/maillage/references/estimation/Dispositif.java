package fr.maillage.references.estimation;

import java.util.List;
import java.util.Map;

/**
 * Ce que la loi dit d’un dispositif, sans ses chiffres.
 *
 * @param montants le code de chaque barème, et ce qu’il dit ici
 * @param regle vide, ou le nom d’une règle qui change de forme avec le temps
 * @param voir les codes de fiches voisines
 */
record Dispositif(
        String code,
        String nom,
        String textes,
        String pour,
        List<String> conditions,
        Map<String, String> montants,
        String regle,
        Demarche demarche,
        String recours,
        String renouvellement,
        List<String> voir,
        boolean aRelire) {}
