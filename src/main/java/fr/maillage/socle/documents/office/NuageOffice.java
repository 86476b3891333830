package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le nuage de points natif : le territoire mis en avant porte son nom, une droite donne la tendance. */
final class NuageOffice {

    private NuageOffice() {}

    static String xml(Graphique.NuageDePoints nuage, PlageDeDonnees plage, GraphiqueOffice.Mise mise) {
        var traits = new TraitsDeGraphique(mise);
        var x = new ArrayList<@Nullable Double>();
        var y = new ArrayList<@Nullable Double>();
        nuage.points().forEach(point -> {
            x.add(point.x());
            y.add(point.y());
        });
        return """
                <c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>\
                <c:tx>%s</c:tx><c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/>\
                <c:size val="6"/>%s</c:marker>%s%s<c:trendline><c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="%s"/></a:solidFill>\
                <a:prstDash val="dash"/></a:ln></c:spPr><c:trendlineType val="linear"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>\
                <c:xVal>%s</c:xVal><c:yVal>%s</c:yVal><c:smooth val="0"/></c:ser>\
                <c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>%s%s""".formatted(
                        GraphiqueOffice.texte(plage.enTete(2), List.of(nuage.axeVertical())),
                        traits.plein(Palette.EN_RETRAIT),
                        pointEnAvant(nuage, traits),
                        nomEnAvant(nuage),
                        Palette.sansDiese(Palette.ENCRE_2),
                        GraphiqueOffice.nombres(plage.colonne(1), x, "#,##0.##"),
                        GraphiqueOffice.nombres(plage.colonne(2), y, "#,##0.##"),
                        traits.axeDeMesure(1001, 1002, true, nuage.axeHorizontal()),
                        traits.axeDeMesure(1002, 1001, false, nuage.axeVertical()));
    }

    private static int rangEnAvant(Graphique.NuageDePoints nuage) {
        return nuage.points().stream().map(Graphique.Point::nom).toList().indexOf(nuage.enAvant());
    }

    private static String pointEnAvant(Graphique.NuageDePoints nuage, TraitsDeGraphique traits) {
        int rang = rangEnAvant(nuage);
        return rang < 0 ? "" : """
                <c:dPt><c:idx val="%d"/><c:marker><c:symbol val="diamond"/><c:size val="11"/>%s</c:marker>\
                <c:bubble3D val="0"/></c:dPt>""".formatted(rang, traits.plein(Palette.TERRE));
    }

    private static String nomEnAvant(Graphique.NuageDePoints nuage) {
        int rang = rangEnAvant(nuage);
        if (rang < 0) {
            return "";
        }
        String absents = "<c:showLegendKey val=\"0\"/><c:showVal val=\"%d\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        return """
                <c:dLbls><c:dLbl><c:idx val="%d"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="fr-FR" b="1"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx>\
                <c:dLblPos val="r"/>%s</c:dLbl>%s</c:dLbls>""".formatted(
                        rang, Xml.texte(nuage.points().get(rang).nom()), absents.formatted(1), absents.formatted(0));
    }
}
