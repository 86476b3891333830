package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.ChampTrouve;
import fr.maillage.socle.documents.Champs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Les champs d’une partie de document Word, même quand Word a coupé {@code {{territoire.nom}}} en plusieurs morceaux. */
final class ChampsDocx {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern CHAMP = Pattern.compile("\\{\\{([^{}]{1,80})}}");
    private static final Pattern MAL_FERME = Pattern.compile("\\{\\{(?![^{}]{1,80}}})([^{}]{0,30})");

    private final Document partie;
    private final String lieu;

    ChampsDocx(Document partie, String lieu) {
        this.partie = partie;
        this.lieu = lieu;
    }

    List<ChampTrouve> trouver() {
        return relever(CHAMP);
    }

    List<ChampTrouve> malFermes() {
        return relever(MAL_FERME);
    }

    private List<ChampTrouve> relever(Pattern forme) {
        var trouves = new ArrayList<ChampTrouve>();
        int rang = 0;
        for (Element paragraphe : elements(partie.getDocumentElement(), "p")) {
            rang++;
            String texte = texte(paragraphe);
            var lecture = forme.matcher(texte);
            while (lecture.find()) {
                trouves.add(new ChampTrouve(lecture.group(1).strip(), endroit(paragraphe, rang, texte)));
            }
        }
        return trouves;
    }

    private String endroit(Element paragraphe, int rang, String texte) {
        Element ligne = ancetre(paragraphe, "tr");
        String ou = ligne == null
                ? "paragraphe " + rang
                : "tableau %d, ligne %d".formatted(rangDuTableau(ligne), rangParmi(ligne, "tr"));
        String extrait = texte.strip();
        if (extrait.length() > 60) extrait = extrait.substring(0, 57) + "…";
        return "%s, %s : « %s »".formatted(lieu, ou, extrait);
    }

    private int rangDuTableau(Element ligne) {
        return elements(partie.getDocumentElement(), "tbl").indexOf(ancetre(ligne, "tbl")) + 1;
    }

    private static int rangParmi(Element element, String nom) {
        int rang = 1;
        for (Node avant = element.getPreviousSibling(); avant != null; avant = avant.getPreviousSibling()) {
            if (nom.equals(avant.getLocalName())) rang++;
        }
        return rang;
    }

    /** La ligne d’un tableau dont les champs sont ceux d’une liste se répète, une fois par élément. */
    void repeterLesLignes(Champs champs) {
        for (Element ligne : elements(partie.getDocumentElement(), "tr")) {
            String liste = listeDe(ligne, champs);
            if (liste == null) continue;
            for (Map<String, String> element : champs.lignes(liste)) {
                var copie = (Element) ligne.cloneNode(true);
                ligne.getParentNode().insertBefore(copie, ligne);
                for (Element paragraphe : elements(copie, "p")) {
                    remplir(
                            paragraphe,
                            nom -> champs.estUneListe(nom) ? element.getOrDefault(Champs.colonne(nom), "") : null);
                }
            }
            boolean seule = champs.lignes(liste).isEmpty();
            if (seule) {
                for (Element paragraphe : elements(ligne, "p")) {
                    remplir(paragraphe, nom -> champs.estUneListe(nom) ? "—" : null);
                }
            } else {
                ligne.getParentNode().removeChild(ligne);
            }
        }
    }

    private static @Nullable String listeDe(Element ligne, Champs champs) {
        var lecture = CHAMP.matcher(texteComplet(ligne));
        while (lecture.find()) {
            String nom = Champs.normaliser(lecture.group(1));
            if (nom.indexOf('.') > 0 && champs.estUneListe(nom)) return nom;
        }
        return null;
    }

    void remplir(Champs champs) {
        Map<String, String> textes = champs.textes();
        for (Element paragraphe : elements(partie.getDocumentElement(), "p")) remplir(paragraphe, textes::get);
    }

    /** Les paragraphes qui ne portent que le champ du corps. */
    List<Element> placesDuContenu() {
        return elements(partie.getDocumentElement(), "p").stream()
                .filter(p -> Champs.normaliser(texte(p)).equals("{{" + Champs.CONTENU + "}}"))
                .toList();
    }

    private static void remplir(Element paragraphe, Function<String, @Nullable String> valeurs) {
        int depart = 0;
        while (true) {
            List<Element> morceaux = morceaux(paragraphe);
            String texte = joindre(morceaux);
            var lecture = CHAMP.matcher(texte);
            if (!lecture.find(Math.min(depart, texte.length()))) return;
            String valeur = valeurs.apply(Champs.normaliser(lecture.group(1)));
            if (valeur == null) {
                depart = lecture.end();
                continue;
            }
            remplacer(morceaux, lecture.start(), lecture.end(), valeur);
            depart = lecture.start() + valeur.replace("\n", "").length();
        }
    }

    /** La valeur prend la place du premier morceau, donc sa mise en forme ; les autres morceaux perdent leur part du champ. */
    private static void remplacer(List<Element> morceaux, int debut, int fin, String valeur) {
        int lu = 0;
        boolean posee = false;
        for (Element morceau : morceaux) {
            String texte = morceau.getTextContent();
            int de = Math.max(debut - lu, 0);
            int a = Math.min(fin - lu, texte.length());
            lu += texte.length();
            if (de >= texte.length() || a <= 0) continue;
            poser(morceau, texte.substring(0, de) + (posee ? "" : valeur) + texte.substring(a));
            posee = true;
        }
    }

    private static void poser(Element morceau, String texte) {
        String[] lignes = texte.split("\n", -1);
        garderLesEspaces(morceau);
        morceau.setTextContent(lignes[0]);
        Node apres = morceau.getNextSibling();
        for (int rang = 1; rang < lignes.length; rang++) {
            Element saut = morceau.getOwnerDocument().createElementNS(W, "w:br");
            Element suite = morceau.getOwnerDocument().createElementNS(W, "w:t");
            garderLesEspaces(suite);
            suite.setTextContent(lignes[rang]);
            morceau.getParentNode().insertBefore(saut, apres);
            morceau.getParentNode().insertBefore(suite, apres);
        }
    }

    private static void garderLesEspaces(Element morceau) {
        morceau.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private static String texte(Element paragraphe) {
        return joindre(morceaux(paragraphe));
    }

    private static String joindre(List<Element> morceaux) {
        var texte = new StringBuilder();
        morceaux.forEach(m -> texte.append(m.getTextContent()));
        return texte.toString();
    }

    private static String texteComplet(Element element) {
        return joindre(elements(element, "t"));
    }

    /** Les textes de ce paragraphe-ci, sans ceux d’une zone de texte qu’il porterait. */
    private static List<Element> morceaux(Element paragraphe) {
        return elements(paragraphe, "t").stream()
                .filter(t -> ancetre(t, "p") == paragraphe)
                .toList();
    }

    private static @Nullable Element ancetre(Element element, String nom) {
        for (Node parent = element.getParentNode(); parent instanceof Element e; parent = parent.getParentNode()) {
            if (nom.equals(e.getLocalName()) && W.equals(e.getNamespaceURI())) return e;
        }
        return null;
    }

    static List<Element> elements(Element racine, String nom) {
        var trouves = racine.getElementsByTagNameNS(W, nom);
        var liste = new ArrayList<Element>(trouves.getLength());
        for (int rang = 0; rang < trouves.getLength(); rang++) liste.add((Element) trouves.item(rang));
        return liste;
    }
}
