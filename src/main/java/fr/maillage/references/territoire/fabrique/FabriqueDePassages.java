package fr.maillage.references.territoire.fabrique;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Les passages d’une commune d’hier à celles d’aujourd’hui : la table officielle des mouvements dit qui devient quoi et
 * quand ; pour une commune rétablie (défusion), la table de passage donne la part de population de chacune.
 */
final class FabriqueDePassages {
    /** Créations, rétablissements, suppressions, fusions, changements de code : ce qui déplace des habitants. */
    private static final Set<String> DEPLACEMENTS = Set.of("20", "21", "30", "31", "32", "33", "41", "50");

    private static final Set<String> PARTAGES = Set.of("20", "21", "30");

    private final Path geo;
    private final Map<String, Double> parts = new HashMap<>();
    private final Map<String, Double> populations = new HashMap<>();

    FabriqueDePassages(Path geo) {
        this.geo = geo;
    }

    List<String> fabriquer() {
        lireLesParts();
        for (var c : Table.lire(geo.resolve("communes_2025.csv"), ',')) {
            String population = c.getField("population");
            if (!population.isEmpty()) populations.put(c.getField("code"), Double.valueOf(population));
        }
        var parDate = new TreeMap<String, Map<String, Set<String>>>();
        for (var m : Table.lire(geo.resolve("mvtcommunes.csv"), ',')) retenir(m, parDate);
        var lignes = new ArrayList<String>();
        parDate.forEach((date, devenirs) -> devenirs.forEach((ancien, nouveaux) -> {
            if (nouveaux.equals(Set.of(ancien))) return;
            Map<String, Double> repartition = repartir(date, ancien, nouveaux);
            repartition.forEach((nouveau, part) -> lignes.add(String.join(
                    ";", date, ancien, nouveau, part == 1 ? "1" : String.format(Locale.ROOT, "%.6f", part))));
        }));
        return lignes;
    }

    /** Le bloc 2023→2024 de la table publiée a ses deux colonnes interverties : on lit les deux sens. */
    private void lireLesParts() {
        for (var p : Table.lire(geo.resolve("tables_passage_1968_2024.csv"), ',')) {
            if (!p.getField("typemodif").equals("d")) continue;
            boolean interverti = p.getField("de").equals("2023");
            String de = p.getField(interverti ? "cod_vers" : "cod_de");
            String vers = p.getField(interverti ? "cod_de" : "cod_vers");
            parts.put(de + ">" + vers, Double.valueOf(p.getField("ratio")));
        }
    }

    private static void retenir(NamedCsvRecord m, Map<String, Map<String, Set<String>>> parDate) {
        if (!DEPLACEMENTS.contains(m.getField("MOD"))) return;
        if (!m.getField("TYPECOM_AV").equals("COM") || !m.getField("TYPECOM_AP").equals("COM")) return;
        var devenirs = parDate.computeIfAbsent(m.getField("DATE_EFF"), _ -> new TreeMap<>());
        var nouveaux = devenirs.computeIfAbsent(m.getField("COM_AV"), _ -> new LinkedHashSet<>());
        // Une fusion emporte tout ; un partage garde chacune des communes qui en sortent.
        if (!PARTAGES.contains(m.getField("MOD"))) nouveaux.removeIf(n -> n.equals(m.getField("COM_AV")));
        nouveaux.add(m.getField("COM_AP"));
    }

    private Map<String, Double> repartir(String date, String ancien, Set<String> nouveaux) {
        if (nouveaux.size() == 1) return Map.of(nouveaux.iterator().next(), 1.0);
        var repartition = new TreeMap<String, Double>();
        boolean connues = nouveaux.stream().allMatch(n -> parts.containsKey(ancien + ">" + n));
        for (String nouveau : new TreeSet<>(nouveaux)) {
            repartition.put(
                    nouveau, connues ? parts.get(ancien + ">" + nouveau) : populations.getOrDefault(nouveau, 0.0));
        }
        double somme =
                repartition.values().stream().mapToDouble(Double::doubleValue).sum();
        if (somme <= 0) repartition.replaceAll((_, _) -> 1.0 / nouveaux.size());
        else repartition.replaceAll((_, part) -> part / somme);
        repartition.values().removeIf(part -> part < 1e-6);
        return repartition;
    }
}
