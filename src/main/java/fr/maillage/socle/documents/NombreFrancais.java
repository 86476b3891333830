package fr.maillage.socle.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** L’écriture française des nombres : espace fine insécable aux milliers et avant l’unité, virgule, vrai signe moins. */
public final class NombreFrancais {

    private static final char FINE = '\u202f';

    private NombreFrancais() {}

    /** « 157 175 » ou « −3,4 ». */
    public static String ecrire(double valeur, int decimales) {
        BigDecimal arrondi = BigDecimal.valueOf(valeur).setScale(decimales, RoundingMode.HALF_UP);
        String chiffres = arrondi.abs().toPlainString();
        int virgule = chiffres.indexOf('.');
        String entier = virgule < 0 ? chiffres : chiffres.substring(0, virgule);
        StringBuilder ecrit = new StringBuilder(arrondi.signum() < 0 ? "−" : "");
        for (int rang = 0; rang < entier.length(); rang++) {
            if (rang > 0 && (entier.length() - rang) % 3 == 0) {
                ecrit.append(FINE);
            }
            ecrit.append(entier.charAt(rang));
        }
        return virgule < 0
                ? ecrit.toString()
                : ecrit.append(',').append(chiffres.substring(virgule + 1)).toString();
    }

    /** « 23,4 % », sans espace qui puisse se couper. */
    public static String avecUnite(double valeur, int decimales, String unite) {
        return unite.isBlank() ? ecrire(valeur, decimales) : ecrire(valeur, decimales) + FINE + unite;
    }

    /** Le plus petit nombre de décimales qui suffit à lire ces valeurs sans bruit. */
    static int decimalesUtiles(Iterable<Double> valeurs) {
        double plusGrande = 0;
        boolean entieres = true;
        for (Double valeur : valeurs) {
            plusGrande = Math.max(plusGrande, Math.abs(valeur));
            entieres &= valeur == Math.rint(valeur);
        }
        if (entieres || plusGrande >= 1000) {
            return 0;
        }
        return plusGrande < 1 ? 2 : 1;
    }
}
