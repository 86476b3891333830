package fr.maillage.references.territoire.statistique;

import java.util.Arrays;

/**
 * La place d'un territoire parmi d'autres : « 3ᵉ sur 176 » ; les ex æquo partagent la meilleure place.
 *
 * @param part la part des autres territoires situés strictement au-dessous, de 0 à 1
 */
public record Rang(int rang, int sur, int exAequo, double part) {

    /** La place d'une valeur dans une série qui la contient, la plus haute d'abord ou la plus basse d'abord. */
    public static Rang de(double valeur, double[] toutes, boolean laPlusHauteDAbord) {
        double[] chiffrees = Arrays.stream(toutes).filter(Double::isFinite).toArray();
        int devant = 0;
        int egaux = 0;
        int dessous = 0;
        for (double autre : chiffrees) {
            if (autre == valeur) {
                egaux++;
            } else if (autre > valeur == laPlusHauteDAbord) {
                devant++;
            }
            if (autre < valeur) {
                dessous++;
            }
        }
        if (egaux == 0) {
            throw new IllegalArgumentException("La valeur %s n’est pas dans la série à classer.".formatted(valeur));
        }
        double part = chiffrees.length == 1 ? 0 : (double) dessous / (chiffrees.length - 1);
        return new Rang(devant + 1, chiffrees.length, egaux, part);
    }

    /** La tranche de la série où se trouve le territoire : 1 à {@code tranches} (4 pour un quartile). */
    public int tranche(int tranches) {
        return Math.min(tranches, 1 + (int) Math.floor(part * tranches));
    }
}
