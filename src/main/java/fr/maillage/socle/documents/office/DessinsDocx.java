package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.ImagesDOuvrage;
import fr.maillage.socle.documents.RenduSvg;
import fr.maillage.socle.documents.Xml;

/** Les graphiques et les cartes posés dans le texte de Word, chacun avec son texte alternatif. */
final class DessinsDocx {

    private static final String DOCUMENT = "word/document.xml";
    private static final double LARGEUR = 16.8;
    private static final GraphiqueOffice.Mise MISE = new GraphiqueOffice.Mise(900, false);

    private final PaquetOffice paquet;
    private int numero;

    DessinsDocx(PaquetOffice paquet) {
        this(paquet, 0);
    }

    DessinsDocx(PaquetOffice paquet, int premier) {
        this.paquet = paquet;
        this.numero = premier;
    }

    /** « Source : … », ou rien. */
    static String source(String source) {
        return source.isBlank() ? "" : "Source\u00a0: " + source;
    }

    String graphique(Graphique graphique) {
        String identifiant = GraphiqueIncorpore.ajouter(paquet, DOCUMENT, "word", graphique, MISE);
        return cadre(
                LARGEUR,
                GraphiqueIncorpore.hauteur(graphique),
                graphique.titre(),
                graphique.texteAlternatif(),
                """
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="%s"/></a:graphicData>""".formatted(identifiant));
    }

    String image(Bloc.Illustration illustration, double largeur, double hauteurMaximale) {
        RenduSvg.Taille rendu = RenduSvg.taille(illustration.svg());
        double hauteur = Math.min(hauteurMaximale, largeur * rendu.hauteur() / rendu.largeur());
        double ajustee = hauteur * rendu.largeur() / rendu.hauteur();
        String chemin = paquet.image("word/media", ImagesDOuvrage.png(illustration));
        String lien = paquet.relations(DOCUMENT).vers(Relations.OFFICE + "image", chemin);
        return cadre(
                ajustee,
                hauteur,
                illustration.legende(),
                illustration.texteAlternatif(),
                photo(
                        numero + 1,
                        nom(illustration.legende()),
                        illustration.texteAlternatif(),
                        lien,
                        new Charte.Taille(ajustee, hauteur)));
    }

    /** Le logo d’un en-tête ; son identifiant est loin des dessins du texte. */
    static String logo(String lien, Charte.Taille taille, String nom) {
        return cadre(900_001, taille.largeur(), taille.hauteur(), nom, nom, photo(900_001, nom, nom, lien, taille));
    }

    private static String photo(int identifiant, String nom, String alternatif, String lien, Charte.Taille taille) {
        return """
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
                <pic:cNvPr id="%d" name="%s" descr="%s"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
                <a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
                </pic:pic></a:graphicData>""".formatted(
                        identifiant,
                        Xml.texte(nom),
                        Xml.texte(alternatif),
                        lien,
                        Mesure.emu(taille.largeur()),
                        Mesure.emu(taille.hauteur()));
    }

    private String cadre(double largeur, double hauteur, String nom, String alternatif, String contenu) {
        return cadre(++numero, largeur, hauteur, nom, alternatif, contenu);
    }

    private static String cadre(
            int identifiant, double largeur, double hauteur, String nom, String alternatif, String contenu) {
        return """
                <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
                <wp:docPr id="%d" name="%s" descr="%s"/><wp:cNvGraphicFramePr/><a:graphic>%s</a:graphic></wp:inline></w:drawing></w:r>""".formatted(
                        Mesure.emu(largeur),
                        Mesure.emu(hauteur),
                        identifiant,
                        Xml.texte(nom(nom)),
                        Xml.texte(alternatif),
                        contenu);
    }

    private static String nom(String titre) {
        return titre.isBlank() ? "Illustration" : titre;
    }
}
