package fr.maillage.socle.acces.connexion;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Un code à photographier, dessiné en SVG dans une adresse « data: ». */
final class CodeQr {
    private CodeQr() {}

    static String image(String texte) {
        try {
            var grille =
                    new QRCodeWriter().encode(texte, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            var trace = new StringBuilder();
            for (int y = 0; y < grille.getHeight(); y++) {
                for (int x = 0; x < grille.getWidth(); x++) {
                    if (grille.get(x, y)) trace.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
            String svg = """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                    <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>""".formatted(grille.getWidth(), grille.getHeight(), trace);
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
