package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.socle.documents.NombreFrancais;
import java.math.BigDecimal;
import java.util.List;

/** L’écriture des nombres d’une carte : coordonnées courtes, bornes de classes sans décimale inutile. */
final class Nombres {
    private static final int DECIMALES_AU_PLUS = 4;

    private Nombres() {}

    /** Une coordonnée au dixième, sans zéro superflu. */
    static String court(double valeur) {
        long dixiemes = Math.round(valeur * 10);
        if (dixiemes % 10 == 0) return Long.toString(dixiemes / 10);
        String signe = dixiemes < 0 ? "-" : "";
        long absolu = Math.abs(dixiemes);
        return signe + absolu / 10 + "." + absolu % 10;
    }

    /** Les décimales qu’il faut pour que ces bornes se lisent sans se confondre. */
    static int decimales(List<Double> bornes) {
        int decimales = 0;
        for (double borne : bornes) {
            int utiles = BigDecimal.valueOf(borne).stripTrailingZeros().scale();
            decimales = Math.max(decimales, Math.min(utiles, DECIMALES_AU_PLUS));
        }
        return decimales;
    }

    static String borne(double borne, int decimales) {
        return NombreFrancais.ecrire(borne, decimales);
    }
}
