package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.ImagesDOuvrage;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Polices;
import fr.maillage.socle.documents.RenduSvg;
import fr.maillage.socle.documents.Xml;
import java.util.ArrayList;
import java.util.List;

/** Écrit une diapositive et sa page de notes dans le paquet. */
final class EcranPptx {

    static final String ESPACES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    static final String RACINE = """
            <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>\
            <a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>""";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final GraphiqueOffice.Mise MISE = new GraphiqueOffice.Mise(1400, false);
    private static final double HAUT = 3.7;
    private static final double HAUTEUR = 13.3;
    private static final double LARGEUR = PlanDeDiapositives.LARGEUR;

    private final PaquetOffice paquet;
    private final Couverture couverture;
    private int nombre;

    EcranPptx(PaquetOffice paquet, Couverture couverture) {
        this.paquet = paquet;
        this.couverture = couverture;
    }

    int nombre() {
        return nombre;
    }

    void couverture(List<String> notes) {
        var lignes = new ArrayList<String>();
        lignes.add(couverture.sousTitre());
        lignes.add(couverture.territoire());
        lignes.add(couverture.organisation() + " · " + couverture.dateEnToutesLettres());
        lignes.addAll(couverture.mentions());
        var paragraphes = new StringBuilder();
        lignes.stream()
                .filter(ligne -> !ligne.isBlank())
                .forEach(ligne -> paragraphes.append(FormesPptx.paragraphe(ligne)));
        String chemin = prochain();
        var formes = new StringBuilder(FormesPptx.emplacement(
                        2, "Titre", "type=\"ctrTitle\"", FormesPptx.paragraphe(couverture.titre())))
                .append(FormesPptx.emplacement(3, "Sous-titre", "type=\"subTitle\" idx=\"1\"", paragraphes.toString()));
        if (couverture.carte() != null) {
            formes.append(image(chemin, couverture.carte(), new FormesPptx.Cadre(18.6, 2.6, 14, 13.6)));
        }
        formes.append(logo(chemin, new FormesPptx.Cadre(2.4, 1.5, 7, 2.2), false));
        ecrire(chemin, formes.toString(), 1, notes);
    }

    void diapositive(Diapositive diapositive) {
        String chemin = prochain();
        var formes = new StringBuilder(
                FormesPptx.emplacement(2, "Titre", "type=\"title\"", FormesPptx.paragraphe(diapositive.titre())));
        if (!diapositive.chapitre().equals(diapositive.titre())) {
            formes.append(FormesPptx.zone(
                    7,
                    "Chapitre",
                    new FormesPptx.Cadre(FormesPptx.GAUCHE, 0.55, PlanDeDiapositives.LARGEUR, 0.6),
                    "",
                    FormesPptx.ligne(
                            Polices.NORMALE.reduire(diapositive.chapitre(), 12, 780), 1200, true, Palette.TERRE)));
        }
        formes.append(contenu(chemin, diapositive));
        String source = source(diapositive);
        if (!source.isBlank()) {
            formes.append(FormesPptx.zone(
                    8,
                    "Source",
                    new FormesPptx.Cadre(FormesPptx.GAUCHE, 17.2, PlanDeDiapositives.LARGEUR, 0.7),
                    "",
                    FormesPptx.ligne(source, 1000, false, Palette.ENCRE_2)));
        }
        formes.append(FormesPptx.emplacement(
                        5,
                        "Pied de page",
                        "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
                        FormesPptx.ligne(
                                Polices.NORMALE.reduire(couverture.organisation() + " · " + couverture.titre(), 10, 560)
                                        + " · " + couverture.dateEnToutesLettres(),
                                1000,
                                false,
                                Palette.ENCRE_2)))
                .append(FormesPptx.numero(6));
        formes.append(logo(chemin, new FormesPptx.Cadre(28.6, 0.35, 3.6, 0.85), true));
        ecrire(chemin, formes.toString(), 2, diapositive.notes());
    }

    private static String source(Diapositive diapositive) {
        String source = DessinsDocx.source(diapositive.source());
        String note = diapositive.contenu() instanceof Diapositive.Rangees rangees
                ? rangees.tableau().note()
                : "";
        return note.isEmpty() ? source : source.isEmpty() ? note : source + " – " + note;
    }

    private String contenu(String chemin, Diapositive diapositive) {
        List<Diapositive.Texte> aCote = diapositive.aCote();
        boolean seul = aCote.isEmpty();
        return switch (diapositive.contenu()) {
            case Diapositive.Textes(var textes) -> FormesPptx.textes(3, textes);
            case Diapositive.Chiffres(var chiffres) ->
                FormesPptx.chiffres(20, chiffres, seul ? 5.5 : HAUT + 0.3)
                        + FormesPptx.aCote(
                                3,
                                aCote,
                                new FormesPptx.Cadre(FormesPptx.GAUCHE, 10.8, LARGEUR, 5.6),
                                chiffres.size() == 1 ? 2000 : 1600);
            case Diapositive.Rangees(var tableau, var lignes) -> tableau(aCote, tableau, lignes);
            case Diapositive.Image(var illustration) -> image(chemin, illustration, visuel(seul)) + aDroite(aCote);
            case Diapositive.Dessin(var graphique) -> graphique(chemin, graphique, visuel(seul)) + aDroite(aCote);
        };
    }

    /** Le visuel prend toute la largeur, ou laisse à sa droite la place du texte. */
    private static FormesPptx.Cadre visuel(boolean seul) {
        return new FormesPptx.Cadre(FormesPptx.GAUCHE, HAUT, seul ? LARGEUR : LARGEUR - 11, HAUTEUR);
    }

    private static String aDroite(List<Diapositive.Texte> aCote) {
        double largeur = PlanDeDiapositives.LARGEUR_A_COTE + 1;
        return FormesPptx.aCote(
                3,
                aCote,
                new FormesPptx.Cadre(FormesPptx.GAUCHE + LARGEUR - largeur, HAUT + 0.2, largeur, HAUTEUR - 0.4));
    }

    private static String tableau(List<Diapositive.Texte> aCote, Bloc.Tableau tableau, List<Bloc.Ligne> lignes) {
        double hauteur = aCote.stream()
                .mapToDouble(
                        texte -> PlanDeDiapositives.lignes(texte.gras() + texte.texte(), 16, LARGEUR - 1) * 0.72 + 0.3)
                .sum();
        return FormesPptx.aCote(3, aCote, new FormesPptx.Cadre(FormesPptx.GAUCHE, HAUT - 0.1, LARGEUR, hauteur + 0.3))
                + TableauPptx.xml(tableau, lignes, 20, aCote.isEmpty() ? HAUT : HAUT + hauteur + 0.5);
    }

    private String graphique(String chemin, Graphique graphique, FormesPptx.Cadre place) {
        String lien = GraphiqueIncorpore.ajouter(paquet, chemin, "ppt", graphique, MISE);
        boolean etroit = graphique instanceof Graphique.ParCategories g && g.forme() == Graphique.Forme.RADAR;
        double largeur = etroit ? Math.min(20, place.largeur()) : place.largeur();
        double gauche = place.x() + (place.largeur() - largeur) / 2;
        return """
                <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="20" name="%s" descr="%s"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>%s\
                <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
                <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="%s"/></a:graphicData></a:graphic></p:graphicFrame>""".formatted(
                        Xml.texte(graphique.titre()),
                        Xml.texte(graphique.texteAlternatif()),
                        new FormesPptx.Cadre(gauche, HAUT, largeur, HAUTEUR).xml("p"),
                        lien);
    }

    /** Le logo de l’organisation, calé à gauche du cadre ou à sa droite ; rien si elle n’en a pas. */
    private String logo(String chemin, FormesPptx.Cadre cadre, boolean aDroite) {
        Charte.Logo logo = paquet.charte().logo();
        if (logo == null) return "";
        Charte.Taille taille = logo.dans(cadre.largeur(), cadre.hauteur());
        double x = aDroite ? cadre.x() + cadre.largeur() - taille.largeur() : cadre.x();
        return photo(
                90,
                "Logo",
                "Logo : " + couverture.organisation(),
                paquet.relations(chemin).vers(Relations.OFFICE + "image", paquet.image("ppt/media", logo.png())),
                new FormesPptx.Cadre(x, cadre.y(), taille.largeur(), taille.hauteur()));
    }

    /** L’image à la plus grande taille que le cadre permet, centrée, proportions gardées. */
    private String image(String chemin, Bloc.Illustration illustration, FormesPptx.Cadre cadre) {
        RenduSvg.Taille rendu = RenduSvg.taille(illustration.svg());
        double echelle = Math.min(cadre.largeur() / rendu.largeur(), cadre.hauteur() / rendu.hauteur());
        double largeur = rendu.largeur() * echelle;
        double hauteur = rendu.hauteur() * echelle;
        var place = new FormesPptx.Cadre(
                cadre.x() + (cadre.largeur() - largeur) / 2,
                cadre.y() + (cadre.hauteur() - hauteur) / 2,
                largeur,
                hauteur);
        String lien = paquet.relations(chemin)
                .vers(Relations.OFFICE + "image", paquet.image("ppt/media", ImagesDOuvrage.png(illustration)));
        return photo(20, "Illustration", illustration.texteAlternatif(), lien, place);
    }

    private static String photo(int identifiant, String nom, String alternatif, String lien, FormesPptx.Cadre place) {
        return """
                <p:pic><p:nvPicPr><p:cNvPr id="%d" name="%s" descr="%s"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>\
                <p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
                <p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>""".formatted(identifiant, nom, Xml.texte(alternatif), lien, place.xml("a"));
    }

    private String prochain() {
        return "ppt/slides/slide" + ++nombre + ".xml";
    }

    private void ecrire(String chemin, String formes, int modele, List<String> notes) {
        paquet.relations(chemin)
                .vers(Relations.OFFICE + "slideLayout", "ppt/slideLayouts/slideLayout" + modele + ".xml");
        paquet.partie(
                chemin,
                TYPE + "slide+xml",
                PaquetOffice.ENTETE + "<p:sld " + ESPACES + "><p:cSld><p:spTree>" + RACINE + formes
                        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
        if (!notes.isEmpty()) {
            notes(chemin, notes);
        }
    }

    private void notes(String diapositive, List<String> notes) {
        String chemin = "ppt/notesSlides/notesSlide" + nombre + ".xml";
        var paragraphes = new StringBuilder();
        notes.forEach(note -> paragraphes.append(FormesPptx.paragraphe(note)));
        paquet.partie(
                chemin,
                TYPE + "notesSlide+xml",
                PaquetOffice.ENTETE
                        + """
                <p:notes %s><p:cSld><p:spTree>%s<p:sp><p:nvSpPr><p:cNvPr id="2" name="Diapositive"/><p:cNvSpPr>\
                <a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>%s\
                </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>""".formatted(
                                        ESPACES,
                                        RACINE,
                                        FormesPptx.emplacement(
                                                3, "Commentaires", "type=\"body\" idx=\"1\"", paragraphes.toString())));
        paquet.relations(chemin).vers(Relations.OFFICE + "notesMaster", "ppt/notesMasters/notesMaster1.xml");
        paquet.relations(chemin).vers(Relations.OFFICE + "slide", diapositive);
        paquet.relations(diapositive).vers(Relations.OFFICE + "notesSlide", chemin);
    }
}
