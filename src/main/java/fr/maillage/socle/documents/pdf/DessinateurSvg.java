package fr.maillage.socle.documents.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import fr.maillage.socle.documents.RenduSvg;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Peint dans le PDF les dessins que la page ne cite que par leur rang : leur SVG n’encombre pas la mise en page. */
final class DessinateurSvg implements SVGDrawer {

    private final List<String> dessins;

    DessinateurSvg(List<String> dessins) {
        this.dessins = dessins;
    }

    @Override
    public SVGImage buildSVGImage(
            Element element, Box boite, CssContext contexte, double largeur, double hauteur, double pointsParPixel) {
        RenduSvg rendu = RenduSvg.partage(dessins.get(Integer.parseInt(element.getAttribute("data-dessin"))));
        return new Dessin(rendu, largeur, hauteur, pointsParPixel);
    }

    private record Dessin(RenduSvg rendu, double largeur, double hauteur, double pointsParPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) largeur;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) hauteur;
        }

        @Override
        public void drawSVG(OutputDevice sortie, RenderingContext contexte, double x, double y) {
            double l = largeur / pointsParPixel;
            double h = hauteur / pointsParPixel;
            sortie.drawWithGraphics(
                    (float) x, (float) y, (float) l, (float) h, surface -> rendu.peindre(surface, l, h));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> regles, SharedContext contexte) {}

    @Override
    public void addFontFile(File fichier, String famille, Integer graisse, BaseRendererBuilder.FontStyle style) {}

    @Override
    public void close() {}
}
