package fr.maillage.socle.documents;

import java.util.List;

/** Le nuage de points : deux mesures se croisent, une droite légère en donne la tendance. */
final class DessinDeNuage {

    private static final double TRACE = 300;
    private static final double HAUT = 30;

    private final Graphique.NuageDePoints nuage;
    private final Toile toile;
    private final Echelle vertical;
    private final Echelle horizontal;

    private DessinDeNuage(Graphique.NuageDePoints nuage, double largeur) {
        this.nuage = nuage;
        toile = new Toile(largeur, HAUT + TRACE + 44, nuage);
        List<Double> ordonnees = nuage.points().stream().map(Graphique.Point::y).toList();
        List<Double> abscisses = nuage.points().stream().map(Graphique.Point::x).toList();
        vertical = Echelle.serree(ordonnees, HAUT + TRACE, HAUT);
        double marge = vertical.graduations().stream()
                        .mapToDouble(g -> Polices.NORMALE.largeur(vertical.ecrire(g), 11.5))
                        .max()
                        .orElse(20)
                + 10;
        horizontal = Echelle.serree(abscisses, marge, largeur - 24);
    }

    static String dessiner(Graphique.NuageDePoints nuage, double largeur) {
        return new DessinDeNuage(nuage, largeur).dessiner();
    }

    private String dessiner() {
        axes();
        tendance();
        for (Graphique.Point point : nuage.points()) {
            if (!point.nom().equals(nuage.enAvant())) {
                toile.repere(horizontal.place(point.x()), vertical.place(point.y()), 4, Palette.EN_RETRAIT, 0);
            }
        }
        nuage.points().stream()
                .filter(point -> point.nom().equals(nuage.enAvant()))
                .forEach(this::enAvant);
        return toile.fermer();
    }

    private void axes() {
        toile.texte(0, 16, Toile.Ancre.DEBUT, 12, Palette.ENCRE_2, false, "↑ " + nuage.axeVertical());
        for (double graduation : vertical.graduations()) {
            double y = vertical.place(graduation);
            toile.ligne(horizontal.debut(), y, horizontal.fin(), y, Palette.FILET, 0.7);
            toile.texte(
                    horizontal.debut() - 6,
                    y + 4,
                    Toile.Ancre.FIN,
                    11.5,
                    Palette.ENCRE_2,
                    false,
                    vertical.ecrire(graduation));
        }
        for (double graduation : horizontal.graduations()) {
            double x = horizontal.place(graduation);
            toile.ligne(x, HAUT, x, HAUT + TRACE, Palette.FILET, 0.7);
            toile.texte(
                    x,
                    HAUT + TRACE + 16,
                    Toile.Ancre.MILIEU,
                    11.5,
                    Palette.ENCRE_2,
                    false,
                    horizontal.ecrire(graduation));
        }
        toile.texte(
                horizontal.fin(),
                toile.hauteur - 6,
                Toile.Ancre.FIN,
                12,
                Palette.ENCRE_2,
                false,
                nuage.axeHorizontal() + " →");
    }

    private void tendance() {
        double mx = nuage.points().stream()
                .mapToDouble(Graphique.Point::x)
                .average()
                .orElse(0);
        double my = nuage.points().stream()
                .mapToDouble(Graphique.Point::y)
                .average()
                .orElse(0);
        double croise = 0;
        double carre = 0;
        for (Graphique.Point point : nuage.points()) {
            croise += (point.x() - mx) * (point.y() - my);
            carre += (point.x() - mx) * (point.x() - mx);
        }
        if (nuage.points().size() < 3 || carre == 0) {
            return;
        }
        double pente = croise / carre;
        double gauche =
                nuage.points().stream().mapToDouble(Graphique.Point::x).min().orElse(mx);
        double droite =
                nuage.points().stream().mapToDouble(Graphique.Point::x).max().orElse(mx);
        String trace = "M%s %sL%s %s"
                .formatted(
                        Toile.nombre(horizontal.place(gauche)),
                        Toile.nombre(vertical.place(my + pente * (gauche - mx))),
                        Toile.nombre(horizontal.place(droite)),
                        Toile.nombre(vertical.place(my + pente * (droite - mx))));
        toile.chemin(trace, "none", Palette.ENCRE_2, 1.2, "5 4");
    }

    private void enAvant(Graphique.Point point) {
        double x = horizontal.place(point.x());
        double y = vertical.place(point.y());
        toile.repere(x, y, 6.5, Palette.TERRE, 3);
        boolean aDroite = x + 14 + Polices.GRASSE.largeur(point.nom(), 13) < toile.largeur;
        double l = Polices.GRASSE.largeur(point.nom(), 13) + 6;
        toile.surface(Toile.cadre(aDroite ? x + 9 : x - 9 - l, y - 9, l, 18), "#ffffff", 0.8);
        toile.texte(
                aDroite ? x + 12 : x - 12,
                y + 4.5,
                aDroite ? Toile.Ancre.DEBUT : Toile.Ancre.FIN,
                13,
                Palette.ENCRE,
                true,
                point.nom());
    }
}
