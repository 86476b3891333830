package fr.maillage.references.territoire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Après le 1er janvier de cette année, les mouvements qui touchent ces communes ou ce qu’elles sont devenues. */
    public List<Passage> apres(int geographie, Collection<String> codes) {
        var suivis = new HashSet<>(codes);
        var mouvements = new ArrayList<Passage>();
        parJour.tailMap(LocalDate.of(geographie, 1, 1), false).forEach((jour, devenirs) -> {
            for (var devenir : devenirs.entrySet()) {
                boolean suivi = suivis.contains(devenir.getKey());
                devenir.getValue().forEach((nouveau, part) -> {
                    if (!suivi && !suivis.contains(nouveau)) return;
                    mouvements.add(new Passage(jour, devenir.getKey(), nouveau, part));
                    suivis.add(nouveau);
                });
            }
        });
        mouvements.sort(Comparator.comparing(Passage::jour)
                .thenComparing(Passage::nouveau)
                .thenComparing(Passage::ancien));
        return mouvements;
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
