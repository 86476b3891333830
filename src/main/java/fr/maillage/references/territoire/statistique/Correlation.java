package fr.maillage.references.territoire.statistique;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Le lien entre deux indicateurs : coefficients, droite de régression, nombre de territoires ; jamais une cause. */
public record Correlation(int nombre, double pearson, double spearman, double pente, double ordonnee) {

    private static final int MINIMUM = 3;

    /** Le lien entre deux séries ; rien si moins de trois couples chiffrés ou si l'une des séries ne varie pas. */
    public static Optional<Correlation> entre(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "Les deux séries doivent aller par couples : %d et %d valeurs.".formatted(x.length, y.length));
        }
        int[] couples = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        double[] a = Arrays.stream(couples).mapToDouble(i -> x[i]).toArray();
        double[] b = Arrays.stream(couples).mapToDouble(i -> y[i]).toArray();
        if (a.length < MINIMUM || constante(a) || constante(b)) {
            return Optional.empty();
        }
        double pente = covariance(a, b) / covariance(a, a);
        return Optional.of(new Correlation(
                a.length,
                pearson(a, b),
                pearson(rangsMoyens(a), rangsMoyens(b)),
                pente,
                moyenne(b) - pente * moyenne(a)));
    }

    /** Ce que la droite donne pour cette valeur. */
    public double droite(double x) {
        return ordonnee + pente * x;
    }

    private static boolean constante(double[] valeurs) {
        return Arrays.stream(valeurs).allMatch(valeur -> valeur == valeurs[0]);
    }

    private static double pearson(double[] a, double[] b) {
        double r = covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
        return Math.clamp(r, -1.0, 1.0);
    }

    private static double moyenne(double[] valeurs) {
        return Arrays.stream(valeurs).average().orElseThrow();
    }

    private static double covariance(double[] a, double[] b) {
        double moyenneA = moyenne(a);
        double moyenneB = moyenne(b);
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - moyenneA) * (b[i] - moyenneB))
                .sum();
    }

    /** Les rangs, les ex æquo recevant la moyenne des leurs. */
    static double[] rangsMoyens(double[] valeurs) {
        Integer[] ordre = IntStream.range(0, valeurs.length).boxed().toArray(Integer[]::new);
        Arrays.sort(ordre, (i, j) -> Double.compare(valeurs[i], valeurs[j]));
        double[] rangs = new double[valeurs.length];
        int debut = 0;
        while (debut < ordre.length) {
            int fin = debut;
            while (fin + 1 < ordre.length && valeurs[ordre[fin + 1]] == valeurs[ordre[debut]]) {
                fin++;
            }
            for (int i = debut; i <= fin; i++) {
                rangs[ordre[i]] = (debut + fin) / 2.0 + 1;
            }
            debut = fin + 1;
        }
        return rangs;
    }
}
