package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Des territoires mis à plat pour une taille de dessin : chaque contour projeté, ramené à une grille fine et écrit au plus
 * court. Deux voisins partagent les mêmes points, la grille les déplace ensemble : aucun jour ne s’ouvre entre eux.
 */
record Fond(List<Forme> formes, List<Territoire> sansContour, double largeur, double hauteur, double pas) {
    private static final double LARGEUR_AU_PLUS = 720;
    private static final double HAUTEUR_AU_PLUS = 640;
    private static final double MARGE = 4;
    private static final int PEU = 450;

    /** Un territoire et son tracé, en pas de grille ; le centre et la population servent à poser les noms. */
    record Forme(Territoire territoire, int population, String chemin, double x, double y) {}

    static Fond de(List<Territoire> territoires, Map<Integer, Trace> contours, ToIntFunction<Territoire> population) {
        var projetee = Projection.sur(contours.values(), LARGEUR_AU_PLUS, HAUTEUR_AU_PLUS, MARGE);
        if (projetee.isEmpty()) return new Fond(List.of(), List.copyOf(territoires), 0, 0, 1);
        Projection projection = projetee.get();
        double pas = territoires.size() <= PEU ? 0.1 : 0.35;
        var anneaux = new LinkedHashMap<Territoire, List<long[]>>();
        var sans = new ArrayList<Territoire>();
        for (Territoire territoire : territoires) {
            Trace trace = contours.get(territoire.id());
            if (trace == null) sans.add(territoire);
            else anneaux.put(territoire, surLaGrille(trace, projection, pas));
        }
        if (territoires.size() > PEU) alleger(anneaux);
        var formes = new ArrayList<Forme>();
        anneaux.forEach((t, grilles) -> formes.add(forme(t, population.applyAsInt(t), grilles, pas)));
        return new Fond(List.copyOf(formes), List.copyOf(sans), projection.largeur(), projection.hauteur(), pas);
    }

    private static void alleger(Map<Territoire, List<long[]>> anneaux) {
        var allegement =
                new Allegement(anneaux.values().stream().flatMap(List::stream).toList());
        anneaux.replaceAll(
                (_, grilles) -> grilles.stream().map(allegement::alleger).toList());
    }

    private static Forme forme(Territoire territoire, int population, List<long[]> grilles, double pas) {
        var chemin = new StringBuilder();
        double[] meilleur = {0, 0, -1};
        for (long[] grille : grilles) {
            double[] centre = centre(grille);
            if (centre[2] > meilleur[2]) meilleur = centre;
            ecrire(grille, chemin);
        }
        if (chemin.isEmpty()) minuscule(meilleur, chemin);
        return new Forme(territoire, population, chemin.toString(), meilleur[0] * pas, meilleur[1] * pas);
    }

    private static List<long[]> surLaGrille(Trace trace, Projection projection, double pas) {
        return trace.anneaux().stream()
                .map(anneau -> surLaGrille(anneau, projection, pas))
                .toList();
    }

    private static long[] surLaGrille(double[] anneau, Projection projection, double pas) {
        long[] grille = new long[anneau.length];
        int n = 0;
        for (int i = 0; i < anneau.length; i += 2) {
            long x = Math.round(projection.x(anneau[i]) / pas);
            long y = Math.round(projection.y(anneau[i + 1]) / pas);
            if (n > 0 && grille[n - 2] == x && grille[n - 1] == y) continue;
            grille[n++] = x;
            grille[n++] = y;
        }
        // Le dernier point répète le premier : « z » s’en charge.
        if (n > 2 && grille[0] == grille[n - 2] && grille[1] == grille[n - 1]) n -= 2;
        return Arrays.copyOf(grille, n);
    }

    private static void ecrire(long[] grille, StringBuilder chemin) {
        if (grille.length < 6) return;
        chemin.append('M').append(grille[0]).append(' ').append(grille[1]).append('l');
        boolean colle = true;
        for (int i = 2; i < grille.length; i += 2) {
            colle = nombre(grille[i] - grille[i - 2], chemin, colle);
            colle = nombre(grille[i + 1] - grille[i - 1], chemin, colle);
        }
        chemin.append('z');
    }

    /** Un signe moins sépare déjà deux nombres : l’espace serait de trop. */
    private static boolean nombre(long valeur, StringBuilder chemin, boolean colle) {
        if (!colle && valeur >= 0) chemin.append(' ');
        chemin.append(valeur);
        return false;
    }

    /** Un territoire plus petit que la grille reste visible : un petit losange. */
    private static void minuscule(double[] centre, StringBuilder chemin) {
        chemin.append('M')
                .append(Math.round(centre[0]))
                .append(' ')
                .append(Math.round(centre[1]) - 2)
                .append("l2 2-2 2-2-2z");
    }

    /** Centre de gravité et aire d’un anneau ; un anneau plat donne son premier point. */
    private static double[] centre(long[] p) {
        double aire = 0;
        double cx = 0;
        double cy = 0;
        for (int i = 0; i < p.length; i += 2) {
            int j = (i + 2) % p.length;
            double croix = (double) p[i] * p[j + 1] - (double) p[j] * p[i + 1];
            aire += croix;
            cx += (p[i] + p[j]) * croix;
            cy += (p[i + 1] + p[j + 1]) * croix;
        }
        if (aire == 0) return new double[] {p.length > 0 ? p[0] : 0, p.length > 0 ? p[1] : 0, 0};
        return new double[] {cx / (3 * aire), cy / (3 * aire), Math.abs(aire / 2)};
    }
}
