package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteur;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** L’ouvrage en Word : vrais titres, sommaire, graphiques modifiables, tableaux dont l’en-tête se répète. */
@Component
public class RedacteurDocx implements Redacteur {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Le corps du texte, puis les titres de niveau 2 et 3 : à la suite d’un titre de partie de 12,5 points, ils ne le dépassent pas. */
    private static final Map<MiseEnPage, List<Integer>> TAILLES = Map.of(
            MiseEnPage.NOTE, List.of(21, 23, 22),
            MiseEnPage.COURRIER, List.of(21, 23, 22),
            // Quatorze points : le corps qu’on demande à un texte facile à lire.
            MiseEnPage.FACILE, List.of(28, 30, 29));

    private static final String EN_TETE_DU_LOGO = "word/header2.xml";
    static final String ESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture\"""";

    private static final String PAGE_A4 = """
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1134" w:left="1134" \
            w:header="567" w:footer="454" w:gutter="0"/><w:titlePg/>""";
    private static final String PAGE_A5 = """
            <w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="794" w:right="794" w:bottom="794" w:left="794" \
            w:header="340" w:footer="340" w:gutter="0"/><w:titlePg/>""";

    private final Charte.EnVigueur chartes;

    public RedacteurDocx(Charte.EnVigueur chartes) {
        this.chartes = chartes;
    }

    @Override
    public FormatDeDocument format() {
        return FormatDeDocument.DOCX;
    }

    @Override
    public void ecrire(Ouvrage ouvrage, OutputStream sortie) throws IOException {
        var paquet = new PaquetOffice(chartes.charte());
        paquet.relations("").vers(Relations.OFFICE + "officeDocument", "word/document.xml");
        paquet.proprietes(ouvrage.couverture());
        var dessins = new DessinsDocx(paquet);
        var blocs = new BlocsDocx(dessins);
        var corps = new StringBuilder(1 << 16);
        new DebutDocx(ouvrage, dessins).ecrire(corps);
        int signet = 0;
        boolean premier = true;
        for (Chapitre chapitre : ouvrage.chapitres()) {
            boolean nouvellePage =
                    ouvrage.mise().changeDePage() && (ouvrage.mise().aUneCouverture() || !premier);
            String repere = DebutDocx.signet(signet++);
            corps.append(
                    nouvellePage
                            ? ParagrapheDocx.titre(chapitre.titre(), 1, repere)
                            : ParagrapheDocx.titreALaSuite(
                                    chapitre.titre(), repere, ouvrage.mise() == MiseEnPage.FACILE ? 34 : 25));
            premier = false;
            for (var bloc : chapitre.blocs()) {
                signet = blocs.ecrire(corps, bloc, signet);
            }
        }
        if (ouvrage.aUnSommaire()) DebutDocx.numeroter(corps);
        parties(paquet, ouvrage, blocs.listesNumerotees());
        logo(paquet, ouvrage);
        paquet.partie(
                "word/document.xml",
                TYPE + "document.main+xml",
                document(
                        corps,
                        paquet.relations("word/document.xml"),
                        ouvrage.mise(),
                        paquet.charte().logo() != null));
        paquet.ecrire(sortie);
    }

    private static String document(StringBuilder corps, Relations liens, MiseEnPage mise, boolean logo) {
        boolean tract = mise == MiseEnPage.TRACT;
        String pied = liens.vers(Relations.OFFICE + "footer", "word/footer1.xml");
        return PaquetOffice.ENTETE
                + """
                <w:document %s><w:body>""".formatted(ESPACES)
                + corps
                + """
                <w:sectPr><w:headerReference w:type="default" r:id="%s"/>%s<w:footerReference w:type="default" r:id="%s"/>%s\
                %s</w:sectPr></w:body></w:document>""".formatted(
                                liens.vers(Relations.OFFICE + "header", "word/header1.xml"),
                                logo
                                        ? "<w:headerReference w:type=\"first\" r:id=\"%s\"/>"
                                                .formatted(liens.vers(Relations.OFFICE + "header", EN_TETE_DU_LOGO))
                                        : "",
                                pied,
                                mise.rappelleSesMentions()
                                        ? "<w:footerReference w:type=\"first\" r:id=\"%s\"/>".formatted(pied)
                                        : "",
                                tract ? PAGE_A5 : PAGE_A4);
    }

    private static void parties(PaquetOffice paquet, Ouvrage ouvrage, int listesNumerotees) {
        Couverture couverture = ouvrage.couverture();
        Relations liens = paquet.relations("word/document.xml");
        liens.vers(Relations.OFFICE + "styles", "word/styles.xml");
        paquet.partie("word/styles.xml", TYPE + "styles+xml", styles(ouvrage.mise()));
        liens.vers(Relations.OFFICE + "numbering", "word/numbering.xml");
        paquet.partie("word/numbering.xml", TYPE + "numbering+xml", numerotation(listesNumerotees));
        liens.vers(Relations.OFFICE + "settings", "word/settings.xml");
        paquet.partie("word/settings.xml", TYPE + "settings+xml", PaquetOffice.ENTETE + """
                <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>\
                <w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
                <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
                </w:compat><w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>""");
        paquet.partie("word/header1.xml", TYPE + "header+xml", marge("hdr", """
                <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>%s<w:r><w:tab/></w:r>%s</w:p>""".formatted(
                        ParagrapheDocx.passage(couverture.organisation(), true),
                        ParagrapheDocx.passage(titreCourant(couverture), false))));
        paquet.partie("word/footer1.xml", TYPE + "footer+xml", marge("ftr", """
                <w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>%s<w:r><w:tab/></w:r>%s%s%s%s</w:p>""".formatted(
                        ParagrapheDocx.passage(ouvrage.mise().pied(couverture), false),
                        ParagrapheDocx.passage("Page ", false),
                        ParagrapheDocx.champ("PAGE", "1"),
                        ParagrapheDocx.passage(" / ", false),
                        ParagrapheDocx.champ("NUMPAGES", "1"))));
    }

    private static String styles(MiseEnPage mise) {
        String styles = PaquetOffice.modele("styles-docx.xml");
        var tailles = TAILLES.get(mise);
        if (tailles == null) return styles;
        return styles.replaceFirst(taille(21), taille(tailles.get(0)))
                .replaceFirst(taille(27), taille(tailles.get(1)))
                .replaceFirst(taille(23), taille(tailles.get(2)));
    }

    private static String taille(int demiPoints) {
        return "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(demiPoints);
    }

    /** Le logo se pose dans la marge haute de la première page : il ne prend pas une ligne au texte. */
    private static void logo(PaquetOffice paquet, Ouvrage ouvrage) {
        Charte.Logo logo = paquet.charte().logo();
        if (logo == null) return;
        Charte.Taille taille = ouvrage.mise() == MiseEnPage.TRACT ? logo.dans(3, 0.7) : logo.dans(5.5, 1.2);
        String lien = paquet.relations(EN_TETE_DU_LOGO)
                .vers(Relations.OFFICE + "image", paquet.image("word/media", logo.png()));
        paquet.partie(EN_TETE_DU_LOGO, TYPE + "header+xml", marge("hdr", """
                <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>%s</w:p>""".formatted(DessinsDocx.logo(
                lien, taille, "Logo : " + ouvrage.couverture().organisation()))));
    }

    private static String titreCourant(Couverture couverture) {
        String titre = couverture.titre();
        return titre.length() > 60
                ? titre.substring(0, titre.offsetByCodePoints(0, Math.min(57, titre.codePointCount(0, titre.length()))))
                        + "…"
                : titre;
    }

    private static String marge(String balise, String contenu) {
        return PaquetOffice.ENTETE + "<w:" + balise + " " + ESPACES + ">" + contenu + "</w:" + balise + ">";
    }

    /** Les puces (1), la liste numérotée de référence (2), puis une numérotation qui repart à un pour chaque liste. */
    static String numerotation(int listesNumerotees) {
        var xml = new StringBuilder(PaquetOffice.ENTETE).append("""
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
                <w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
                <w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr><w:rPr><w:color w:val="B4481F"/></w:rPr></w:lvl></w:abstractNum>\
                <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
                <w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>\
                <w:pPr><w:ind w:left="510" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>\
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>""");
        for (int liste = 0; liste < listesNumerotees; liste++) {
            xml.append(
                    "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                            .formatted(liste + 3));
        }
        return xml.append("</w:numbering>").toString();
    }
}
