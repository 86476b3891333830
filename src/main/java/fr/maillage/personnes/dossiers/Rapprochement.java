package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Deux saisies simultanées d’une même fiche, champ par champ : ce que chacun a changé de son côté s’ajoute ; ce que les
 * deux ont changé autrement est un désaccord, que l’agent tranche. Rien n’est écrasé sans qu’il le voie.
 */
public record Rapprochement(Map<String, String> valeurs, List<Desaccord> desaccords) {
    public record Desaccord(String cle, String enregistre, String saisi) {}

    /** @param lu ce que l’agent avait sous les yeux en commençant */
    public static Rapprochement de(Map<String, String> lu, Map<String, String> enregistre, Map<String, String> saisi) {
        var valeurs = new LinkedHashMap<String, String>();
        var desaccords = new ArrayList<Desaccord>();
        for (var champ : saisi.entrySet()) {
            String avant = lu.getOrDefault(champ.getKey(), "");
            String autre = enregistre.getOrDefault(champ.getKey(), "");
            String mien = champ.getValue();
            if (mien.equals(avant) || mien.equals(autre)) {
                valeurs.put(champ.getKey(), autre);
            } else {
                valeurs.put(champ.getKey(), mien);
                if (!autre.equals(avant)) desaccords.add(new Desaccord(champ.getKey(), autre, mien));
            }
        }
        return new Rapprochement(valeurs, desaccords);
    }

    /** Ce qu’un collègue a changé depuis que l’agent a lu, parmi ce qu’il saisit, par son nom à l’écran. */
    public static List<String> changes(
            Map<String, String> lu, Map<String, String> enregistre, Set<String> saisis, UnaryOperator<String> nom) {
        return saisis.stream()
                .filter(c -> !lu.getOrDefault(c, "").equals(enregistre.getOrDefault(c, "")))
                .map(nom)
                .toList();
    }

    /** Le message d’un enregistrement, et ce que des collègues avaient changé pendant ce temps s’il y a lieu. */
    public static String dire(String message, List<String> changes) {
        return changes.isEmpty()
                ? message
                : message + " Un collègue avait changé pendant ce temps : " + String.join(" ; ", changes) + ".";
    }
}
