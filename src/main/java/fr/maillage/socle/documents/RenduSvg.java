package fr.maillage.socle.documents;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Un SVG prêt à se peindre, dans un PNG comme dans un PDF, toujours avec la police de la maison. */
public final class RenduSvg {

    private static final Pattern POLICE = Pattern.compile("font-family=\"[^\"]*\"");
    private static final String POLICE_DE_LA_MAISON = "font-family=\"" + Polices.FAMILLE + "\"";
    private static final ThreadLocal<SVGLoader> LECTEUR = ThreadLocal.withInitial(SVGLoader::new);
    private static final Dernieres<RenduSvg> DERNIERS = new Dernieres<>(32);
    private static final Pattern CADRE =
            Pattern.compile("viewBox=[\"'][-0-9.eE]+[\\s,]+[-0-9.eE]+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)[\"']");
    private static final int DEBUT = 2000;
    private static final LoaderContext SANS_RESEAU = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .build();

    static {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
        for (Polices police : Polices.values()) {
            try (var flux = new ByteArrayInputStream(police.fichier())) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, flux));
            } catch (FontFormatException | IOException panne) {
                throw new IllegalStateException("La police %s ne peut pas dessiner.".formatted(police), panne);
            }
        }
    }

    private final SVGDocument dessin;

    private RenduSvg(SVGDocument dessin) {
        this.dessin = dessin;
    }

    /** Le rendu d’un dessin cité plusieurs fois (une carte en couverture, dans le PDF et en image) : lu une seule fois. */
    public static RenduSvg partage(String svg) {
        return DERNIERS.obtenir(svg, () -> lire(svg));
    }

    /** Lit un SVG ; ce qu’il irait chercher ailleurs est ignoré. */
    public static RenduSvg lire(String svg) {
        String habille = POLICE.matcher(Polices.NORMALE.dessinable(svg)).replaceAll(POLICE_DE_LA_MAISON);
        var octets = new ByteArrayInputStream(habille.getBytes(StandardCharsets.UTF_8));
        @Nullable SVGDocument dessin = LECTEUR.get().load(octets, null, SANS_RESEAU);
        if (dessin == null) {
            throw new IllegalArgumentException("Ce dessin n’est pas un SVG lisible : « %s… ». Vérifiez son XML."
                    .formatted(svg.substring(0, Math.min(60, svg.length()))));
        }
        return new RenduSvg(dessin);
    }

    /** La taille d’un dessin : sa largeur et sa hauteur, lues sans le dessiner. */
    public record Taille(double largeur, double hauteur) {}

    public static Taille taille(String svg) {
        Matcher cadre = CADRE.matcher(svg).region(0, Math.min(svg.length(), DEBUT));
        if (cadre.find()) {
            return new Taille(Double.parseDouble(cadre.group(1)), Double.parseDouble(cadre.group(2)));
        }
        RenduSvg rendu = lire(svg);
        return new Taille(rendu.largeur(), rendu.hauteur());
    }

    public double largeur() {
        return dessin.size().width;
    }

    public double hauteur() {
        return dessin.size().height;
    }

    /** Peint le dessin dans un cadre de cette taille. */
    public synchronized void peindre(Graphics2D surface, double largeur, double hauteur) {
        surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        surface.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        // Sans cela, les motifs du PDF seraient des images lissées, que PDF/A refuse.
        surface.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        dessin.render((@Nullable Component) null, surface, new ViewBox((float) largeur, (float) hauteur));
    }
}
