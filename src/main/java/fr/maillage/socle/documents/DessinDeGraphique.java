package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;

/** Dessine un graphique en SVG lisible par tous : valeurs écrites, trames et repères, texte alternatif ; à l’écran comme dans le PDF. */
public final class DessinDeGraphique {

    /** La largeur ordinaire d’un dessin, celle d’une colonne de texte. */
    public static final int LARGEUR = 640;

    private DessinDeGraphique() {}

    /** Le dessin, sans son titre ni sa source : la page les écrit autour. */
    public static String svg(Graphique graphique) {
        return svg(graphique, LARGEUR);
    }

    public static String svg(Graphique graphique, int largeur) {
        return switch (graphique) {
            case Graphique.NuageDePoints nuage -> DessinDeNuage.dessiner(nuage, largeur);
            case Graphique.ParCategories parCategories ->
                switch (parCategories.forme()) {
                    case BARRES_HORIZONTALES -> DessinDeBarres.horizontales(parCategories, largeur);
                    case BARRES_VERTICALES -> DessinDeColonnes.dessiner(parCategories, largeur, 0.34);
                    case HISTOGRAMME -> DessinDeColonnes.dessiner(parCategories, largeur, 0.06);
                    case COURBES -> DessinDeCourbes.dessiner(parCategories, largeur);
                    case PYRAMIDE_DES_AGES -> DessinDePyramide.dessiner(parCategories, largeur);
                    case RADAR -> DessinDeRadar.dessiner(parCategories, largeur);
                };
        };
    }

    static List<Double> toutes(Graphique.ParCategories graphique) {
        var valeurs = new ArrayList<Double>();
        graphique.series().forEach(serie -> valeurs.addAll(serie.connues()));
        return valeurs;
    }

    /** La couleur d’une barre : celle de sa série, ou en retrait si une autre catégorie est mise en avant. */
    static String couleur(Graphique.ParCategories graphique, int serie, String categorie) {
        String avant = graphique.enAvant();
        boolean enRetrait = graphique.series().size() == 1 && avant != null && !avant.equals(categorie);
        return enRetrait ? Palette.EN_RETRAIT : Palette.serie(serie);
    }

    /** L’unité, en tête ; puis, s’il y a plusieurs séries, leur légende. Rend la hauteur prise. */
    static double enTete(Toile toile, Graphique.ParCategories graphique, boolean legende, boolean reperes) {
        double y = 4;
        if (!graphique.unite().isBlank()) {
            y += 13;
            toile.texte(0, y, Toile.Ancre.DEBUT, 12, Palette.ENCRE_2, false, "En " + graphique.unite());
            y += 6;
        }
        return legende && graphique.series().size() > 1 ? legende(toile, graphique, y, reperes) : y + 4;
    }

    static double hauteurDEnTete(Graphique.ParCategories graphique, boolean legende, double largeur) {
        double unite = graphique.unite().isBlank() ? 4 : 23;
        return legende && graphique.series().size() > 1 ? unite + 22 * lignesDeLegende(graphique, largeur) : unite + 4;
    }

    private static int lignesDeLegende(Graphique.ParCategories graphique, double largeur) {
        int lignes = 1;
        double x = 0;
        for (Serie serie : graphique.series()) {
            double place = Polices.NORMALE.largeur(serie.nom(), 12.5) + 40;
            if (x > 0 && x + place > largeur) {
                x = 0;
                lignes++;
            }
            x += place;
        }
        return lignes;
    }

    private static double legende(Toile toile, Graphique.ParCategories graphique, double haut, boolean reperes) {
        double x = 0;
        double y = haut;
        for (int rang = 0; rang < graphique.series().size(); rang++) {
            String nom = graphique.series().get(rang).nom();
            double place = Polices.NORMALE.largeur(nom, 12.5) + 40;
            if (x > 0 && x + place > toile.largeur) {
                x = 0;
                y += 22;
            }
            if (reperes) {
                toile.ligne(x, y + 9, x + 16, y + 9, Palette.serie(rang), 2);
                toile.repere(x + 8, y + 9, 4, Palette.serie(rang), rang);
            } else {
                toile.barre(x, y + 3, 14, 12, Palette.serie(rang), rang);
            }
            toile.texte(x + 21, y + 13.5, Toile.Ancre.DEBUT, 12.5, Palette.ENCRE, false, nom);
            x += place;
        }
        return y + 22;
    }
}
