package fr.maillage.references.territoire;

import java.util.ArrayList;
import java.util.List;

/**
 * Le contour d’un territoire : des anneaux de points (longitude, latitude en degrés, WGS 84), écrits de façon compacte
 * en différences entières au dix-millième de degré (environ dix mètres).
 */
public final class Trace {
    private static final double PAS = 10_000;

    private final List<double[]> anneaux;

    private Trace(List<double[]> anneaux) {
        this.anneaux = anneaux;
    }

    public static Trace de(List<double[]> anneaux) {
        return new Trace(List.copyOf(anneaux));
    }

    /** Chaque anneau : longitude, latitude, longitude, latitude… */
    public List<double[]> anneaux() {
        return anneaux;
    }

    public String ecrire() {
        var texte = new StringBuilder();
        for (double[] anneau : anneaux) {
            if (!texte.isEmpty()) texte.append('|');
            long x = 0;
            long y = 0;
            for (int i = 0; i < anneau.length; i += 2) {
                long nx = Math.round(anneau[i] * PAS);
                long ny = Math.round(anneau[i + 1] * PAS);
                if (i > 0) texte.append(' ');
                texte.append(nx - x).append(',').append(ny - y);
                x = nx;
                y = ny;
            }
        }
        return texte.toString();
    }

    public static Trace lire(String texte) {
        var anneaux = new ArrayList<double[]>();
        for (String ecrit : texte.split("\\|")) {
            String[] points = ecrit.split(" ");
            double[] anneau = new double[points.length * 2];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                int virgule = points[i].indexOf(',');
                x += Long.parseLong(points[i], 0, virgule, 10);
                y += Long.parseLong(points[i], virgule + 1, points[i].length(), 10);
                anneau[2 * i] = x / PAS;
                anneau[2 * i + 1] = y / PAS;
            }
            anneaux.add(anneau);
        }
        return new Trace(anneaux);
    }

    /** Ouest, sud, est, nord. */
    public double[] emprise() {
        double[] e = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] anneau : anneaux) {
            for (int i = 0; i < anneau.length; i += 2) {
                e[0] = Math.min(e[0], anneau[i]);
                e[1] = Math.min(e[1], anneau[i + 1]);
                e[2] = Math.max(e[2], anneau[i]);
                e[3] = Math.max(e[3], anneau[i + 1]);
            }
        }
        return e;
    }
}
