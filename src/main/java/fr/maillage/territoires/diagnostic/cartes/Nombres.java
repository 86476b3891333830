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

    /** Le moins de décimales qui écrive ces bornes juste ; sinon celles de l’indicateur, si elles les distinguent. */
    static int decimales(List<Double> bornes, int dUsage) {
        for (int decimales = 0; decimales < DECIMALES_AU_PLUS; decimales++) {
            int essai = decimales;
            boolean justes = bornes.stream().allMatch(b -> utiles(b) <= essai);
            boolean distinctes =
                    bornes.stream().map(b -> borne(b, essai)).distinct().count() == bornes.size();
            if (justes || essai >= dUsage && distinctes) return essai;
        }
        return DECIMALES_AU_PLUS;
    }

    private static int utiles(double borne) {
        return BigDecimal.valueOf(borne).stripTrailingZeros().scale();
    }

    static String borne(double borne, int decimales) {
        return NombreFrancais.ecrire(borne, decimales);
    }
}
