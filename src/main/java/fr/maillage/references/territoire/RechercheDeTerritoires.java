package fr.maillage.references.territoire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Retrouve un territoire pendant qu’on tape : chaque mot est un début de mot du nom, ou un début de code. Sans aucune
 * réponse, une faute de frappe est pardonnée. L’exactitude, puis la taille du territoire, classent les réponses.
 */
final class RechercheDeTerritoires {
    private static final int CANDIDATS = 16_000;

    private final String[] mots;
    private final int[][] porteurs;
    private final List<Territoire> territoires = new ArrayList<>();
    private final List<String> cles = new ArrayList<>();
    private final double[] poids;

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
        poids = new double[territoires.size()];
        Arrays.setAll(poids, rang -> poids(territoires.get(rang), cles.get(rang)));
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
        BitSet trouves = intersection(debuts, false);
        if (trouves.isEmpty()) trouves = intersection(debuts, true);
        return Arrays.stream(classes(trouves, cle))
                .mapToObj(classe -> territoires.get(Integer.MAX_VALUE - (int) classe))
                .filter(filtre)
                .limit(auPlus)
                .toList();
    }

    /** Deux lettres répondent à des milliers de lieux : chacun est noté une fois, et sa note se classe avec son rang dans un seul nombre. */
    private long[] classes(BitSet trouves, String cle) {
        String code = cle.replace(" ", "");
        long[] classes = trouves.stream()
                .mapToLong(rang ->
                        Math.round((1_000 + pertinence(rang, cle, code)) * 10_000) << 32 | Integer.MAX_VALUE - rang)
                .sorted()
                .toArray();
        for (int i = 0, j = classes.length - 1; i < j; i++, j--) {
            long premiere = classes[i];
            classes[i] = classes[j];
            classes[j] = premiere;
        }
        return classes;
    }

    private BitSet intersection(String[] debuts, boolean pardonner) {
        BitSet communs = null;
        // Le mot le plus long est le plus rare : commencer par lui garde l’ensemble petit.
        for (String debut : Arrays.stream(debuts)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            BitSet porteursDuMot = pardonner ? proches(debut) : commencantPar(debut, communs);
            if (communs == null) communs = porteursDuMot;
            else communs.and(porteursDuMot);
            if (communs.isEmpty()) return communs;
        }
        return communs == null ? new BitSet() : communs;
    }

    private BitSet commencantPar(String debut, @Nullable BitSet parmi) {
        var trouves = new BitSet(territoires.size());
        int nombre = 0;
        int place = Arrays.binarySearch(mots, debut);
        for (int i = place < 0 ? -place - 1 : place; i < mots.length && mots[i].startsWith(debut); i++) {
            for (int rang : porteurs[i]) {
                if (trouves.get(rang) || parmi != null && !parmi.get(rang)) continue;
                trouves.set(rang);
                nombre++;
            }
            if (parmi == null && nombre > CANDIDATS) break;
        }
        return trouves;
    }

    private BitSet proches(String mot) {
        if (mot.length() < 4) return commencantPar(mot, null);
        var trouves = new BitSet(territoires.size());
        for (int i = 0; i < mots.length; i++) {
            if (Math.abs(mots[i].length() - mot.length()) <= 1 && Ecriture.uneFauteAuPlus(mots[i], mot)) {
                for (int rang : porteurs[i]) trouves.set(rang);
            }
        }
        return trouves;
    }

    private double pertinence(int rang, String cle, String code) {
        double points = poids[rang];
        String nom = cles.get(rang);
        if (nom.equals(cle) || territoires.get(rang).code().equalsIgnoreCase(code)) points += 100;
        else if (nom.startsWith(cle)) points += 40;
        return points;
    }

    /** Ce que vaut un territoire quoi que l’on cherche : sa maille, sa population, la brièveté de son nom. */
    private static double poids(Territoire t, String cle) {
        double points = switch (t.maille()) {
            case COMMUNE -> t.actuel() ? 20 : -15;
            case EPCI, DEPARTEMENT, REGION, PERIMETRE, FRANCE -> 18;
            case QPV -> 10;
            case COMMUNE_DELEGUEE, ARRONDISSEMENT_MUNICIPAL -> 5;
            case CANTON, ARRONDISSEMENT -> 2;
            case IRIS -> -5;
        };
        Integer population = t.population();
        if (population != null && population > 0) points += 4 * Math.log10(population);
        return points - cle.length() * 0.1;
    }
}
