package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.Locale;

/** De quoi dessiner des gens et des liens en SVG : rien que des attributs de présentation, pour une page stricte et un document. */
final class Dessin {
    static final double LARGEUR = 900;

    private final StringBuilder svg = new StringBuilder(4096);

    Dessin(String cle, double hauteur, String titre, String description) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" \
                aria-labelledby="%s-t %s-d" font-family="'Source Sans 3', 'Liberation Sans', sans-serif" fill="%s">\
                <title id="%s-t">%s</title><desc id="%s-d">%s</desc>""".formatted(
                        nombre(LARGEUR),
                        nombre(hauteur),
                        nombre(LARGEUR),
                        nombre(hauteur),
                        cle,
                        cle,
                        Palette.ENCRE,
                        cle,
                        Xml.texte(titre),
                        cle,
                        Xml.texte(description)));
    }

    String fermer() {
        return svg.append("</svg>").toString();
    }

    void cadre(double x, double y, double l, double h, String fond, String trait, double epaisseur) {
        svg.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"9\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                        .formatted(nombre(x), nombre(y), nombre(l), nombre(h), fond, trait, nombre(epaisseur)));
    }

    void trait(String trace, String couleur, double epaisseur, String tirets) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>"
                .formatted(
                        trace,
                        couleur,
                        nombre(epaisseur),
                        tirets.isEmpty() ? "" : " stroke-dasharray=\"" + tirets + "\""));
    }

    /** Un texte centré, coupé s’il déborde de tant de signes. */
    void texte(double x, double y, double taille, boolean gras, String couleur, int auPlus, String texte) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"%s\" fill=\"%s\"%s>%s</text>"
                .formatted(
                        nombre(x),
                        nombre(y),
                        nombre(taille),
                        couleur,
                        gras ? " font-weight=\"700\"" : "",
                        Xml.texte(abreger(texte, auPlus))));
    }

    static String abreger(String texte, int auPlus) {
        return texte.length() <= auPlus ? texte : texte.substring(0, auPlus - 1).strip() + "…";
    }

    static String nombre(double valeur) {
        return valeur == Math.rint(valeur) ? Long.toString((long) valeur) : String.format(Locale.ROOT, "%.1f", valeur);
    }
}
