package fr.maillage.socle.modeles;

import fr.maillage.socle.documents.Champs;
import java.util.Comparator;
import java.util.Set;

/** Le champ connu qui ressemble le plus à celui que l’auteur a écrit. */
final class Voisin {
    private Voisin() {}

    static String suggestion(String cle, Set<String> noms) {
        return noms.stream()
                .min(Comparator.comparingInt(nom -> distance(cle, Champs.normaliser(nom))))
                .filter(nom -> distance(cle, Champs.normaliser(nom)) <= Math.max(2, cle.length() / 3))
                .map(nom -> " Vouliez-vous dire {{" + nom + "}} ?")
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] avant = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) avant[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] ici = new int[b.length() + 1];
            ici[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int echange = avant[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                ici[j] = Math.min(echange, Math.min(avant[j], ici[j - 1]) + 1);
            }
            avant = ici;
        }
        return avant[b.length()];
    }
}
