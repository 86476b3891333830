package fr.maillage.territoires.diagnostic.cartes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Retire d’un grand fond les points que l’œil ne verrait pas : ceux que leurs deux voisins alignent presque. Un point où
 * trois territoires se touchent reste toujours ; les autres ont les mêmes voisins des deux côtés d’une frontière, et la
 * décision y est donc la même : les territoires restent jointifs.
 */
final class Allegement {
    private static final long DOUBLE_AIRE_INVISIBLE = 2;

    private final Map<Long, Long> voisins = new HashMap<>();
    private final Set<Long> jonctions = new HashSet<>();

    Allegement(List<long[]> anneaux) {
        for (long[] p : anneaux) {
            for (int i = 0; i < p.length; i += 2) {
                long avant = cle(p, precedent(p, i));
                long apres = cle(p, suivant(p, i));
                // Une somme ne dépend pas du sens dans lequel on tourne.
                Long connus = voisins.putIfAbsent(cle(p, i), avant + apres);
                if (connus != null && connus != avant + apres) jonctions.add(cle(p, i));
            }
        }
    }

    long[] alleger(long[] p) {
        var gardes = new ArrayList<Integer>();
        for (int i = 0; i < p.length; i += 2) {
            if (jonctions.contains(cle(p, i)) || doubleAire(p, i) > DOUBLE_AIRE_INVISIBLE) gardes.add(i);
        }
        if (gardes.size() < 3) return p;
        long[] allege = new long[gardes.size() * 2];
        for (int n = 0; n < gardes.size(); n++) {
            allege[2 * n] = p[gardes.get(n)];
            allege[2 * n + 1] = p[gardes.get(n) + 1];
        }
        return allege;
    }

    private static long doubleAire(long[] p, int i) {
        int a = precedent(p, i);
        int b = suivant(p, i);
        return Math.abs((p[i] - p[a]) * (p[b + 1] - p[a + 1]) - (p[b] - p[a]) * (p[i + 1] - p[a + 1]));
    }

    private static int precedent(long[] p, int i) {
        return i == 0 ? p.length - 2 : i - 2;
    }

    private static int suivant(long[] p, int i) {
        return i + 2 == p.length ? 0 : i + 2;
    }

    private static long cle(long[] p, int i) {
        return p[i] << 32 ^ p[i + 1];
    }
}
