package fr.maillage.references.territoire.statistique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Trouve les territoires qui ressemblent à un autre : distance sur des indicateurs centrés et réduits, auxquels s'ajoute le
 * logarithme de la population. La méthode se montre : chaque voisin dit ce qui le rapproche et ce qui l'éloigne.
 */
public final class TerritoiresSemblables {

    /** Le critère de taille, toujours présent. */
    public static final String TAILLE = "POPULATION";

    private static final double PART_MINIMALE_DE_CRITERES = 0.5;

    private final List<String> criteres;
    private final List<Profil> profils;
    private final Map<String, Integer> rangs = new HashMap<>();
    /** Une ligne par territoire : les valeurs centrées et réduites, NaN où la valeur manque. */
    private final double[][] reduites;

    /** Ce qu'il faut savoir d'un territoire pour le comparer ; une valeur secrète ou absente n'y figure pas. */
    public record Profil(
            String code, double population, @Nullable String type, Map<String, Double> valeurs) {
        public Profil {
            valeurs = Map.copyOf(valeurs);
        }
    }

    /**
     * Un territoire semblable.
     *
     * @param contributions la part de chaque critère dans la distance, de 0 à 1, de la plus forte à la plus faible
     */
    public record Voisin(String code, double distance, int criteresCommuns, Map<String, Double> contributions) {}

    private record Candidat(int rang, double distance) {}

    public TerritoiresSemblables(List<Profil> profils, List<String> indicateurs) {
        this.profils = List.copyOf(profils);
        var tous = new ArrayList<>(indicateurs);
        tous.add(TAILLE);
        this.criteres = List.copyOf(tous);
        this.reduites = new double[profils.size()][criteres.size()];
        for (int i = 0; i < profils.size(); i++) {
            rangs.put(profils.get(i).code(), i);
        }
        for (int critere = 0; critere < criteres.size(); critere++) {
            reduire(critere);
        }
    }

    private void reduire(int critere) {
        double[] brutes = profils.stream()
                .mapToDouble(profil -> brute(profil, criteres.get(critere)))
                .toArray();
        double moyenne =
                Arrays.stream(brutes).filter(Double::isFinite).average().orElse(Double.NaN);
        double variance = Arrays.stream(brutes)
                .filter(Double::isFinite)
                .map(v -> (v - moyenne) * (v - moyenne))
                .average()
                .orElse(0);
        for (int i = 0; i < brutes.length; i++) {
            // Un critère qui ne varie pas ne distingue personne.
            reduites[i][critere] = variance > 0 ? (brutes[i] - moyenne) / Math.sqrt(variance) : Double.NaN;
        }
    }

    private static double brute(Profil profil, String critere) {
        if (critere.equals(TAILLE)) {
            return profil.population() > 0 ? Math.log(profil.population()) : Double.NaN;
        }
        Double valeur = profil.valeurs().get(critere);
        return valeur == null ? Double.NaN : valeur;
    }

    /**
     * Les territoires les plus proches de celui-ci.
     *
     * @param memeType ne garder que les territoires du même type (même niveau de densité, par exemple)
     */
    public List<Voisin> plusProches(String code, int nombre, boolean memeType) {
        Integer rang = rangs.get(code);
        if (rang == null) {
            throw new IllegalArgumentException("Le territoire « %s » n’a pas de profil à comparer.".formatted(code));
        }
        String type = profils.get(rang).type();
        var retenus = new PriorityQueue<Candidat>(
                Comparator.comparingDouble(Candidat::distance).reversed());
        for (int i = 0; i < reduites.length; i++) {
            if (i == rang || (memeType && !Objects.equals(type, profils.get(i).type()))) {
                continue;
            }
            double distance = distance(reduites[rang], reduites[i]);
            if (Double.isFinite(distance)) {
                retenus.add(new Candidat(i, distance));
                if (retenus.size() > nombre) {
                    retenus.remove();
                }
            }
        }
        return retenus.stream()
                .map(candidat -> voisin(rang, candidat.rang(), candidat.distance()))
                .sorted(Comparator.comparingDouble(Voisin::distance).thenComparing(Voisin::code))
                .toList();
    }

    /** Moyenne quadratique des écarts sur les critères communs ; infinie s'il y en a trop peu. */
    private double distance(double[] a, double[] b) {
        double somme = 0;
        int communs = 0;
        int possibles = 0;
        for (int critere = 0; critere < a.length; critere++) {
            if (Double.isFinite(a[critere])) {
                possibles++;
                double ecart = a[critere] - b[critere];
                if (Double.isFinite(ecart)) {
                    somme += ecart * ecart;
                    communs++;
                }
            }
        }
        return communs == 0 || communs < PART_MINIMALE_DE_CRITERES * possibles
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(somme / communs);
    }

    private Voisin voisin(int cible, int autre, double distance) {
        var carres = new HashMap<String, Double>();
        for (int critere = 0; critere < criteres.size(); critere++) {
            double ecart = reduites[cible][critere] - reduites[autre][critere];
            if (Double.isFinite(ecart)) {
                carres.put(criteres.get(critere), ecart * ecart);
            }
        }
        double total = carres.values().stream().mapToDouble(Double::doubleValue).sum();
        var contributions = new LinkedHashMap<String, Double>();
        carres.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> contributions.put(e.getKey(), total == 0 ? 0 : e.getValue() / total));
        return new Voisin(profils.get(autre).code(), distance, carres.size(), contributions);
    }

    /** La méthode, en une phrase à montrer sous le tableau des territoires semblables. */
    public String methode() {
        return ("Territoires les plus proches par la moyenne quadratique des écarts sur %d indicateurs centrés et réduits"
                        + " et sur le logarithme de la population, parmi %d territoires.")
                .formatted(criteres.size() - 1, profils.size());
    }
}
