package fr.maillage.references.territoire.secret;

import fr.maillage.references.territoire.SourceDIndicateurs.Comptage;
import fr.maillage.references.territoire.SourceDIndicateurs.Description;
import fr.maillage.references.territoire.SourceDIndicateurs.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fait des comptes d'une source le tableau à protéger : les modalités élémentaires croisent toutes les dimensions, et chaque
 * modalité d'une dimension en est une marge.
 */
public final class MiseEnTableau {

    private static final String CROIX = " × ";

    private MiseEnTableau() {}

    /** Le tableau de ces comptes sur ces territoires ; une case sans compte vaut zéro. */
    public static Tableau de(
            Description description,
            List<String> territoires,
            Map<String, Set<String>> ensembles,
            List<Comptage> comptages) {
        List<Map<String, String>> croisements = croiser(description.dimensions());
        List<String> modalites = croisements.stream()
                .map(croisement -> nom(description, croisement))
                .toList();
        var rangDuTerritoire = rangs(territoires);
        var rangDeModalite = rangs(modalites);
        long[][] effectifs = new long[territoires.size()][modalites.size()];
        for (Comptage comptage : comptages) {
            Integer lieu = rangDuTerritoire.get(comptage.territoire());
            Integer colonne = rangDeModalite.get(nom(description, comptage.modalites()));
            if (lieu == null || colonne == null) {
                throw new IllegalArgumentException(
                        "La source « %s » compte %s à « %s » : ce territoire ou cette modalité n’est pas attendu."
                                .formatted(description.code(), comptage.modalites(), comptage.territoire()));
            }
            effectifs[lieu][colonne] += comptage.effectif();
        }
        return new Tableau(territoires, modalites, ensembles, marges(description, croisements), effectifs);
    }

    private static List<Map<String, String>> croiser(List<Dimension> dimensions) {
        List<Map<String, String>> croisements = List.of(Map.of());
        for (Dimension dimension : dimensions) {
            var suivants = new ArrayList<Map<String, String>>();
            for (Map<String, String> croisement : croisements) {
                for (String modalite : dimension.modalites().stream().sorted().toList()) {
                    var augmente = new HashMap<>(croisement);
                    augmente.put(dimension.code(), modalite);
                    suivants.add(Map.copyOf(augmente));
                }
            }
            croisements = suivants;
        }
        return croisements;
    }

    private static Map<String, Set<String>> marges(Description description, List<Map<String, String>> croisements) {
        var marges = new LinkedHashMap<String, Set<String>>();
        if (description.dimensions().size() > 1) {
            for (Map<String, String> croisement : croisements) {
                croisement
                        .values()
                        .forEach(modalite -> marges.computeIfAbsent(modalite, _ -> new HashSet<>())
                                .add(nom(description, croisement)));
            }
        }
        return marges;
    }

    private static String nom(Description description, Map<String, String> croisement) {
        return description.dimensions().isEmpty()
                ? Tableau.ENSEMBLE
                : description.dimensions().stream()
                        .map(dimension -> croisement.getOrDefault(dimension.code(), "?"))
                        .collect(Collectors.joining(CROIX));
    }

    private static Map<String, Integer> rangs(List<String> noms) {
        var rangs = new HashMap<String, Integer>();
        noms.forEach(nom -> rangs.put(nom, rangs.size()));
        return rangs;
    }
}
