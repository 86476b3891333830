package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.statistique.Correlation;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Le nuage des territoires selon deux indicateurs, et la droite qui passe au plus près. */
final class NuageDeCorrelation {
    static final int POINTS_AU_PLUS = 3_000;
    private static final double LARGEUR = 760;
    private static final double HAUTEUR = 500;
    private static final double GAUCHE = 64;
    private static final double BAS = 446;
    private static final double HAUT = 16;
    private static final double DROITE = 744;
    private static final int GRADUATIONS = 5;

    private final List<Couple> couples;
    private final Axe horizontal;
    private final Axe vertical;

    private record Axe(String libelle, double bas, double haut, double debut, double fin) {
        double place(double valeur) {
            return debut + (valeur - bas) / (haut - bas) * (fin - debut);
        }
    }

    NuageDeCorrelation(List<Couple> couples, String libelleX, String libelleY) {
        this.couples = couples;
        this.horizontal = axe(libelleX, couples.stream().mapToDouble(Couple::x).toArray(), GAUCHE, DROITE);
        this.vertical = axe(libelleY, couples.stream().mapToDouble(Couple::y).toArray(), BAS, HAUT);
    }

    private static Axe axe(String libelle, double[] valeurs, double debut, double fin) {
        var bornes = java.util.Arrays.stream(valeurs).summaryStatistics();
        double marge = Math.max((bornes.getMax() - bornes.getMin()) * 0.04, 1e-9);
        return new Axe(libelle, bornes.getMin() - marge, bornes.getMax() + marge, debut, fin);
    }

    String dessiner(Optional<Correlation> lien, String description) {
        var svg = new StringBuilder(32 * 1024);
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" class="nuage" viewBox="0 0 %s %s" role="img" aria-labelledby="nuaget" \
                font-size="13" fill="%s"><title id="nuaget">%s</title>""".formatted(n(LARGEUR), n(HAUTEUR), Palette.ENCRE_2, Xml.texte(description)));
        axes(svg);
        svg.append("<g fill=\"%s\" fill-opacity=\".5\">".formatted(Palette.CANARD));
        int pas = Math.max(1, couples.size() / POINTS_AU_PLUS);
        for (int i = 0; i < couples.size(); i += pas) point(svg, couples.get(i));
        svg.append("</g>");
        lien.ifPresent(l -> droite(svg, l));
        return svg.append("</svg>").toString();
    }

    private void point(StringBuilder svg, Couple couple) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>"
                .formatted(
                        n(horizontal.place(couple.x())),
                        n(vertical.place(couple.y())),
                        Xml.texte(couple.territoire().nom())));
    }

    private void axes(StringBuilder svg) {
        for (int i = 0; i <= GRADUATIONS; i++) {
            double x = horizontal.bas() + (horizontal.haut() - horizontal.bas()) * i / GRADUATIONS;
            double y = vertical.bas() + (vertical.haut() - vertical.bas()) * i / GRADUATIONS;
            svg.append("<path d=\"M%s %sV%s\" stroke=\"%s\"/><text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
                    .formatted(
                            n(horizontal.place(x)),
                            n(BAS),
                            n(HAUT),
                            Palette.FILET,
                            n(horizontal.place(x)),
                            n(BAS + 20),
                            ecrire(x, horizontal)));
            svg.append("<path d=\"M%s %sH%s\" stroke=\"%s\"/><text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(
                            n(GAUCHE),
                            n(vertical.place(y)),
                            n(DROITE),
                            Palette.FILET,
                            n(GAUCHE - 8),
                            n(vertical.place(y) + 4),
                            ecrire(y, vertical)));
        }
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"end\" font-weight=\"700\">%s →</text>"
                .formatted(n(DROITE), n(BAS + 44), Xml.texte(horizontal.libelle())));
        svg.append("<text x=\"%s\" y=\"%s\" font-weight=\"700\">↑ %s</text>"
                .formatted(n(GAUCHE + 6), n(HAUT + 14), Xml.texte(vertical.libelle())));
    }

    private void droite(StringBuilder svg, Correlation lien) {
        double x1 = horizontal.bas();
        double x2 = horizontal.haut();
        svg.append("<clipPath id=\"nuagec\"><path d=\"M%1$s %3$sH%2$sV%4$sH%1$sz\"/></clipPath>"
                .formatted(n(GAUCHE), n(DROITE), n(HAUT), n(BAS)));
        svg.append(
                "<path clip-path=\"url(#nuagec)\" d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"2.5\" fill=\"none\"/>"
                        .formatted(
                                n(horizontal.place(x1)),
                                n(vertical.place(lien.droite(x1))),
                                n(horizontal.place(x2)),
                                n(vertical.place(lien.droite(x2))),
                                Palette.TERRE));
    }

    private static String ecrire(double valeur, Axe axe) {
        double etendue = axe.haut() - axe.bas();
        return NombreFrancais.ecrire(valeur, etendue >= 20 ? 0 : etendue >= 2 ? 1 : 2);
    }

    private static String n(double valeur) {
        return String.format(Locale.ROOT, "%.1f", valeur);
    }
}
