package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Graphique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Le petit classeur caché derrière un graphique : c’est lui qui s’ouvre quand on choisit « Modifier les données ». */
final class ClasseurDeGraphique {

    private ClasseurDeGraphique() {}

    static byte[] octets(Graphique graphique) {
        var paquet = new PaquetOffice(Charte.DE_LA_MAISON);
        paquet.relations("").vers(Relations.OFFICE + "officeDocument", "xl/workbook.xml");
        paquet.partie(
                "xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                PaquetOffice.ENTETE + """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="Données" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        paquet.relations("xl/workbook.xml").vers(Relations.OFFICE + "worksheet", "xl/worksheets/sheet1.xml");
        paquet.relations("xl/workbook.xml").vers(Relations.OFFICE + "styles", "xl/styles.xml");
        paquet.partie(
                "xl/styles.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
                PaquetOffice.modele("styles-donnees.xml"));
        var lignes = new LignesDeFeuille();
        DonneesDeGraphique.ecrire(lignes, graphique, 0, 0);
        paquet.partie(
                "xl/worksheets/sheet1.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
                PaquetOffice.ENTETE + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<cols><col min=\"1\" max=\"1\" width=\"30\" customWidth=\"1\"/></cols>" + lignes.xml()
                        + "</worksheet>");
        var octets = new ByteArrayOutputStream(4096);
        try {
            paquet.ecrire(octets);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return octets.toByteArray();
    }
}
