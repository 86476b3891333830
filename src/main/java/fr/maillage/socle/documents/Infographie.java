package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Une page A4 à regarder plutôt qu’à lire : quelques grands nombres, un ou deux dessins, une ou deux phrases et leurs
 * sources. Se remet en SVG, en PNG et en PDF.
 */
public record Infographie(
        String titre,
        String sousTitre,
        List<Bloc.ChiffreCle> chiffres,
        List<Dessin> dessins,
        List<String> phrases,
        String pied,
        Charte charte) {
    private static final int LARGEUR = 794;
    private static final int HAUTEUR = 1123;
    private static final int MARGE = 40;
    private static final int PAR_RANGEE = 3;

    /** Un dessin et son titre. */
    public record Dessin(String titre, String svg) {}

    public Infographie {
        Exigences.nonVide(titre, "Le titre de l’infographie");
        chiffres = List.copyOf(chiffres);
        dessins = List.copyOf(dessins);
        phrases = List.copyOf(phrases);
    }

    /** Tout ce que l’image dit, pour qui ne la voit pas. */
    public String texteAlternatif() {
        var texte = new StringBuilder("Infographie. ")
                .append(titre)
                .append(", ")
                .append(sousTitre)
                .append(". ");
        chiffres.forEach(c -> texte.append(c.libelle())
                .append(" : ")
                .append(c.valeur())
                .append(" (")
                .append(c.precision())
                .append("). "));
        phrases.forEach(p -> texte.append(p).append(' '));
        dessins.forEach(d -> texte.append("Dessin : ").append(d.titre()).append(". "));
        return texte.append(pied).toString();
    }

    public String svg() {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" font-family=\"%3$s\" role=\"img\" aria-label=\"%4$s\">",
                LARGEUR,
                HAUTEUR,
                Polices.FAMILLE,
                Xml.texte(texteAlternatif())));
        rectangle(svg, 0, 0, LARGEUR, HAUTEUR, Palette.SABLE, 0);
        rectangle(svg, 0, 0, LARGEUR, 128, charte.teinter(Palette.CANARD_FONCE), 0);
        rectangle(svg, 0, 128, LARGEUR, 5, Palette.TERRE, 0);
        ecrire(svg, MARGE, 66, 34, true, "#ffffff", titre);
        ecrire(svg, MARGE, 100, 17, false, "#e4eff0", sousTitre);
        double y = chiffres(svg, 158);
        y = phrases(svg, y + 6);
        dessins(svg, y + 8);
        double bas = HAUTEUR - 18;
        for (String ligne : couper(pied, 10.5, LARGEUR - 2.0 * MARGE).reversed()) {
            ecrire(svg, MARGE, bas, 10.5, false, Palette.ENCRE_2, ligne);
            bas -= 14;
        }
        return svg.append("</svg>").toString();
    }

    private double chiffres(StringBuilder svg, double haut) {
        double largeur = (LARGEUR - 2.0 * MARGE - 14.0 * (PAR_RANGEE - 1)) / PAR_RANGEE;
        double y = haut;
        for (int rang = 0; rang < chiffres.size(); rang++) {
            Bloc.ChiffreCle chiffre = chiffres.get(rang);
            double x = MARGE + rang % PAR_RANGEE * (largeur + 14);
            y = haut + rang / PAR_RANGEE * 126.0;
            rectangle(svg, x, y, largeur, 114, "#ffffff", 12);
            rectangle(svg, x, y + 16, 5, 38, Palette.TERRE, 0);
            ecrire(
                    svg,
                    x + 18,
                    y + 48,
                    ajuste(chiffre.valeur(), 34, largeur - 30),
                    true,
                    charte.teinter(Palette.CANARD),
                    chiffre.valeur());
            double ligne = y + 73;
            for (String morceau : couper(chiffre.libelle(), 13.5, largeur - 30).stream()
                    .limit(1)
                    .toList()) {
                ecrire(svg, x + 18, ligne, 13.5, true, Palette.ENCRE, morceau);
                ligne += 16;
            }
            for (String morceau : couper(chiffre.precision(), 11.5, largeur - 30).stream()
                    .limit(2)
                    .toList()) {
                ecrire(svg, x + 18, ligne, 11.5, false, Palette.ENCRE_2, morceau);
                ligne += 13.5;
            }
        }
        return chiffres.isEmpty() ? haut : y + 126;
    }

    private double phrases(StringBuilder svg, double haut) {
        var lignes = new ArrayList<List<String>>();
        phrases.forEach(p -> lignes.add(couper(p, 14.5, LARGEUR - 2.0 * MARGE - 50)));
        int nombre = lignes.stream().mapToInt(List::size).sum();
        if (nombre == 0) return haut;
        double hauteur = nombre * 19.0 + lignes.size() * 8.0 + 18;
        rectangle(svg, MARGE, haut, LARGEUR - 2.0 * MARGE, hauteur, Palette.TERRE_PALE, 10);
        double y = haut + 30;
        for (List<String> phrase : lignes) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>",
                    MARGE + 20.0,
                    y - 5,
                    Palette.TERRE));
            for (String ligne : phrase) {
                ecrire(svg, MARGE + 34.0, y, 14.5, false, Palette.ENCRE, ligne);
                y += 19;
            }
            y += 8;
        }
        return haut + hauteur + 8;
    }

    /** Le premier dessin à gauche, les autres l’un sous l’autre à droite. */
    private void dessins(StringBuilder svg, double haut) {
        if (dessins.isEmpty()) return;
        double place = HAUTEUR - 62 - haut;
        double largeur = dessins.size() == 1 ? LARGEUR - 2.0 * MARGE : (LARGEUR - 2.0 * MARGE - 14) / 2;
        carte(svg, dessins.getFirst(), MARGE, haut, largeur, place);
        int autres = dessins.size() - 1;
        double hauteur = autres == 0 ? 0 : (place - 14.0 * (autres - 1)) / autres;
        for (int rang = 0; rang < autres; rang++) {
            carte(svg, dessins.get(rang + 1), MARGE + largeur + 14, haut + rang * (hauteur + 14), largeur, hauteur);
        }
    }

    private void carte(StringBuilder svg, Dessin dessin, double x, double haut, double largeur, double hauteur) {
        rectangle(svg, x, haut, largeur, hauteur, "#ffffff", 12);
        double y = haut + 26;
        for (String ligne :
                couper(dessin.titre(), 13.5, largeur - 30).stream().limit(2).toList()) {
            ecrire(svg, x + 16, y, 13.5, true, charte.teinter(Palette.CANARD_FONCE), ligne);
            y += 17;
        }
        incorporer(svg, dessin.svg(), x + 14, y - 6, largeur - 28, haut + hauteur - y - 6);
    }

    /** Le dessin garde ses proportions, au plus grand dans son cadre. */
    private static void incorporer(
            StringBuilder svg, String dessin, double x, double y, double largeur, double hauteur) {
        RenduSvg.Taille taille = RenduSvg.taille(dessin);
        double echelle = Math.min(largeur / taille.largeur(), hauteur / taille.hauteur());
        svg.append(String.format(
                        Locale.ROOT,
                        "<g transform=\"translate(%.2f %.2f) scale(%.4f)\">",
                        x + (largeur - taille.largeur() * echelle) / 2,
                        y + (hauteur - taille.hauteur() * echelle) / 2,
                        echelle))
                .append(dessin)
                .append("</g>");
    }

    private static double ajuste(String texte, double voulu, double place) {
        double largeur = Polices.GRASSE.largeur(texte, voulu);
        return largeur <= place ? voulu : voulu * place / largeur;
    }

    static List<String> couper(String texte, double taille, double place) {
        var lignes = new ArrayList<String>();
        var ligne = new StringBuilder();
        for (String mot : texte.split(" ")) {
            String essai = ligne.isEmpty() ? mot : ligne + " " + mot;
            if (!ligne.isEmpty() && Polices.NORMALE.largeur(essai, taille) * 1.04 > place) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
                ligne.append(mot);
            } else {
                ligne.setLength(0);
                ligne.append(essai);
            }
        }
        if (!ligne.isEmpty()) lignes.add(ligne.toString());
        return lignes;
    }

    private static void rectangle(StringBuilder svg, double x, double y, double l, double h, String fond, int rayon) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\" fill=\"%s\"/>",
                x,
                y,
                l,
                h,
                rayon,
                fond));
    }

    private static void ecrire(
            StringBuilder svg, double x, double y, double taille, boolean gras, String couleur, String texte) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"%d\" fill=\"%s\">%s</text>",
                x,
                y,
                taille,
                gras ? 700 : 400,
                couleur,
                Xml.texte(texte)));
    }
}
