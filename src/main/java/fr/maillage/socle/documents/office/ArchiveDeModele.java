package fr.maillage.socle.documents.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Le modèle Word déposé, ouvert avec méfiance : taille, nombre de parties et contenu sont bornés avant d’être lus. */
final class ArchiveDeModele {
    static final String TYPES = "[Content_Types].xml";
    private static final String TYPE_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final int PARTIES = 2_000;
    private static final long DEPLIE = 60L * 1024 * 1024;

    /** Pourquoi ce fichier ne peut pas servir de modèle. */
    static final class Illisible extends Exception {
        private static final long serialVersionUID = 1L;

        Illisible(String phrase) {
            super(phrase);
        }

        String phrase() {
            return String.valueOf(getMessage());
        }
    }

    private final Map<String, byte[]> parties;

    private ArchiveDeModele(Map<String, byte[]> parties) {
        this.parties = parties;
    }

    static ArchiveDeModele ouvrir(byte[] fichier) throws Illisible {
        reconnaitre(fichier);
        var parties = deplier(fichier);
        if (parties.containsKey("mimetype") && !parties.containsKey(TYPES)) {
            throw new Illisible(
                    "Ce fichier est un document LibreOffice (.odt). Enregistrez-le au format Word (.docx), puis déposez-le.");
        }
        var archive = new ArchiveDeModele(parties);
        if (!parties.containsKey(TYPES) || !parties.containsKey("word/document.xml")) {
            throw new Illisible(
                    "Ce fichier est une archive, mais pas un document Word. Déposez un fichier .docx enregistré par Word ou LibreOffice.");
        }
        String types = archive.texte(TYPES);
        boolean macros = types.contains("macroEnabled")
                || parties.keySet().stream().anyMatch(p -> p.endsWith("vbaProject.bin") || p.contains("/activeX/"));
        if (macros) {
            throw new Illisible(
                    "Ce document contient des macros, que la maison n’ouvre pas. Enregistrez-le au format Word sans macros (.docx).");
        }
        if (!types.contains(TYPE_WORD)) {
            throw new Illisible("Ce fichier n’est pas un document Word. Déposez un fichier .docx.");
        }
        // Un modèle Word (.dotx) devient un document : c’est ce que l’on remettra.
        archive.ecrire(TYPES, types.replace(TYPE_WORD + "template.main+xml", TYPE_WORD + "document.main+xml"));
        archive.detacherDuModeleDistant();
        for (String partie : parties.keySet()) {
            if (partie.endsWith(".xml") || partie.endsWith(".rels")) archive.lire(partie);
        }
        return archive;
    }

    private static void reconnaitre(byte[] fichier) throws Illisible {
        if (fichier.length == 0) throw new Illisible("Ce fichier est vide. Choisissez un document Word (.docx).");
        if (commence(fichier, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Illisible(
                    "C’est un ancien document Word (.doc), ou un document protégé par un mot de passe. Enregistrez-le au format .docx, sans mot de passe.");
        }
        if (commence(fichier, '%', 'P', 'D', 'F')) {
            throw new Illisible(
                    "C’est un PDF : il ne se remplit pas. Déposez le document Word (.docx) dont il est issu.");
        }
        if (!commence(fichier, 'P', 'K', 3, 4)) {
            throw new Illisible("Ce fichier n’est pas un document Word. Déposez un fichier .docx.");
        }
    }

    private static boolean commence(byte[] fichier, int... octets) {
        if (fichier.length < octets.length) return false;
        for (int rang = 0; rang < octets.length; rang++) if ((fichier[rang] & 0xff) != octets[rang]) return false;
        return true;
    }

    private static Map<String, byte[]> deplier(byte[] fichier) throws Illisible {
        var parties = new LinkedHashMap<String, byte[]>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(fichier), StandardCharsets.UTF_8)) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                if (entree.isDirectory()) continue;
                byte[] contenu = zip.readNBytes((int) Math.min(DEPLIE - total + 1, Integer.MAX_VALUE));
                total += contenu.length;
                if (total > DEPLIE || parties.size() >= PARTIES) {
                    throw new Illisible(
                            "Ce document se déplie démesurément : il est refusé. Allégez ses images, ou repartez d’un document neuf.");
                }
                parties.put(entree.getName(), contenu);
            }
        } catch (IOException | IllegalArgumentException coupee) {
            throw new Illisible(
                    "Ce document est abîmé : il ne s’ouvre pas jusqu’au bout. Rouvrez-le dans Word et enregistrez-le à nouveau.");
        }
        return parties;
    }

    /** Le lien vers un modèle distant ferait chercher un fichier ailleurs à l’ouverture : il est retiré. */
    private void detacherDuModeleDistant() {
        if (!contient("word/settings.xml")) return;
        ecrire("word/settings.xml", texte("word/settings.xml").replaceAll("<w:attachedTemplate[^>]*/>", ""));
        if (contient("word/_rels/settings.xml.rels")) {
            ecrire(
                    "word/_rels/settings.xml.rels",
                    texte("word/_rels/settings.xml.rels").replaceAll("<Relationship [^>]*attachedTemplate[^>]*/>", ""));
        }
    }

    boolean contient(String partie) {
        return parties.containsKey(partie);
    }

    java.util.Set<String> noms() {
        return java.util.Set.copyOf(parties.keySet());
    }

    String texte(String partie) {
        return new String(java.util.Objects.requireNonNull(parties.get(partie), partie), StandardCharsets.UTF_8);
    }

    Document lire(String partie) throws Illisible {
        byte[] octets = java.util.Objects.requireNonNull(parties.get(partie), partie);
        try {
            return lecteur().newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(octets)));
        } catch (SAXException | IOException | ParserConfigurationException casse) {
            throw new Illisible(
                    "Ce document est abîmé : sa partie « %s » ne se lit pas. Rouvrez-le dans Word et enregistrez-le à nouveau."
                            .formatted(partie));
        }
    }

    /** Un morceau de XML de la maison, sous une racine qui déclare ses préfixes. */
    static Document morceau(String xml) {
        try {
            return lecteur().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException("La maison a écrit un XML qui ne se relit pas.", impossible);
        }
    }

    private static DocumentBuilderFactory lecteur() throws ParserConfigurationException {
        var fabrique = DocumentBuilderFactory.newDefaultNSInstance();
        fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        fabrique.setXIncludeAware(false);
        fabrique.setExpandEntityReferences(false);
        return fabrique;
    }

    void ecrire(String partie, String xml) {
        parties.put(partie, xml.getBytes(StandardCharsets.UTF_8));
    }

    void ecrire(String partie, byte[] contenu) {
        parties.put(partie, contenu);
    }

    void ecrire(String partie, Document document) {
        var texte = new StringWriter();
        try {
            var fabrique = TransformerFactory.newDefaultInstance();
            fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var ecrivain = fabrique.newTransformer();
            ecrivain.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ecrivain.transform(new DOMSource(document), new StreamResult(texte));
        } catch (TransformerException impossible) {
            throw new IllegalStateException("La partie « " + partie + " » ne se réécrit pas.", impossible);
        }
        ecrire(partie, PaquetOffice.ENTETE + texte);
    }

    byte[] fermer() {
        var tampon = new ByteArrayOutputStream(1 << 16);
        try (var zip = new ZipOutputStream(tampon, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(TYPES));
            zip.write(java.util.Objects.requireNonNull(parties.get(TYPES)));
            for (var partie : parties.entrySet()) {
                if (partie.getKey().equals(TYPES)) continue;
                zip.putNextEntry(new ZipEntry(partie.getKey()));
                zip.write(partie.getValue());
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return tampon.toByteArray();
    }
}
