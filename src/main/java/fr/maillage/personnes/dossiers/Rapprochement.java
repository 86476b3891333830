package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
