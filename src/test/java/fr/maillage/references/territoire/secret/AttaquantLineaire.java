package fr.maillage.references.territoire.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** L'attaquant qui résout le système des chiffres publiés, en fractions exactes (élimination sans division). */
final class AttaquantLineaire {

    private final List<BigInteger[]> echelonnees = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    void apprendre(boolean[] cases) {
        BigInteger[] reste = reduire(cases);
        for (int colonne = 0; colonne < reste.length; colonne++) {
            if (reste[colonne].signum() != 0) {
                echelonnees.add(reste);
                pivots.add(colonne);
                return;
            }
        }
    }

    /** Dit si l'effectif de ces cases est une combinaison des chiffres publiés. */
    boolean sait(boolean[] cases) {
        for (BigInteger coefficient : reduire(cases)) {
            if (coefficient.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private BigInteger[] reduire(boolean[] cases) {
        BigInteger[] ligne = new BigInteger[cases.length];
        for (int i = 0; i < ligne.length; i++) {
            ligne[i] = cases[i] ? BigInteger.ONE : BigInteger.ZERO;
        }
        for (int p = 0; p < pivots.size(); p++) {
            BigInteger tete = ligne[pivots.get(p)];
            if (tete.signum() != 0) {
                soustraire(ligne, echelonnees.get(p), tete, pivots.get(p));
            }
        }
        return ligne;
    }

    private static void soustraire(BigInteger[] ligne, BigInteger[] pivot, BigInteger tete, int colonne) {
        BigInteger facteur = pivot[colonne];
        BigInteger commun = BigInteger.ZERO;
        for (int i = 0; i < ligne.length; i++) {
            ligne[i] = ligne[i].multiply(facteur).subtract(pivot[i].multiply(tete));
            commun = commun.gcd(ligne[i]);
        }
        if (commun.signum() != 0) {
            for (int i = 0; i < ligne.length; i++) {
                ligne[i] = ligne[i].divide(commun);
            }
        }
    }
}
