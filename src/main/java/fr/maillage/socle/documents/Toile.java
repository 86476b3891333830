package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** La feuille sur laquelle un graphique se dessine en SVG : rien que des attributs de présentation, pour une page stricte. */
final class Toile {

    private static final String FAMILLES = "'Source Sans 3', 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

    private final StringBuilder svg = new StringBuilder(4096);
    final double largeur;
    final double hauteur;

    Toile(double largeur, double hauteur, Graphique graphique) {
        this.largeur = largeur;
        this.hauteur = hauteur;
        String cle = Integer.toHexString(
                31 * graphique.titre().hashCode() + graphique.texteAlternatif().hashCode());
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" \
                aria-labelledby="t%s d%s" font-family="%s" font-size="13" fill="%s">\
                <title id="t%s">%s</title><desc id="d%s">%s</desc>""".formatted(
                        nombre(largeur),
                        nombre(hauteur),
                        nombre(largeur),
                        nombre(hauteur),
                        cle,
                        cle,
                        FAMILLES,
                        Palette.ENCRE,
                        cle,
                        Xml.texte(graphique.titre()),
                        cle,
                        Xml.texte(graphique.texteAlternatif())));
    }

    String fermer() {
        return svg.append("</svg>").toString();
    }

    void rectangle(double x, double y, double l, double h, String couleur) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(nombre(x), nombre(y), nombre(l), nombre(h), couleur));
    }

    /** Une barre de la énième série : sa couleur, puis la trame qui la distingue sans la couleur. */
    void barre(double x, double y, double l, double h, String couleur, int trame) {
        rectangle(x, y, l, h, couleur);
        if (trame > 0 && l > 0 && h > 0) {
            chemin(Trame.de(trame, x, y, l, h), "none", "#ffffff", trame == 3 ? 1.6 : 1, "");
        }
    }

    void ligne(double x1, double y1, double x2, double y2, String couleur, double epaisseur) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(nombre(x1), nombre(y1), nombre(x2), nombre(y2), couleur, nombre(epaisseur)));
    }

    void chemin(String trace, String remplissage, String trait, double epaisseur, String tirets) {
        if (trace.isEmpty()) {
            return;
        }
        svg.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>"
                .formatted(
                        trace,
                        remplissage,
                        trait,
                        nombre(epaisseur),
                        tirets.isEmpty() ? "" : " stroke-dasharray=\"" + tirets + "\""));
    }

    void surface(String trace, String couleur, double opacite) {
        svg.append("<path d=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>".formatted(trace, couleur, nombre(opacite)));
    }

    /** Le repère d’un point de la énième série : rond, carré, triangle ou losange, toujours cerné de blanc. */
    void repere(double x, double y, double rayon, String couleur, int sorte) {
        if (sorte % 4 == 0) {
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"1\"/>"
                    .formatted(nombre(x), nombre(y), nombre(rayon), couleur));
            return;
        }
        double r = rayon * 1.15;
        String trace = switch (sorte % 4) {
            case 1 -> polygone(x - rayon, y - rayon, x + rayon, y - rayon, x + rayon, y + rayon, x - rayon, y + rayon);
            case 2 -> polygone(x, y - r, x + r, y + r, x - r, y + r);
            default -> polygone(x, y - r * 1.2, x + r * 1.2, y, x, y + r * 1.2, x - r * 1.2, y);
        };
        chemin(trace, couleur, "#ffffff", 1, "");
    }

    static String cadre(double x, double y, double l, double h) {
        return polygone(x, y, x + l, y, x + l, y + h, x, y + h);
    }

    static String polygone(double... coordonnees) {
        var trace = new StringBuilder();
        for (int rang = 0; rang < coordonnees.length; rang += 2) {
            trace.append(rang == 0 ? 'M' : 'L')
                    .append(nombre(coordonnees[rang]))
                    .append(' ')
                    .append(nombre(coordonnees[rang + 1]));
        }
        return trace.append('Z').toString();
    }

    void texte(double x, double y, Ancre ancre, double taille, String couleur, boolean gras, String texte) {
        svg.append("<text x=\"%s\" y=\"%s\"%s font-size=\"%s\" fill=\"%s\"%s>%s</text>"
                .formatted(
                        nombre(x),
                        nombre(y),
                        ancre.attribut,
                        nombre(taille),
                        couleur,
                        gras ? " font-weight=\"700\"" : "",
                        Xml.texte(texte)));
    }

    /** De quel côté de son point un texte s’écrit. */
    enum Ancre {
        DEBUT(""),
        MILIEU(" text-anchor=\"middle\""),
        FIN(" text-anchor=\"end\"");

        private final String attribut;

        Ancre(String attribut) {
            this.attribut = attribut;
        }
    }

    /** Coupe un libellé en deux lignes au plus, la seconde abrégée si elle déborde. */
    static List<String> enDeuxLignes(String texte, double taille, double place) {
        Polices police = Polices.NORMALE;
        if (police.largeur(texte, taille) <= place) {
            return List.of(texte);
        }
        var lignes = new ArrayList<String>();
        int coupe = -1;
        for (int espace = texte.indexOf(' '); espace >= 0; espace = texte.indexOf(' ', espace + 1)) {
            if (police.largeur(texte.substring(0, espace), taille) <= place) {
                coupe = espace;
            }
        }
        if (coupe < 0) {
            return List.of(police.reduire(texte, taille, place));
        }
        lignes.add(texte.substring(0, coupe));
        lignes.add(police.reduire(texte.substring(coupe + 1), taille, place));
        return lignes;
    }

    static String nombre(double valeur) {
        long dixiemes = Math.round(valeur * 10);
        return dixiemes % 10 == 0 ? Long.toString(dixiemes / 10) : String.format(Locale.ROOT, "%.1f", dixiemes / 10.0);
    }
}
