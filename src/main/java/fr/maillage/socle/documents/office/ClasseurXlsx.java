package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Xml;
import java.util.ArrayList;
import java.util.List;

/** L’assemblage du classeur : les feuilles, leurs graphiques, leur mise en page à l’impression. */
final class ClasseurXlsx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final GraphiqueOffice.Mise MISE = new GraphiqueOffice.Mise(900, true);

    private final PaquetOffice paquet;
    private final Couverture couverture;
    private final List<String> onglets = new ArrayList<>();
    private final StringBuilder titresImprimes = new StringBuilder();

    ClasseurXlsx(PaquetOffice paquet, Couverture couverture) {
        this.paquet = paquet;
        this.couverture = couverture;
    }

    void ajouter(String nom, FeuilleXlsx feuille, List<String> liens) {
        onglets.add(nom);
        int numero = onglets.size();
        String chemin = "xl/worksheets/sheet" + numero + ".xml";
        int figees = feuille.lignesFigees();
        String dessin = feuille.graphiques.isEmpty() ? "" : dessin(nom, feuille, chemin, numero);
        paquet.partie(
                chemin,
                TYPE + "worksheet+xml",
                PaquetOffice.ENTETE + """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"%s workbookViewId="0">\
                <pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/>\
                <selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>""".formatted(numero == 1 ? " tabSelected=\"1\"" : "", figees, figees + 1)
                        + feuille.colonnes()
                        + feuille.lignes.xml()
                        + feuille.lignes.fusions()
                        + (liens.isEmpty() ? "" : "<hyperlinks>" + String.join("", liens) + "</hyperlinks>")
                        + impression()
                        + dessin
                        + "</worksheet>");
        titresImprimes.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s!$1:$%d</definedName>"
                .formatted(numero - 1, Xml.texte("'" + nom.replace("'", "''") + "'"), figees));
    }

    private String impression() {
        return """
                <pageMargins left="0.5" right="0.5" top="0.8" bottom="0.7" header="0.35" footer="0.3"/>\
                <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
                <headerFooter><oddHeader>%s</oddHeader><oddFooter>%s</oddFooter></headerFooter>""".formatted(
                        Xml.texte("&L" + marge(couverture.organisation()) + "&R" + marge(couverture.titre())),
                        Xml.texte("&L" + marge(couverture.dateEnToutesLettres()) + " · &A&RPage &P / &N"));
    }

    /** Dans une marge d’impression, l’esperluette commande : un nom qui en contient la double. */
    private static String marge(String texte) {
        String court = texte.length() > 100 ? texte.substring(0, texte.offsetByCodePoints(0, 90)) + "…" : texte;
        return court.replace("&", "&&");
    }

    private String dessin(String nom, FeuilleXlsx feuille, String cheminDeFeuille, int numero) {
        String chemin = "xl/drawings/drawing" + numero + ".xml";
        var xml = new StringBuilder(PaquetOffice.ENTETE).append("""
                <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">""");
        int rang = 1;
        for (FeuilleXlsx.Place place : feuille.graphiques) {
            String graphique = "xl/charts/chart" + paquet.prochainGraphique() + ".xml";
            var plage = new PlageDeDonnees(nom, place.ligneDEnTete(), PlageDeDonnees.nombreDeLignes(place.graphique()));
            paquet.partie(graphique, GraphiqueOffice.TYPE, GraphiqueOffice.xml(place.graphique(), plage, MISE, null));
            xml.append(ancre(place, ++rang, paquet.relations(chemin).vers(Relations.OFFICE + "chart", graphique)));
        }
        paquet.partie(
                chemin,
                "application/vnd.openxmlformats-officedocument.drawing+xml",
                xml.append("</xdr:wsDr>").toString());
        String lien = paquet.relations(cheminDeFeuille).vers(Relations.OFFICE + "drawing", chemin);
        return "<drawing r:id=\"" + lien + "\"/>";
    }

    private static String ancre(FeuilleXlsx.Place place, int identifiant, String lien) {
        return """
                <xdr:twoCellAnchor><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
                <xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
                <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="%s" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
                <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
                <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="%s"/></a:graphicData></a:graphic>\
                </xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>""".formatted(
                        place.colonne(),
                        place.ligneDEnTete() - 1,
                        place.colonne() + 5,
                        place.ligneDEnTete() - 1 + place.lignes(),
                        identifiant,
                        Xml.texte(place.graphique().titre()),
                        Xml.texte(place.graphique().texteAlternatif()),
                        lien);
    }

    void fermer() {
        var feuilles = new StringBuilder();
        Relations liens = paquet.relations("xl/workbook.xml");
        for (int rang = 0; rang < onglets.size(); rang++) {
            feuilles.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>"
                    .formatted(
                            Xml.texte(onglets.get(rang)),
                            rang + 1,
                            liens.vers(Relations.OFFICE + "worksheet", "xl/worksheets/sheet" + (rang + 1) + ".xml")));
        }
        liens.vers(Relations.OFFICE + "styles", "xl/styles.xml");
        paquet.partie(
                "xl/workbook.xml",
                TYPE + "sheet.main+xml",
                PaquetOffice.ENTETE + """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="800"/></bookViews><sheets>""" + feuilles + "</sheets><definedNames>"
                        + titresImprimes + "</definedNames></workbook>");
    }
}
