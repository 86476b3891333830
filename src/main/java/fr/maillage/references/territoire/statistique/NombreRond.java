package fr.maillage.references.territoire.statistique;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Les nombres que l'on met sur une légende : le plus rond de ceux qui coupent au bon endroit. */
final class NombreRond {

    private static final double[] CHIFFRES = {5, 2, 1};

    private NombreRond() {}

    /** Le plus rond des nombres strictement au-dessus du premier et au plus égaux au second. */
    static double entre(double exclu, double inclus) {
        double etendue = inclus - exclu;
        if (!(etendue > 0)) {
            throw new IllegalArgumentException("Il n’y a pas de nombre entre %s et %s.".formatted(exclu, inclus));
        }
        int puissance = (int) Math.ceil(Math.log10(Math.max(Math.abs(inclus), Math.abs(exclu)) + etendue)) + 1;
        for (; puissance > -16; puissance--) {
            for (double chiffre : CHIFFRES) {
                double pas = chiffre * Math.pow(10, puissance);
                double candidat = net(Math.floor(inclus / pas) * pas, pas);
                if (candidat > exclu && candidat <= inclus) {
                    return candidat;
                }
            }
        }
        return inclus;
    }

    /** Une borne basse ronde, à l'échelle de l'étendue. */
    static double auPlusEgal(double valeur, double etendue) {
        double pas = pas(valeur, etendue);
        double rond = net(Math.floor(valeur / pas) * pas, pas);
        return rond <= valeur ? rond : valeur;
    }

    /** Une borne haute ronde, à l'échelle de l'étendue. */
    static double auMoinsEgal(double valeur, double etendue) {
        double pas = pas(valeur, etendue);
        double rond = net(Math.ceil(valeur / pas) * pas, pas);
        return rond >= valeur ? rond : valeur;
    }

    private static double pas(double valeur, double etendue) {
        double echelle = etendue > 0 ? etendue : Math.max(Math.abs(valeur), 1);
        return Math.pow(10, Math.floor(Math.log10(echelle)) - 1);
    }

    /** Le plus petit nombre rond (1, 2 ou 5 suivi de zéros, ou une étape intermédiaire) au moins égal. */
    static double auDessus(double valeur) {
        double dizaine = Math.pow(10, Math.floor(Math.log10(valeur)));
        for (double chiffre : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10}) {
            if (chiffre * dizaine >= valeur * (1 - 1e-12)) {
                return net(chiffre * dizaine, dizaine / 10);
            }
        }
        return 10 * dizaine;
    }

    /** Retire la poussière binaire (0,30000000000000004) d'un multiple du pas. */
    static double net(double valeur, double pas) {
        int decimales = Math.max(0, (int) -Math.floor(Math.log10(pas)) + 1);
        return new BigDecimal(valeur, new MathContext(17))
                .setScale(Math.min(decimales, 16), RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
