package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;

/** Une échelle graduée de nombres ronds, qui place une valeur entre deux bords du dessin. */
public record Echelle(double bas, double haut, double pas, double debut, double fin) {

    private static final int NIVEAUX = 5;

    /** Une échelle qui contient zéro : une barre se compare par sa longueur. */
    static Echelle depuisZero(List<Double> valeurs, double debut, double fin) {
        double bas = valeurs.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double haut = valeurs.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return ronde(Math.min(0, bas), Math.max(0, haut), debut, fin);
    }

    /** Une échelle serrée sur les valeurs, pour lire une évolution ; elle part de zéro si zéro est proche. */
    public static Echelle serree(List<Double> valeurs, double debut, double fin) {
        double bas = valeurs.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double haut = valeurs.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double marge = (haut - bas) * 0.1;
        boolean zeroProche = bas >= 0 && bas < haut * 0.5;
        return ronde(zeroProche ? 0 : bas - marge, haut + (zeroProche ? 0 : marge), debut, fin);
    }

    /** Comme {@link #depuisZero}, mais de petits niveaux entiers se graduent un à un, jusqu’à cinq au moins. */
    static Echelle deNiveaux(List<Double> valeurs, double debut, double fin) {
        boolean niveaux = valeurs.stream().allMatch(v -> v >= 0 && v <= NIVEAUX && v == Math.rint(v));
        return niveaux ? new Echelle(0, NIVEAUX, 1, debut, fin) : depuisZero(valeurs, debut, fin);
    }

    private static Echelle ronde(double bas, double haut, double debut, double fin) {
        double etendue = haut - bas;
        if (etendue <= 0) {
            etendue = Math.max(1, Math.abs(haut));
        }
        double brut = etendue / 4;
        double puissance = Math.pow(10, Math.floor(Math.log10(brut)));
        double rapport = brut / puissance;
        double pas = puissance * (rapport <= 1 ? 1 : rapport <= 2 ? 2 : rapport <= 2.5 ? 2.5 : rapport <= 5 ? 5 : 10);
        double premier = Math.floor(bas / pas + 1e-9) * pas;
        double dernier = Math.ceil((bas + etendue) / pas - 1e-9) * pas;
        return new Echelle(premier, dernier, pas, debut, fin);
    }

    double place(double valeur) {
        return debut + (valeur - bas) / (haut - bas) * (fin - debut);
    }

    List<Double> graduations() {
        var graduations = new ArrayList<Double>();
        long nombre = Math.round((haut - bas) / pas);
        for (long rang = 0; rang <= nombre; rang++) {
            graduations.add(bas + rang * pas);
        }
        return graduations;
    }

    /** La graduation écrite, avec juste les décimales de son pas. */
    String ecrire(double graduation) {
        int decimales = 0;
        for (double pasEntier = pas;
                decimales < 4 && Math.abs(pasEntier - Math.rint(pasEntier)) > 1e-9;
                pasEntier *= 10) {
            decimales++;
        }
        return NombreFrancais.ecrire(graduation, decimales);
    }
}
