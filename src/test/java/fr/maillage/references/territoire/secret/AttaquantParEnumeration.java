package fr.maillage.references.territoire.secret;

import java.util.ArrayList;
import java.util.List;

/** L'attaquant le plus fort qui soit sur un petit tableau : il essaie tous les tableaux d'entiers qui redonnent le publié. */
final class AttaquantParEnumeration {

    /** Ce que l'attaquant a lu : la somme de ces cases vaut tant. */
    record Equation(boolean[] cases, long total) {}

    private final List<Equation> equations;
    private final int nombre;
    private final int plafond;
    private final List<int[]> possibles = new ArrayList<>();

    AttaquantParEnumeration(List<Equation> equations, int nombre, int plafond) {
        this.equations = equations;
        this.nombre = nombre;
        this.plafond = plafond;
        essayer(
                new int[nombre],
                0,
                equations.stream().mapToLong(Equation::total).toArray());
    }

    private void essayer(int[] tableau, int rang, long[] restes) {
        if (rang == nombre) {
            for (long reste : restes) {
                if (reste != 0) {
                    return;
                }
            }
            possibles.add(tableau.clone());
            return;
        }
        long plusGrand = plafond;
        for (int e = 0; e < restes.length; e++) {
            if (equations.get(e).cases()[rang]) {
                plusGrand = Math.min(plusGrand, restes[e]);
            }
        }
        for (int valeur = 0; valeur <= plusGrand; valeur++) {
            tableau[rang] = valeur;
            long[] suite = restes.clone();
            for (int e = 0; e < restes.length; e++) {
                if (equations.get(e).cases()[rang]) {
                    suite[e] -= valeur;
                }
            }
            essayer(tableau, rang + 1, suite);
        }
        tableau[rang] = 0;
    }

    int nombreDeTableauxPossibles() {
        return possibles.size();
    }

    long minimum(boolean[] cases) {
        return possibles.stream().mapToLong(t -> somme(t, cases)).min().orElseThrow();
    }

    long maximum(boolean[] cases) {
        return possibles.stream().mapToLong(t -> somme(t, cases)).max().orElseThrow();
    }

    private static long somme(int[] tableau, boolean[] cases) {
        long somme = 0;
        for (int i = 0; i < tableau.length; i++) {
            somme += cases[i] ? tableau[i] : 0;
        }
        return somme;
    }
}
