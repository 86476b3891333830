package fr.maillage.references.droits;

/**
 * Les montants pendant le calcul : des millionièmes d’euro, en nombres entiers. Un taux est lui aussi en millionièmes ; le
 * produit garde donc tous ses chiffres, et l’on n’arrondit qu’où le texte le dit.
 */
final class Euros {
    static final long UN = 1_000_000;
    private static final long CENTIME = 10_000;
    private static final long PRODUIT_SUR = Long.MAX_VALUE / 4;

    private Euros() {}

    static long deCentimes(long centimes) {
        return Math.multiplyExact(centimes, CENTIME);
    }

    static long fois(long montant, long taux) {
        long haut = Math.multiplyHigh(montant, taux);
        long produit = montant * taux;
        if (haut != (produit >> 63) || produit > PRODUIT_SUR || produit < -PRODUIT_SUR)
            return grandProduit(montant, taux);
        return diviser(produit, UN);
    }

    private static long grandProduit(long montant, long taux) {
        return java.math.BigInteger.valueOf(montant)
                .multiply(java.math.BigInteger.valueOf(taux))
                .divide(java.math.BigInteger.valueOf(UN))
                .longValueExact();
    }

    /** Division arrondie au plus proche, la moitié s’éloignant de zéro. */
    static long diviser(long nombre, long par) {
        long demi = par / 2;
        return nombre >= 0 ? (nombre + demi) / par : (nombre - demi) / par;
    }

    static long auCentime(long montant) {
        return diviser(montant, CENTIME) * CENTIME;
    }

    static long aLEuro(long montant) {
        return diviser(montant, UN) * UN;
    }

    /** Au multiple de cent euros supérieur. */
    static long auxCentEurosSuperieurs(long montant) {
        long cent = 100 * UN;
        return Math.ceilDiv(montant, cent) * cent;
    }

    static long enCentimes(long montant) {
        return diviser(montant, CENTIME);
    }

    static long positif(long montant) {
        return Math.max(0, montant);
    }
}
