package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Echelle;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** L’apparence des graphiques de bureau : axes discrets, couleurs de la maison, étiquettes lisibles. */
final class TraitsDeGraphique {

    private static final List<String> TIRETS = List.of("solid", "dash", "sysDot", "lgDashDot");
    private static final List<String> REPERES = List.of("circle", "square", "triangle", "diamond");

    private final GraphiqueOffice.Mise mise;

    TraitsDeGraphique(GraphiqueOffice.Mise mise) {
        this.mise = mise;
    }

    /** L’ensemble du graphique autour de son tracé. */
    String espace(String titre, String trace, boolean legende, @Nullable String classeur) {
        return PaquetOffice.ENTETE
                + """
                <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart>%s\
                <c:autoTitleDeleted val="%s"/><c:plotArea><c:layout/>%s<c:spPr><a:noFill/></c:spPr></c:plotArea>%s\
                <c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>\
                <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>%s%s\
                </c:chartSpace>""".formatted(
                                mise.avecTitre() ? titre(titre, mise.corps() + 200, true) : "",
                                mise.avecTitre() ? 0 : 1,
                                trace,
                                legende
                                        ? "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/>"
                                                + corps(Palette.ENCRE) + "</c:legend>"
                                        : "",
                                corps(Palette.ENCRE),
                                classeur == null
                                        ? ""
                                        : "<c:externalData r:id=\"" + classeur
                                                + "\"><c:autoUpdate val=\"0\"/></c:externalData>");
    }

    private static String titre(String texte, int corps, boolean gras) {
        return """
                <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="%d" b="%d"/></a:pPr>\
                <a:r><a:rPr lang="fr-FR" sz="%d" b="%d"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:rPr>\
                <a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>""".formatted(
                        corps,
                        gras ? 1 : 0,
                        corps,
                        gras ? 1 : 0,
                        Palette.sansDiese(gras ? Palette.CANARD_FONCE : Palette.ENCRE_2),
                        Xml.texte(texte));
    }

    private String corps(String couleur) {
        return """
                <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="%d" b="0"><a:solidFill><a:srgbClr val="%s"/>\
                </a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>""".formatted(mise.corps(), Palette.sansDiese(couleur));
    }

    String plein(String couleur) {
        return "<c:spPr><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></c:spPr>"
                .formatted(Palette.sansDiese(couleur));
    }

    String trait(String couleur, int rang) {
        return """
                <c:spPr><a:ln w="%d" cap="rnd"><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:prstDash val="%s"/>\
                <a:round/></a:ln></c:spPr>""".formatted(rang == 0 ? 31750 : 22225, Palette.sansDiese(couleur), TIRETS.get(rang % 4));
    }

    String repere(String couleur, int rang) {
        return """
                <c:marker><c:symbol val="%s"/><c:size val="7"/><c:spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill>\
                <a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:marker>""".formatted(REPERES.get(rang % 4), Palette.sansDiese(couleur));
    }

    String etiquettes(String format, String place) {
        return """
                <c:dLbls><c:numFmt formatCode="%s" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>%s\
                <c:dLblPos val="%s"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>\
                <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""".formatted(format, corps(Palette.ENCRE), place);
    }

    /** L’axe des noms ; couché, il peut se lire de haut en bas. */
    String axeDesCategories(boolean couche, boolean premiereEnHaut) {
        return """
                <c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="%s"/></c:scaling><c:delete val="0"/>\
                <c:axPos val="%s"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>\
                <c:minorTickMark val="none"/><c:tickLblPos val="low"/>%s%s<c:crossAx val="1002"/><c:crosses val="autoZero"/>\
                <c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>""".formatted(
                premiereEnHaut ? "maxMin" : "minMax", couche ? "l" : "b", ligne(Palette.ENCRE_2), corps(Palette.ENCRE));
    }

    /** L’axe des valeurs d’une évolution, serré sur ce qu’elle montre. */
    String axeSerre(String unite, String format, List<Double> valeurs) {
        Echelle echelle = Echelle.serree(valeurs, 0, 1);
        return axeDesValeurs(false, false, unite, format, false)
                .replace(
                        "<c:orientation val=\"minMax\"/>",
                        "<c:orientation val=\"minMax\"/><c:max val=\"%s\"/><c:min val=\"%s\"/>"
                                .formatted(echelle.haut(), echelle.bas()));
    }

    /** L’axe des valeurs, avec l’unité pour titre ; il s’efface quand chaque barre couchée porte déjà sa valeur. */
    String axeDesValeurs(boolean couche, boolean premiereEnHaut, String unite, String format, boolean discret) {
        return """
                <c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>\
                <c:axPos val="%s"/>%s%s<c:numFmt formatCode="%s" sourceLinked="0"/><c:majorTickMark val="none"/>\
                <c:minorTickMark val="none"/><c:tickLblPos val="%s"/>%s%s<c:crossAx val="1001"/><c:crosses val="%s"/>\
                <c:crossBetween val="between"/></c:valAx>""".formatted(
                        couche ? "b" : "l",
                        discret ? "" : "<c:majorGridlines>" + ligne(Palette.FILET) + "</c:majorGridlines>",
                        unite.isBlank() ? "" : titre(unite, mise.corps(), false),
                        format,
                        discret ? "none" : "nextTo",
                        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>",
                        corps(Palette.ENCRE_2),
                        premiereEnHaut ? "max" : "autoZero");
    }

    /** Un axe de mesure d’un nuage de points. */
    String axeDeMesure(int identifiant, int autre, boolean couche, String nom) {
        return """
                <c:valAx><c:axId val="%d"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>\
                <c:axPos val="%s"/><c:majorGridlines>%s</c:majorGridlines>%s<c:numFmt formatCode="#,##0" sourceLinked="0"/>\
                <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>%s%s\
                <c:crossAx val="%d"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>""".formatted(
                        identifiant,
                        couche ? "b" : "l",
                        ligne(Palette.FILET),
                        titre(nom, mise.corps(), false),
                        ligne(Palette.ENCRE_2),
                        corps(Palette.ENCRE_2),
                        autre);
    }

    private static String ligne(String couleur) {
        return "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:ln></c:spPr>"
                .formatted(Palette.sansDiese(couleur));
    }
}
