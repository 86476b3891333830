package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.ArrayList;
import java.util.List;

/** Une carte qui se suffit : titre au-dessus, dessin, légende dessous sur deux colonnes, source au pied. */
final class PlancheDeCarte {
    private static final double LARGEUR = 760;
    private static final double BORD = 20;
    private static final double LIGNE = 24;
    private static final int LETTRES_PAR_LIGNE = 104;

    private final SujetDeCarte sujet;
    private final Fond fond;
    private final LegendeDeCarte legende;

    PlancheDeCarte(SujetDeCarte sujet, Fond fond) {
        this.sujet = sujet;
        this.fond = fond;
        this.legende = new LegendeDeCarte(sujet);
    }

    String dessiner() {
        List<EntreeDeLegende> entrees = legende.entrees();
        List<String> titre = couper(sujet.titre(), 72);
        List<String> pied = couper("Source : " + sujet.source() + ".", LETTRES_PAR_LIGNE);
        double hautDeCarte = 18 + 24 * titre.size();
        double hautDeLegende = hautDeCarte + fond.hauteur() + 14;
        double hautDuPied = hautDeLegende + LIGNE * ((entrees.size() + 1) / 2) + 18;
        double hauteur = hautDuPied + 17 * pied.size() + 4;
        var svg = new StringBuilder(64 * 1024);
        String cle = CarteChoroplethe.cle(sujet) + "p";
        CarteChoroplethe.ouvrir(svg, cle, "img", LARGEUR, hauteur, sujet.titre(), legende.description());
        var dessin = new DessinDeCarte(sujet, fond, cle);
        svg.append(dessin.trames());
        svg.append("<rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>"
                .formatted(Nombres.court(LARGEUR), Nombres.court(hauteur)));
        lignes(svg, titre, 28, 24, "font-size=\"18\" font-weight=\"700\"", Palette.ENCRE);
        svg.append("<g transform=\"translate(%s %s)\">"
                .formatted(Nombres.court((LARGEUR - fond.largeur()) / 2), Nombres.court(hautDeCarte)));
        dessin.formes(svg, false);
        svg.append("</g>");
        legende(svg, entrees, hautDeLegende);
        lignes(svg, pied, hautDuPied, 17, "font-size=\"13\"", Palette.ENCRE_2);
        return svg.append("</svg>").toString();
    }

    private static void legende(StringBuilder svg, List<EntreeDeLegende> entrees, double haut) {
        int parColonne = (entrees.size() + 1) / 2;
        for (int i = 0; i < entrees.size(); i++) {
            EntreeDeLegende entree = entrees.get(i);
            double x = BORD + (i < parColonne ? 0 : LARGEUR / 2);
            double y = haut + LIGNE * (i % parColonne);
            svg.append(entree.dessin(x, y));
            svg.append("<text x=\"%s\" y=\"%s\" font-size=\"14\">%s</text>"
                    .formatted(
                            Nombres.court(x + 36),
                            Nombres.court(y + 13),
                            Xml.texte("%s (%d)".formatted(entree.libelle(), entree.effectif()))));
        }
    }

    private static void lignes(
            StringBuilder svg, List<String> lignes, double haut, double pas, String style, String couleur) {
        for (int i = 0; i < lignes.size(); i++) {
            svg.append("<text x=\"%s\" y=\"%s\" %s fill=\"%s\">%s</text>"
                    .formatted(
                            Nombres.court(BORD),
                            Nombres.court(haut + i * pas),
                            style,
                            couleur,
                            Xml.texte(lignes.get(i))));
        }
    }

    static List<String> couper(String texte, int lettres) {
        var lignes = new ArrayList<String>();
        var ligne = new StringBuilder();
        for (String mot : texte.split(" ")) {
            if (!ligne.isEmpty() && ligne.length() + 1 + mot.length() > lettres) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
            }
            if (!ligne.isEmpty()) ligne.append(' ');
            ligne.append(mot);
        }
        if (!ligne.isEmpty()) lignes.add(ligne.toString());
        return lignes;
    }
}
