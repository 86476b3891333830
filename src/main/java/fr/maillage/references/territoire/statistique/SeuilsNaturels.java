package fr.maillage.references.territoire.statistique;

import java.util.Arrays;

/**
 * Les seuils naturels de Jenks : le découpage qui rend minimale la somme des écarts au carré dans les classes. Exact, par
 * programmation dynamique sur les valeurs distinctes ; le meilleur début de classe ne recule jamais quand la fin avance, ce
 * qui permet de diviser pour régner (n log n par classe au lieu de n²).
 */
final class SeuilsNaturels {

    private final double[] distinctes;
    private final double[] poids;
    private final double[] sommes;
    private final double[] carres;
    private final int[] rangs;

    private SeuilsNaturels(double[] triees) {
        double[] valeurs = new double[triees.length];
        int[] premiers = new int[triees.length + 1];
        int nombre = 0;
        for (int i = 0; i < triees.length; i++) {
            if (i == 0 || triees[i] != triees[i - 1]) {
                premiers[nombre] = i;
                valeurs[nombre++] = triees[i];
            }
        }
        premiers[nombre] = triees.length;
        distinctes = Arrays.copyOf(valeurs, nombre);
        rangs = Arrays.copyOf(premiers, nombre + 1);
        poids = new double[nombre + 1];
        sommes = new double[nombre + 1];
        carres = new double[nombre + 1];
        // Centrer évite que les carrés de grands nombres effacent les petits écarts.
        double centre = Arrays.stream(triees).average().orElse(0);
        for (int i = 0; i < nombre; i++) {
            double fois = rangs[i + 1] - rangs[i];
            double ecart = distinctes[i] - centre;
            poids[i + 1] = poids[i] + fois;
            sommes[i + 1] = sommes[i] + fois * ecart;
            carres[i + 1] = carres[i] + fois * ecart * ecart;
        }
    }

    /** Le rang, dans la série triée, où commence chaque classe. */
    static int[] debuts(double[] triees, int nombre) {
        return new SeuilsNaturels(triees).debuts(nombre);
    }

    /** La somme des écarts au carré dans les classes ainsi coupées : ce que Jenks rend minimal. */
    static double inertie(double[] triees, int[] debuts) {
        double total = 0;
        for (int classe = 0; classe < debuts.length; classe++) {
            int fin = classe + 1 < debuts.length ? debuts[classe + 1] : triees.length;
            double moyenne =
                    Arrays.stream(triees, debuts[classe], fin).average().orElse(0);
            total += Arrays.stream(triees, debuts[classe], fin)
                    .map(v -> (v - moyenne) * (v - moyenne))
                    .sum();
        }
        return total;
    }

    private int[] debuts(int demandees) {
        int n = distinctes.length;
        int classes = Math.min(demandees, n);
        double[] couts = new double[n + 1];
        for (int fin = 1; fin <= n; fin++) {
            couts[fin] = ecarts(0, fin);
        }
        int[][] choix = new int[classes][n + 1];
        for (int classe = 1; classe < classes; classe++) {
            double[] suivants = new double[n + 1];
            Arrays.fill(suivants, Double.POSITIVE_INFINITY);
            regner(classe + 1, n, classe, n - 1, couts, suivants, choix[classe]);
            couts = suivants;
        }
        int[] debuts = new int[classes];
        int fin = n;
        for (int classe = classes - 1; classe > 0; classe--) {
            fin = choix[classe][fin];
            debuts[classe] = rangs[fin];
        }
        return debuts;
    }

    /** Pour chaque fin entre {@code de} et {@code a}, le meilleur début entre {@code bas} et {@code haut}. */
    private void regner(int de, int a, int bas, int haut, double[] avant, double[] apres, int[] choix) {
        if (de > a) {
            return;
        }
        int milieu = (de + a) >>> 1;
        int meilleur = bas;
        for (int debut = bas; debut <= Math.min(haut, milieu - 1); debut++) {
            double cout = avant[debut] + ecarts(debut, milieu);
            if (cout < apres[milieu]) {
                apres[milieu] = cout;
                meilleur = debut;
            }
        }
        choix[milieu] = meilleur;
        regner(de, milieu - 1, bas, meilleur, avant, apres, choix);
        regner(milieu + 1, a, meilleur, haut, avant, apres, choix);
    }

    private double ecarts(int debut, int fin) {
        double fois = poids[fin] - poids[debut];
        double somme = sommes[fin] - sommes[debut];
        return Math.max(0, carres[fin] - carres[debut] - somme * somme / fois);
    }
}
