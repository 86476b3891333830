package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dessine un indicateur sur une carte : pour l’écran, avec des liens ; pour un document, avec titre, légende et source. */
@Component
public class CarteChoroplethe {
    static final String FAMILLES = "'Source Sans 3','Segoe UI','Liberation Sans',Arial,sans-serif";

    private final Fonds fonds;

    CarteChoroplethe(Fonds fonds) {
        this.fonds = fonds;
    }

    /** La carte à poser dans une page : sa légende s’écrit à côté, en texte de taille ordinaire. */
    public Carte dessiner(SujetDeCarte sujet) {
        Fond fond = fonds.de(sujet.territoires());
        var legende = new LegendeDeCarte(sujet);
        List<String> sansContour =
                fond.sansContour().stream().map(Territoire::nom).toList();
        String svg = fond.formes().isEmpty() ? "" : ecran(sujet, fond, legende);
        return new Carte(sujet.titre(), legende.description(), svg, legende.entrees(), sujet.source(), sansContour);
    }

    /** La plupart de ces territoires ont un contour connu : la carte vaudra la peine d’être regardée. */
    public boolean dessinable(SujetDeCarte sujet) {
        Fond fond = fonds.de(sujet.territoires());
        return fond.formes().size() * 2 > sujet.territoires().size();
    }

    /** La carte seule, complète, sans lien ; vide si aucun contour n’est connu. */
    public String pourDocument(SujetDeCarte sujet) {
        Fond fond = fonds.de(sujet.territoires());
        return fond.formes().isEmpty() ? "" : new PlancheDeCarte(sujet, fond).dessiner();
    }

    private static String ecran(SujetDeCarte sujet, Fond fond, LegendeDeCarte legende) {
        String cle = cle(sujet);
        var svg = new StringBuilder(64 * 1024);
        // Des liens vivent dans ce dessin : « group », car le contenu d’une « img » n’existe pas pour un lecteur
        // d’écran.
        ouvrir(svg, cle, "group", fond.largeur(), fond.hauteur(), sujet.titre(), legende.description());
        var dessin = new DessinDeCarte(sujet, fond, cle);
        svg.append(dessin.trames());
        dessin.formes(svg, true);
        return svg.append("</svg>").toString();
    }

    static void ouvrir(
            StringBuilder svg,
            String cle,
            String role,
            double largeur,
            double hauteur,
            String titre,
            String description) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" class="choroplethe" viewBox="0 0 %1$s %2$s" width="%1$s" \
                height="%2$s" role="%3$s" aria-labelledby="%4$st" aria-describedby="%4$sd" font-family="%5$s" \
                font-size="13" fill="%6$s"><title id="%4$st">%7$s</title><desc id="%4$sd">%8$s</desc>""".formatted(
                        Nombres.court(largeur),
                        Nombres.court(hauteur),
                        role,
                        cle,
                        FAMILLES,
                        Palette.ENCRE,
                        Xml.texte(titre),
                        Xml.texte(description)));
    }

    /** Des repères propres à ce dessin : deux cartes peuvent partager une page. */
    static String cle(SujetDeCarte sujet) {
        int empreinte = 31 * (31 * sujet.indicateur().code().hashCode() + sujet.annee())
                + sujet.territoires().hashCode();
        return "c" + Integer.toHexString(empreinte);
    }
}
