package fr.maillage.socle.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Polices;
import fr.maillage.socle.documents.Redacteur;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** L’ouvrage en PDF balisé : lu par les lecteurs d’écran (PDF/UA-1), conservé en archive (PDF/A-3u). */
@Component
public class RedacteurPdf implements Redacteur {

    private static final byte[] COULEURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final byte[] normale = Polices.NORMALE.fichier();
    private final byte[] grasse = Polices.GRASSE.fichier();
    private final String style;

    public RedacteurPdf() {
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
        String html = page.document(ouvrage.couverture(), style);
        var moteur = new PdfRendererBuilder();
        moteur.useFastMode();
        moteur.usePdfUaAccessibility(true);
        moteur.usePdfAConformance(PdfAConformance.PDFA_3_U);
        moteur.usePdfVersion(1.7f);
        moteur.useColorProfile(COULEURS);
        moteur.useFont(() -> new ByteArrayInputStream(normale), Polices.FAMILLE, 400, FontStyle.NORMAL, true);
        moteur.useFont(() -> new ByteArrayInputStream(grasse), Polices.FAMILLE, 700, FontStyle.NORMAL, true);
        moteur.useReplacementText("□");
        moteur.useSVGDrawer(page.dessinateur());
        moteur.withProducer("Maillage");
        moteur.withHtmlContent(html, null);
        moteur.toStream(sortie);
        moteur.run();
    }
}
