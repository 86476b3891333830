package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Ouvrage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Les chapitres d’un ouvrage, prêts à entrer dans le document d’une autre maison : ses styles d’abord, les nôtres là où
 * elle n’en a pas ; images, graphiques et listes rejoignent son archive sans rien y écraser.
 */
final class GreffeDOuvrage {
    private static final int PLUS_LOIN = 900;
    private static final Set<String> DE_BASE = Set.of("Normal", "Policepardfaut", "TableauNormal");
    private static final Pattern STYLE = Pattern.compile("(<w:(?:pStyle|rStyle|tblStyle) w:val=\")([^\"]+)\"");
    private static final Pattern LISTE = Pattern.compile("<w:numId w:val=\"(\\d+)\"/>");
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String ESPACE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String ESPACE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String TYPE_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final ArchiveDeModele archive;
    private final Ouvrage ouvrage;
    private final PaquetOffice paquet;
    private int numerotees;

    GreffeDOuvrage(ArchiveDeModele archive, Ouvrage ouvrage, Charte charte) {
        this.archive = archive;
        this.ouvrage = ouvrage;
        this.paquet = new PaquetOffice(charte, PLUS_LOIN);
    }

    List<Node> blocs() throws ArchiveDeModele.Illisible {
        String xml = ecrire();
        xml = remplacerLesStyles(xml, styles());
        xml = LISTE.matcher(xml)
                .replaceAll(m -> "<w:numId w:val=\"" + (Integer.parseInt(m.group(1)) + PLUS_LOIN) + "\"/>");
        numerotation();
        joindre();
        Document morceau = ArchiveDeModele.morceau("""
                <racine xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">""" + xml + "</racine>");
        var noeuds = new ArrayList<Node>();
        for (Node n = morceau.getDocumentElement().getFirstChild(); n != null; n = n.getNextSibling()) noeuds.add(n);
        return noeuds;
    }

    private String ecrire() {
        var blocs = new BlocsDocx(new DessinsDocx(paquet, PLUS_LOIN));
        var corps = new StringBuilder(1 << 14);
        int signet = PLUS_LOIN;
        for (Chapitre chapitre : ouvrage.chapitres()) {
            String titre = ParagrapheDocx.titre(chapitre.titre(), 1, DebutDocx.signet(signet++));
            corps.append(
                    ouvrage.mise().changeDePage()
                            ? titre
                            : titre.replace(
                                    "<w:pStyle w:val=\"Heading1\"/>",
                                    "<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore w:val=\"0\"/>"));
            for (Bloc bloc : chapitre.blocs()) signet = blocs.ecrire(corps, bloc, signet);
        }
        numerotees = blocs.listesNumerotees();
        return paquet.charte().teinter(corps.toString());
    }

    private static String remplacerLesStyles(String xml, Map<String, String> noms) {
        return STYLE.matcher(xml)
                .replaceAll(
                        m -> Matcher.quoteReplacement(m.group(1) + noms.getOrDefault(m.group(2), m.group(2)) + "\""));
    }

    /** Le nom d’un style le dit d’une langue à l’autre : « heading 1 » s’appelle Titre1 dans un Word français. */
    private Map<String, String> styles() throws ArchiveDeModele.Illisible {
        String notres = paquet.charte().teinter(PaquetOffice.modele("styles-docx.xml"));
        var traduction = new LinkedHashMap<String, String>();
        if (!archive.contient("word/styles.xml")) {
            archive.ecrire("word/styles.xml", notres);
            declarer("word/styles.xml", TYPE_WORD + "styles+xml");
            lier("styles", "word/styles.xml");
            return traduction;
        }
        Document leurs = archive.lire("word/styles.xml");
        var parNom = new LinkedHashMap<String, String>();
        for (Element style : ChampsDocx.elements(leurs.getDocumentElement(), "style"))
            parNom.put(nom(style), id(style));
        List<Element> aAjouter = new ArrayList<>();
        for (Element style : ChampsDocx.elements(ArchiveDeModele.morceau(notres).getDocumentElement(), "style")) {
            String connu = parNom.get(nom(style));
            if (connu != null) traduction.put(id(style), connu);
            else if (!DE_BASE.contains(id(style)) && !parNom.containsValue(id(style))) aAjouter.add(style);
        }
        for (Element style : aAjouter)
            leurs.getDocumentElement().appendChild(adapter((Element) leurs.importNode(style, true), traduction));
        archive.ecrire("word/styles.xml", leurs);
        return traduction;
    }

    private static Element adapter(Element style, Map<String, String> traduction) {
        for (String lien : List.of("basedOn", "next", "link")) {
            for (Element element : ChampsDocx.elements(style, lien)) {
                String vers = element.getAttributeNS(ChampsDocx.W, "val");
                element.setAttributeNS(ChampsDocx.W, "w:val", traduction.getOrDefault(vers, vers));
            }
        }
        for (Element liste : ChampsDocx.elements(style, "numId")) {
            int numero = Integer.parseInt(liste.getAttributeNS(ChampsDocx.W, "val"));
            liste.setAttributeNS(ChampsDocx.W, "w:val", String.valueOf(numero + PLUS_LOIN));
        }
        return style;
    }

    private static String nom(Element style) {
        List<Element> noms = ChampsDocx.elements(style, "name");
        return noms.isEmpty()
                ? ""
                : noms.getFirst().getAttributeNS(ChampsDocx.W, "val").toLowerCase(Locale.ROOT);
    }

    private static String id(Element style) {
        return style.getAttributeNS(ChampsDocx.W, "styleId");
    }

    /** Nos listes s’ajoutent aux leurs : les définitions d’abord, les numérotations ensuite, comme Word les veut. */
    private void numerotation() throws ArchiveDeModele.Illisible {
        String partie = "word/numbering.xml";
        Document notre = ArchiveDeModele.morceau(decalee(RedacteurDocx.numerotation(numerotees)));
        if (!archive.contient(partie)) {
            archive.ecrire(partie, notre);
            declarer(partie, TYPE_WORD + "numbering+xml");
            lier("numbering", partie);
            return;
        }
        Document leur = archive.lire(partie);
        Element racine = leur.getDocumentElement();
        List<Element> nums = ChampsDocx.elements(racine, "num");
        for (Element definition : ChampsDocx.elements(notre.getDocumentElement(), "abstractNum")) {
            racine.insertBefore(leur.importNode(definition, true), nums.isEmpty() ? null : nums.getFirst());
        }
        Node apres = nums.isEmpty() ? null : nums.getLast().getNextSibling();
        for (Element num : ChampsDocx.elements(notre.getDocumentElement(), "num")) {
            racine.insertBefore(leur.importNode(num, true), apres);
        }
        archive.ecrire(partie, leur);
    }

    private static String decalee(String xml) {
        return Pattern.compile("(w:abstractNumId(?: w:val)?|w:numId)=\"(\\d+)\"")
                .matcher(xml)
                .replaceAll(m -> m.group(1) + "=\"" + (Integer.parseInt(m.group(2)) + PLUS_LOIN) + "\"");
    }

    /** Les images, les graphiques et leurs classeurs entrent dans l’archive, déclarés et liés. */
    private void joindre() throws ArchiveDeModele.Illisible {
        paquet.parties().forEach(archive::ecrire);
        paquet.relations().forEach((partie, liens) -> {
            if (!partie.equals(FusionDocx.DOCUMENT)) archive.ecrire(liens.chemin(), liens.xml());
        });
        for (var type : paquet.types().entrySet()) declarer(type.getKey(), type.getValue());
        declarerLExtension("png", "image/png");
        declarerLExtension("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Document nouveaux =
                ArchiveDeModele.morceau(paquet.relations(FusionDocx.DOCUMENT).xml());
        Document liens = archive.lire(RELATIONS);
        var ajouts = nouveaux.getDocumentElement().getChildNodes();
        for (int rang = 0; rang < ajouts.getLength(); rang++) {
            liens.getDocumentElement().appendChild(liens.importNode(ajouts.item(rang), true));
        }
        archive.ecrire(RELATIONS, liens);
    }

    private void lier(String sorte, String partie) throws ArchiveDeModele.Illisible {
        Document liens = archive.lire(RELATIONS);
        Element lien = liens.createElementNS(ESPACE_RELATIONS, "Relationship");
        lien.setAttribute("Id", "rIdM" + sorte);
        lien.setAttribute("Type", Relations.OFFICE + sorte);
        lien.setAttribute("Target", "/" + partie);
        liens.getDocumentElement().appendChild(lien);
        archive.ecrire(RELATIONS, liens);
    }

    private void declarer(String partie, String type) throws ArchiveDeModele.Illisible {
        Document types = archive.lire(ArchiveDeModele.TYPES);
        Element declaration = types.createElementNS(ESPACE_TYPES, "Override");
        declaration.setAttribute("PartName", "/" + partie);
        declaration.setAttribute("ContentType", type);
        types.getDocumentElement().appendChild(declaration);
        archive.ecrire(ArchiveDeModele.TYPES, types);
    }

    private void declarerLExtension(String extension, String type) throws ArchiveDeModele.Illisible {
        Document types = archive.lire(ArchiveDeModele.TYPES);
        var connues = types.getElementsByTagNameNS(ESPACE_TYPES, "Default");
        for (int rang = 0; rang < connues.getLength(); rang++) {
            if (((Element) connues.item(rang)).getAttribute("Extension").equalsIgnoreCase(extension)) return;
        }
        Element declaration = types.createElementNS(ESPACE_TYPES, "Default");
        declaration.setAttribute("Extension", extension);
        declaration.setAttribute("ContentType", type);
        types.getDocumentElement()
                .insertBefore(declaration, types.getDocumentElement().getFirstChild());
        archive.ecrire(ArchiveDeModele.TYPES, types);
    }
}
