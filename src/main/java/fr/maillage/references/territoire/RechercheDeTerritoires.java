package fr.maillage.references.territoire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Retrouve un territoire pendant qu’on tape : chaque mot est un début de mot du nom, ou un début de code. Sans aucune
 * réponse, une faute de frappe est pardonnée. L’exactitude, puis la taille du territoire, classent les réponses.
 */
final class RechercheDeTerritoires {
    private static final int CANDIDATS = 4_000;

    private final String[] mots;
    private final int[][] porteurs;
    private final List<Territoire> territoires = new ArrayList<>();
    private final List<String> cles = new ArrayList<>();

    RechercheDeTerritoires(Geographie geographie) {
        Map<String, List<Integer>> index = new HashMap<>();
        geographie.tous().filter(RechercheDeTerritoires::cherchable).forEach(t -> {
            int rang = territoires.size();
            territoires.add(t);
            String cle = Ecriture.cle(t.nom());
            cles.add(cle);
            for (String mot : new HashSet<>(Arrays.asList(cle.split(" ")))) {
                index.computeIfAbsent(mot, _ -> new ArrayList<>()).add(rang);
            }
            index.computeIfAbsent(Ecriture.cle(t.code()), _ -> new ArrayList<>())
                    .add(rang);
        });
        mots = index.keySet().stream().sorted().toArray(String[]::new);
        porteurs = Arrays.stream(mots)
                .map(mot -> index.getOrDefault(mot, List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean cherchable(Territoire t) {
        return t.actuel() || t.maille() == Maille.COMMUNE;
    }

    List<Territoire> chercher(String demande, int auPlus, Predicate<Territoire> filtre) {
        String cle = Ecriture.cle(demande);
        if (cle.isEmpty()) return List.of();
        String[] debuts = cle.split(" ");
        Set<Integer> trouves = intersection(debuts, false);
        if (trouves.isEmpty()) trouves = intersection(debuts, true);
        return trouves.stream()
                .sorted(Comparator.comparingDouble((Integer rang) -> -pertinence(rang, cle)))
                .map(territoires::get)
                .filter(filtre)
                .limit(auPlus)
                .toList();
    }

    private Set<Integer> intersection(String[] debuts, boolean pardonner) {
        Set<Integer> communs = null;
        // Le mot le plus long est le plus rare : commencer par lui garde l’ensemble petit.
        for (String debut : Arrays.stream(debuts)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            Set<Integer> porteursDuMot = pardonner ? proches(debut) : commencantPar(debut, communs);
            if (communs == null) communs = porteursDuMot;
            else communs.retainAll(porteursDuMot);
            if (communs.isEmpty()) return Set.of();
        }
        return communs == null ? Set.of() : communs;
    }

    private Set<Integer> commencantPar(String debut, @org.jspecify.annotations.Nullable Set<Integer> parmi) {
        var trouves = new HashSet<Integer>();
        int place = Arrays.binarySearch(mots, debut);
        for (int i = place < 0 ? -place - 1 : place; i < mots.length && mots[i].startsWith(debut); i++) {
            for (int rang : porteurs[i]) {
                if (parmi == null || parmi.contains(rang)) trouves.add(rang);
            }
            if (parmi == null && trouves.size() > CANDIDATS * 4) break;
        }
        return trouves;
    }

    private Set<Integer> proches(String mot) {
        var trouves = new HashSet<Integer>();
        if (mot.length() < 4) return commencantPar(mot, null);
        for (int i = 0; i < mots.length; i++) {
            if (Math.abs(mots[i].length() - mot.length()) <= 1 && Ecriture.uneFauteAuPlus(mots[i], mot)) {
                for (int rang : porteurs[i]) trouves.add(rang);
            }
        }
        return trouves;
    }

    private double pertinence(int rang, String cle) {
        Territoire t = territoires.get(rang);
        String nom = cles.get(rang);
        double points = 0;
        if (nom.equals(cle) || t.code().equalsIgnoreCase(cle.replace(" ", ""))) points += 100;
        else if (nom.startsWith(cle)) points += 40;
        points += switch (t.maille()) {
            case COMMUNE -> t.actuel() ? 20 : -15;
            case EPCI, DEPARTEMENT, REGION, PERIMETRE, FRANCE -> 18;
            case QPV -> 10;
            case COMMUNE_DELEGUEE, ARRONDISSEMENT_MUNICIPAL -> 5;
            case CANTON, ARRONDISSEMENT -> 2;
            case IRIS -> -5;
        };
        Integer population = t.population();
        if (population != null && population > 0) points += 4 * Math.log10(population);
        return points - nom.length() * 0.1;
    }
}
