package fr.maillage.references.territoire;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ramène un code de commune d’une année passée aux communes d’aujourd’hui, avec la part de chacune. */
public final class Passages {
    private final TreeMap<LocalDate, Map<String, Map<String, Double>>> parJour = new TreeMap<>();

    public Passages(List<Passage> passages) {
        for (Passage p : passages) {
            parJour.computeIfAbsent(p.jour(), _ -> new HashMap<>())
                    .computeIfAbsent(p.ancien(), _ -> new LinkedHashMap<>())
                    .put(p.nouveau(), p.part());
        }
    }

    /** Les communes d’aujourd’hui issues de ce code de la géographie de cette année, et la part de chacune. */
    public Map<String, Double> depuis(String code, int geographie) {
        Map<String, Double> parts = Map.of(code, 1.0);
        LocalDate jour = LocalDate.of(geographie, 1, 1);
        for (var mouvements : parJour.tailMap(jour, false).values()) parts = appliquer(parts, mouvements, 0);
        return parts;
    }

    /** Un même jour peut enchaîner deux mouvements (changer de département, puis fusionner). */
    private static Map<String, Double> appliquer(
            Map<String, Double> parts, Map<String, Map<String, Double>> mouvements, int tour) {
        if (tour == 3 || parts.keySet().stream().noneMatch(mouvements::containsKey)) return parts;
        var suite = new LinkedHashMap<String, Double>();
        boolean encore = false;
        for (var part : parts.entrySet()) {
            var devenirs = mouvements.getOrDefault(part.getKey(), Map.of(part.getKey(), 1.0));
            for (var devenir : devenirs.entrySet()) {
                suite.merge(devenir.getKey(), part.getValue() * devenir.getValue(), Double::sum);
                encore |= !devenirs.containsKey(part.getKey()) && mouvements.containsKey(devenir.getKey());
            }
        }
        return encore ? appliquer(suite, mouvements, tour + 1) : suite;
    }
}
