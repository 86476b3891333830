package fr.maillage.references.territoire.secret;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Un tableau d'effectifs à protéger : des territoires élémentaires, des modalités, et les regroupements que l'on voudrait
 * montrer des uns comme des autres (communes, EPCI, cantons, périmètres ; femmes, moins de 25 ans, ensemble).
 *
 * @param effectifs une ligne par territoire élémentaire, une colonne par modalité élémentaire
 */
public record Tableau(
        List<String> territoires,
        List<String> modalites,
        Map<String, Set<String>> ensembles,
        Map<String, Set<String>> groupes,
        long[][] effectifs) {

    /** Le nom du regroupement de toutes les modalités, toujours présent. */
    public static final String ENSEMBLE = "Ensemble";

    public Tableau {
        territoires = List.copyOf(territoires);
        modalites = List.copyOf(modalites);
        ensembles = Map.copyOf(ensembles);
        groupes = Map.copyOf(groupes);
        effectifs = Arrays.stream(effectifs).map(long[]::clone).toArray(long[][]::new);
        verifierLaTaille(territoires, modalites, effectifs);
        verifierLesMembres(territoires, ensembles);
        verifierLesMembres(modalites, groupes);
    }

    private static void verifierLaTaille(List<String> territoires, List<String> modalites, long[][] effectifs) {
        if (new LinkedHashSet<>(territoires).size() != territoires.size()
                || new LinkedHashSet<>(modalites).size() != modalites.size()) {
            throw new IllegalArgumentException("Un territoire ou une modalité est écrit deux fois dans le tableau.");
        }
        boolean bienTaille = effectifs.length == territoires.size()
                && Arrays.stream(effectifs).allMatch(ligne -> ligne.length == modalites.size());
        if (!bienTaille) {
            throw new IllegalArgumentException(
                    "Le tableau doit avoir %d lignes de %d effectifs.".formatted(territoires.size(), modalites.size()));
        }
        if (Arrays.stream(effectifs).flatMapToLong(Arrays::stream).anyMatch(effectif -> effectif < 0)) {
            throw new IllegalArgumentException("Un effectif ne peut pas être négatif.");
        }
    }

    private static void verifierLesMembres(List<String> elementaires, Map<String, Set<String>> regroupements) {
        regroupements.forEach((nom, membres) -> {
            if (membres.isEmpty() || !Set.copyOf(elementaires).containsAll(membres)) {
                throw new IllegalArgumentException(
                        "Le regroupement « %s » est vide ou contient un élément inconnu : %s.".formatted(nom, membres));
            }
        });
    }
}
