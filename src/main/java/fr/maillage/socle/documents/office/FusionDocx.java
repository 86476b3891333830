package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.ChampTrouve;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.FusionDeModele;
import fr.maillage.socle.documents.LectureDeModele;
import fr.maillage.socle.documents.Ouvrage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Remplit un modèle Word sans toucher à ce qui n’est pas un champ. */
@Component
class FusionDocx implements FusionDeModele {
    static final String DOCUMENT = "word/document.xml";

    private final Charte.EnVigueur chartes;

    FusionDocx(Charte.EnVigueur chartes) {
        this.chartes = chartes;
    }

    @Override
    public LectureDeModele lire(byte[] fichier) {
        if (fichier.length > TAILLE_MAXIMALE) {
            return new LectureDeModele.Refuse(
                    "Ce fichier pèse %d Mo : un modèle en pèse au plus %d. Allégez ses images."
                            .formatted(fichier.length >> 20, TAILLE_MAXIMALE >> 20));
        }
        try {
            ArchiveDeModele archive = ArchiveDeModele.ouvrir(fichier);
            var champs = new ArrayList<ChampTrouve>();
            var malFermes = new ArrayList<ChampTrouve>();
            var texte = new StringBuilder();
            for (String partie : partiesARemplir(archive)) {
                Document xml = archive.lire(partie);
                for (Element paragraphe : ChampsDocx.elements(xml.getDocumentElement(), "p")) {
                    ChampsDocx.elements(paragraphe, "t").forEach(t -> texte.append(t.getTextContent()));
                    texte.append('\n');
                }
                var lecture = new ChampsDocx(xml, lieu(partie));
                champs.addAll(lecture.trouver());
                malFermes.addAll(lecture.malFermes());
            }
            return new LectureDeModele.Lu(champs, malFermes, texte.toString());
        } catch (ArchiveDeModele.Illisible illisible) {
            return new LectureDeModele.Refuse(illisible.phrase());
        }
    }

    @Override
    public byte[] fusionner(byte[] modele, Champs champs, Ouvrage ouvrage) {
        try {
            ArchiveDeModele archive = ArchiveDeModele.ouvrir(modele);
            for (String partie : partiesARemplir(archive)) {
                Document xml = archive.lire(partie);
                var lecture = new ChampsDocx(xml, lieu(partie));
                lecture.repeterLesLignes(champs);
                lecture.remplir(champs);
                if (partie.equals(DOCUMENT)) corps(archive, xml, lecture.placesDuContenu(), ouvrage);
                archive.ecrire(partie, xml);
            }
            return archive.fermer();
        } catch (ArchiveDeModele.Illisible illisible) {
            throw new IllegalStateException(
                    "Un modèle accepté au dépôt ne se lit plus : " + illisible.phrase(), illisible);
        }
    }

    private static List<String> partiesARemplir(ArchiveDeModele archive) {
        return archive.noms().stream()
                .filter(p -> p.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml"))
                .sorted()
                .toList();
    }

    private static String lieu(String partie) {
        if (partie.contains("header")) return "En-tête";
        if (partie.contains("footer")) return "Pied de page";
        return partie.equals(DOCUMENT) ? "Corps" : "Notes de bas de page";
    }

    /** Le corps prend la place du premier champ « contenu » ; le paragraphe qui le portait disparaît, sauf s’il tient la page. */
    private void corps(ArchiveDeModele archive, Document xml, List<Element> places, Ouvrage ouvrage)
            throws ArchiveDeModele.Illisible {
        boolean premiere = true;
        for (Element place : places) {
            Node parent = place.getParentNode();
            if (premiere) {
                for (Node bloc : new GreffeDOuvrage(archive, ouvrage, chartes.charte()).blocs()) {
                    parent.insertBefore(xml.importNode(bloc, true), place);
                }
                rafraichirLeSommaire(xml);
            }
            premiere = false;
            boolean tient = "tc".equals(parent.getLocalName())
                    || !ChampsDocx.elements(place, "sectPr").isEmpty();
            if (tient) ChampsDocx.elements(place, "t").forEach(t -> t.setTextContent(""));
            else parent.removeChild(place);
        }
    }

    /** Le sommaire du modèle est marqué à refaire : Word le recompose à l’ouverture. */
    private static void rafraichirLeSommaire(Document xml) {
        Element debut = null;
        for (Element course : ChampsDocx.elements(xml.getDocumentElement(), "r")) {
            for (Element borne : ChampsDocx.elements(course, "fldChar")) {
                if ("begin".equals(borne.getAttributeNS(ChampsDocx.W, "fldCharType"))) debut = borne;
            }
            for (Element instruction : ChampsDocx.elements(course, "instrText")) {
                if (debut != null && instruction.getTextContent().strip().startsWith("TOC")) {
                    debut.setAttributeNS(ChampsDocx.W, "w:dirty", "true");
                }
            }
        }
    }
}
