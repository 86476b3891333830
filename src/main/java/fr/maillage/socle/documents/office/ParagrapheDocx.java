package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Passage;
import fr.maillage.socle.documents.Xml;
import java.util.List;

/** Les paragraphes de Word : un style, des passages, parfois un champ calculé. */
final class ParagrapheDocx {

    private ParagrapheDocx() {}

    static String de(String style, String contenu) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + contenu + "</w:p>";
    }

    static String texte(String style, String texte) {
        return de(style, passage(texte, false));
    }

    static String normal(List<Passage> passages) {
        var xml = new StringBuilder("<w:p>");
        passages.forEach(passage -> xml.append(passage(passage.texte(), passage.important())));
        return xml.append("</w:p>").toString();
    }

    static String passage(String texte, boolean gras) {
        return "<w:r>" + (gras ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + Xml.texte(texte)
                + "</w:t></w:r>";
    }

    /** Un vrai titre, que le sommaire rejoint par son signet. */
    static String titre(String texte, int niveau, String signet) {
        String numero = signet.substring(signet.length() - 6).replaceFirst("^0+(?=.)", "");
        return de(
                "Heading" + niveau,
                "<w:bookmarkStart w:id=\"%s\" w:name=\"%s\"/>%s<w:bookmarkEnd w:id=\"%s\"/>"
                        .formatted(numero, signet, passage(texte, false), numero));
    }

    /** Le titre d’une partie qui suit la précédente sans changer de page. */
    static String titreALaSuite(String texte, String signet, int demiPoints) {
        return titre(texte, 1, signet)
                .replace(
                        "<w:pStyle w:val=\"Heading1\"/>",
                        "<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore w:val=\"0\"/><w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr><w:spacing w:before=\"200\" w:after=\"60\"/>")
                .replace("<w:r><w:t", "<w:r><w:rPr><w:sz w:val=\"%d\"/></w:rPr><w:t".formatted(demiPoints));
    }

    /** Un champ que Word calcule : PAGE, NUMPAGES, SEQ… avec la valeur lue en attendant. */
    static String champ(String instruction, String valeur) {
        return """
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>%s</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""".formatted(instruction, Xml.texte(valeur));
    }

    /** « Tableau 3. Titre » : le numéro est un champ, il suit si l’on déplace la figure. */
    static String legende(String sorte, int numero, String titre) {
        return de(
                "Caption",
                passage(sorte + "\u00a0", false)
                        + champ("SEQ " + sorte + " \\* ARABIC", Integer.toString(numero))
                        + passage(". " + titre, false));
    }
}
