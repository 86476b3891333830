package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.statistique.Classes;
import java.util.ArrayList;
import java.util.List;

/**
 * Les teintes d’une carte : du canard pâle au canard foncé, ou, quand les valeurs passent d’un côté à l’autre de zéro, de
 * la terre cuite au canard. Le mélange se fait dans un espace de couleurs où l’œil voit des pas égaux.
 */
final class Teintes {
    static final String PAPIER_SANS_VALEUR = "#f1f1ef";
    private static final String NEUTRE = "#efeae0";
    private static final List<String> CANARD =
            List.of("#e0eeef", "#a6ccd0", "#64a3ab", "#2b7d89", "#0d5560", "#07343c");
    private static final List<String> TERRE = List.of("#f6dccf", "#e3a383", "#c56a42", "#95390f", "#5f2208");

    private Teintes() {}

    static List<String> pour(Classes classes) {
        double bas = classes.bornes().getFirst();
        double haut = classes.bornes().getLast();
        return bas < 0 && haut > 0 ? dePartEtDAutre(classes) : echelle(CANARD, classes.nombre());
    }

    private static List<String> dePartEtDAutre(Classes classes) {
        int dessous = 0;
        int dessus = 0;
        for (int i = 0; i < classes.nombre(); i++) {
            if (classes.bornes().get(i + 1) <= 0) dessous++;
            if (classes.bornes().get(i) >= 0) dessus++;
        }
        List<String> chaudes = echelle(TERRE, dessous);
        List<String> froides = echelle(CANARD.subList(1, CANARD.size()), dessus);
        var teintes = new ArrayList<String>(chaudes.reversed());
        for (int i = dessous + dessus; i < classes.nombre(); i++) teintes.add(NEUTRE);
        teintes.addAll(froides);
        return teintes;
    }

    /** Autant de teintes que de classes, de la plus pâle à la plus foncée. */
    static List<String> echelle(List<String> reperes, int nombre) {
        var teintes = new ArrayList<String>();
        for (int i = 0; i < nombre; i++) {
            // Une classe seule prend le milieu de l’échelle ; peu de classes n’en prennent pas les extrêmes.
            double marge = nombre < 5 ? 0.12 : 0.04;
            double place = nombre == 1 ? 0.45 : marge + (1 - 2 * marge) * i / (nombre - 1);
            double ou = place * (reperes.size() - 1);
            int gauche = Math.min((int) ou, reperes.size() - 2);
            teintes.add(melange(reperes.get(gauche), reperes.get(gauche + 1), ou - gauche));
        }
        return teintes;
    }

    private static String melange(String de, String vers, double part) {
        double[] a = versOklab(de);
        double[] b = versOklab(vers);
        double[] m = new double[3];
        for (int i = 0; i < 3; i++) m[i] = a[i] + (b[i] - a[i]) * part;
        return enHexadecimal(m);
    }

    private static double[] versOklab(String couleur) {
        double r = lineaire(Integer.parseInt(couleur.substring(1, 3), 16));
        double v = lineaire(Integer.parseInt(couleur.substring(3, 5), 16));
        double b = lineaire(Integer.parseInt(couleur.substring(5, 7), 16));
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * v + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * v + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * v + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static String enHexadecimal(double[] lab) {
        double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
        return "#%02x%02x%02x"
                .formatted(
                        octet(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                        octet(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                        octet(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double lineaire(int octet) {
        double c = octet / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int octet(double lineaire) {
        double c = lineaire <= 0.0031308 ? 12.92 * lineaire : 1.055 * Math.pow(lineaire, 1 / 2.4) - 0.055;
        return (int) Math.clamp(Math.round(c * 255), 0, 255);
    }
}
