package fr.maillage.socle.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le radar : plusieurs territoires sur plusieurs axes de même échelle ; un axe absent ouvre le contour. */
final class DessinDeRadar {

    private static final double RAYON = 130;
    private static final double MARGE = 34;

    private final Graphique.ParCategories graphique;
    private final Toile toile;
    private final Echelle echelle;
    private final double cx;
    private final double cy;

    private DessinDeRadar(Graphique.ParCategories graphique, double largeur) {
        this.graphique = graphique;
        double entete = DessinDeGraphique.hauteurDEnTete(graphique, true, largeur);
        toile = new Toile(largeur, entete + 2 * (RAYON + MARGE), graphique);
        echelle = Echelle.deNiveaux(DessinDeGraphique.toutes(graphique), 0, RAYON);
        cx = largeur / 2;
        cy = entete + RAYON + MARGE;
    }

    static String dessiner(Graphique.ParCategories graphique, double largeur) {
        return new DessinDeRadar(graphique, largeur).dessiner();
    }

    private String dessiner() {
        DessinDeGraphique.enTete(toile, graphique, true, true);
        echelle.graduations().stream().skip(1).forEach(this::anneau);
        for (int axe = 0; axe < graphique.categories().size(); axe++) {
            toile.ligne(cx, cy, x(axe, RAYON), y(axe, RAYON), Palette.FILET, 0.8);
            nom(axe);
        }
        for (int serie = graphique.series().size() - 1; serie >= 0; serie--) {
            contour(serie);
        }
        echelle.graduations().stream()
                .skip(1)
                .forEach(graduation -> toile.texte(
                        cx + 4,
                        cy - echelle.place(graduation) + 11,
                        Toile.Ancre.DEBUT,
                        10,
                        Palette.ENCRE_2,
                        false,
                        echelle.ecrire(graduation)));
        return toile.fermer();
    }

    private double angle(int axe) {
        return 2 * Math.PI * axe / graphique.categories().size() - Math.PI / 2;
    }

    private double x(int axe, double rayon) {
        return cx + rayon * Math.cos(angle(axe));
    }

    private double y(int axe, double rayon) {
        return cy + rayon * Math.sin(angle(axe));
    }

    private void anneau(double graduation) {
        double[] points = new double[graphique.categories().size() * 2];
        for (int axe = 0; axe < graphique.categories().size(); axe++) {
            points[axe * 2] = x(axe, echelle.place(graduation));
            points[axe * 2 + 1] = y(axe, echelle.place(graduation));
        }
        toile.chemin(Toile.polygone(points), "none", Palette.FILET, 0.8, "");
    }

    private void nom(int axe) {
        double cosinus = Math.cos(angle(axe));
        double sinus = Math.sin(angle(axe));
        Toile.Ancre ancre =
                Math.abs(cosinus) < 0.2 ? Toile.Ancre.MILIEU : cosinus > 0 ? Toile.Ancre.DEBUT : Toile.Ancre.FIN;
        double bord = x(axe, RAYON + 10);
        double place = ancre == Toile.Ancre.MILIEU
                ? toile.largeur * 0.6
                : ancre == Toile.Ancre.DEBUT ? toile.largeur - bord : bord;
        List<String> lignes = Toile.enDeuxLignes(graphique.categories().get(axe), 12, Math.min(place, 190));
        double ligne = y(axe, RAYON + 10) + 4 + (sinus < -0.5 ? -13 * (lignes.size() - 1) : 0) + (sinus > 0.9 ? 6 : 0);
        for (String morceau : lignes) {
            toile.texte(bord, ligne, ancre, 12, Palette.ENCRE, false, morceau);
            ligne += 13;
        }
    }

    private void contour(int serie) {
        List<@Nullable Double> valeurs = graphique.series().get(serie).valeurs();
        boolean complet = valeurs.stream().allMatch(valeur -> valeur != null);
        var trace = new StringBuilder();
        boolean leve = true;
        int tours = complet ? valeurs.size() : valeurs.size() + 1;
        for (int pas = 0; pas < tours; pas++) {
            int axe = pas % valeurs.size();
            Double valeur = valeurs.get(axe);
            if (valeur != null) {
                trace.append(leve ? 'M' : 'L')
                        .append(Toile.nombre(x(axe, echelle.place(valeur))))
                        .append(' ');
                trace.append(Toile.nombre(y(axe, echelle.place(valeur))));
            }
            leve = valeur == null;
        }
        String couleur = Palette.serie(serie);
        if (complet) {
            trace.append('Z');
            if (serie == 0) {
                toile.surface(trace.toString(), couleur, 0.1);
            }
        }
        toile.chemin(trace.toString(), "none", couleur, serie == 0 ? 2.4 : 1.8, serie % 2 == 1 ? "7 3" : "");
        for (int axe = 0; axe < valeurs.size(); axe++) {
            Double valeur = valeurs.get(axe);
            if (valeur != null) {
                toile.repere(x(axe, echelle.place(valeur)), y(axe, echelle.place(valeur)), 3.6, couleur, serie);
            }
        }
    }
}
