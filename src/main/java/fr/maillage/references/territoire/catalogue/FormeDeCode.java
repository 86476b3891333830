package fr.maillage.references.territoire.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reconnaît la maille à la forme des codes, quand le même en-tête sert aux communes, aux EPCI et aux régions. */
public final class FormeDeCode {

    /** Les codes de région, qui ont la forme d'un code de département. */
    private static final Set<String> REGIONS = Set.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94");

    private static final Map<String, Pattern> FORMES = formes();

    private FormeDeCode() {}

    private static Map<String, Pattern> formes() {
        var formes = new LinkedHashMap<String, Pattern>();
        formes.put("ARRONDISSEMENT_MUNICIPAL", Pattern.compile("751(0[1-9]|1\\d|20)|6938[1-9]|132(0[1-9]|1[0-6])"));
        formes.put("COMMUNE", Pattern.compile("\\d{5}|2[AB]\\d{3}"));
        formes.put("QPV", Pattern.compile("Q[PN][0-9AB]{6}M?"));
        formes.put("EPCI", Pattern.compile("2\\d{8}"));
        formes.put("IRIS", Pattern.compile("\\d{9}|2[AB]\\d{7}"));
        formes.put("DEPARTEMENT", Pattern.compile("\\d{2}|2[AB]|97\\d"));
        formes.put("REGION", Pattern.compile("\\d{2}"));
        formes.put("FRANCE", Pattern.compile("1|F|FR|FE|FM|METRO|FRANCE"));
        return formes;
    }

    /** La maille d'un seul code, parmi celles que le format attend. */
    public static Optional<String> maille(String code, Set<String> attendues) {
        return FORMES.entrySet().stream()
                .filter(forme -> attendues.contains(forme.getKey()))
                .filter(forme -> forme.getValue().matcher(code).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * La maille de tout un fichier : celle dont la forme convient à tous ses codes. Deux chiffres partout désignent des
     * régions lorsque tous sont des codes de région, des départements sinon.
     */
    public static Optional<String> mailleDuFichier(Collection<String> codes, Set<String> attendues) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        boolean regions = attendues.contains("REGION") && REGIONS.containsAll(codes);
        if (regions && (!attendues.contains("DEPARTEMENT") || Set.copyOf(codes).size() > 1)) {
            return Optional.of("REGION");
        }
        return FORMES.entrySet().stream()
                .filter(forme -> attendues.contains(forme.getKey()))
                // Les arrondissements municipaux, qui ont aussi la forme d’une commune, voyagent dans les fichiers de
                // communes.
                .filter(forme -> codes.stream()
                        .allMatch(code -> forme.getValue().matcher(code).matches()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
