package fr.maillage.socle.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Polices;
import fr.maillage.socle.documents.Redacteur;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** L’ouvrage en PDF balisé : lu par les lecteurs d’écran (PDF/UA-1), conservé en archive (PDF/A-3u). */
@Component
public class RedacteurPdf implements Redacteur {

    private static final byte[] COULEURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Charte.EnVigueur chartes;
    private final String style;

    public RedacteurPdf(Charte.EnVigueur chartes) {
        this.chartes = chartes;
        XRLog.setLoggingEnabled(false);
        try (InputStream flux = RedacteurPdf.class.getResourceAsStream("/documents/ouvrage.css")) {
            if (flux == null) {
                throw new IllegalStateException("La feuille de style documents/ouvrage.css manque dans l’archive.");
            }
            style = new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException panne) {
            throw new IllegalStateException("La feuille de style documents/ouvrage.css est illisible.", panne);
        }
    }

    @Override
    public FormatDeDocument format() {
        return FormatDeDocument.PDF;
    }

    @Override
    public void ecrire(Ouvrage ouvrage, OutputStream sortie) throws IOException {
        PageHtml page = PageHtml.de(ouvrage).fermer();
        String html = page.document(ouvrage.couverture(), style, chartes.charte());
        try (var document = new PDDocument();
                TrueTypeFont normale = Polices.NORMALE.aIncorporer();
                TrueTypeFont grasse = Polices.GRASSE.aIncorporer()) {
            var moteur = new PdfRendererBuilder();
            moteur.usePDDocument(document);
            police(moteur, PDType0Font.load(document, normale, true), 400);
            police(moteur, PDType0Font.load(document, grasse, true), 700);
            moteur.useFastMode();
            moteur.useUnicodeLineBreaker(new CoupuresDeLigne());
            moteur.usePdfUaAccessibility(true);
            moteur.usePdfAConformance(PdfAConformance.PDFA_3_U);
            moteur.usePdfVersion(1.7f);
            moteur.useColorProfile(COULEURS);
            moteur.useReplacementText("□");
            moteur.useSVGDrawer(page.dessinateur());
            moteur.withProducer("Maillage");
            moteur.withHtmlContent(html, null);
            moteur.toStream(sortie);
            moteur.run();
        }
    }

    private static void police(PdfRendererBuilder moteur, PDFont police, int graisse) {
        moteur.useFont(new PDFontSupplier(police), Polices.FAMILLE, graisse, FontStyle.NORMAL, true);
    }
}
