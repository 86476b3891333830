package fr.maillage.socle.acces.administration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Récrit un dessin SVG en n’y laissant que des formes : ni script, ni lien, ni style, ni image venue d’ailleurs. On
 * garde ce qui est connu sans danger plutôt que d’ôter ce qui est connu dangereux.
 */
final class DessinAssaini {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> FORMES = Set.of(
            "svg",
            "g",
            "title",
            "desc",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "text",
            "tspan");
    private static final Set<String> TRAITS = Set.of(
            "id",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "transform",
            "fill",
            "fill-rule",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "opacity",
            "clip-path",
            "clip-rule",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "fx",
            "fy",
            "font-size",
            "font-family",
            "font-weight",
            "text-anchor",
            "preserveAspectRatio");

    private DessinAssaini() {}

    /** Le dessin récrit ; rien si ce n’est pas un SVG lisible. */
    static Optional<byte[]> de(byte[] octets) {
        try {
            var lecture = XMLInputFactory.newDefaultFactory();
            lecture.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            lecture.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var lu = lecture.createXMLStreamReader(new ByteArrayInputStream(octets));
            var sortie = new ByteArrayOutputStream();
            var ecrit =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(sortie, StandardCharsets.UTF_8.name());
            boolean dessin = recopier(lu, ecrit);
            ecrit.close();
            return dessin ? Optional.of(sortie.toByteArray()) : Optional.empty();
        } catch (XMLStreamException illisible) {
            return Optional.empty();
        }
    }

    private static boolean recopier(XMLStreamReader lu, XMLStreamWriter ecrit) throws XMLStreamException {
        boolean racine = false;
        int ecartes = 0;
        while (lu.hasNext()) {
            switch (lu.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!racine && !(lu.getLocalName().equals("svg") && SVG.equals(lu.getNamespaceURI()))) return false;
                    if (ecartes > 0 || !SVG.equals(lu.getNamespaceURI()) || !FORMES.contains(lu.getLocalName())) {
                        ecartes++;
                    } else {
                        ouvrir(lu, ecrit, !racine);
                        racine = true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (ecartes > 0) ecartes--;
                    else ecrit.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (ecartes == 0 && racine) ecrit.writeCharacters(lu.getText());
                }
                default -> {}
            }
        }
        return racine;
    }

    private static void ouvrir(XMLStreamReader lu, XMLStreamWriter ecrit, boolean racine) throws XMLStreamException {
        ecrit.writeStartElement(lu.getLocalName());
        if (racine) ecrit.writeDefaultNamespace(SVG);
        for (int i = 0; i < lu.getAttributeCount(); i++) {
            String nom = lu.getAttributeLocalName(i);
            String espace = lu.getAttributeNamespace(i);
            boolean sansEspace = espace == null || espace.isEmpty();
            if (sansEspace && TRAITS.contains(nom) && sansDetour(lu.getAttributeValue(i))) {
                ecrit.writeAttribute(nom, lu.getAttributeValue(i));
            }
        }
    }

    /** Une couleur peut renvoyer à un dégradé du dessin, jamais à une adresse. */
    private static boolean sansDetour(String valeur) {
        String nue = valeur.replaceAll("[\\s\"']", "").toLowerCase(java.util.Locale.ROOT);
        return !nue.replace("url(#", "").contains("url(") && !nue.contains("script:") && !nue.contains("\\");
    }
}
