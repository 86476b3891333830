package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Polices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Met en pages le corps d’un document comme Word le fera, pour que son sommaire ait ses numéros dès l’ouverture : lignes
 * comptées à la chasse d’Arial, titres et légendes tenus avec ce qui les suit, lignes de tableau qui ne se coupent pas.
 * Word refait le sommaire quand on le lui demande ; ce qui est écrit ici est ce que l’on lit avant.
 */
final class PagesDocx {
    private static final double HAUTEUR = 16838 - 1304 - 1134;
    private static final double LARGEUR = 9638;
    private static final double EMU = 635;
    private static final double MARGES_DE_CASE = 170;
    private static final double FILETS_DE_RANGEE = 48;

    /** Ce qui tombe sur une page : des lignes, ou des rangées dont les premières se répètent. */
    private record Pave(
            AllureDocx allure,
            List<Double> lignes,
            double entete,
            List<String> signets,
            boolean tableau,
            boolean saut) {
        double tout() {
            return lignes.stream().mapToDouble(Double::doubleValue).sum();
        }

        /** Le moins que l’on puisse en laisser en bas d’une page : deux lignes, ou l’en-tête et une rangée. */
        double debut() {
            if (allure.dUnBloc() || lignes.size() < 4 && !tableau) return tout();
            return lignes.stream().limit(2).mapToDouble(Double::doubleValue).sum();
        }
    }

    private final Map<String, Integer> pages = new HashMap<>();
    private int page = 1;
    private double y;

    private PagesDocx() {}

    /** La page de chaque signet. */
    static Map<String, Integer> de(CharSequence corps) {
        var pages = new PagesDocx();
        Element racine = ArchiveDeModele.morceau("<racine " + RedacteurDocx.ESPACES + ">" + corps + "</racine>")
                .getDocumentElement();
        var paves = new ArrayList<Pave>();
        for (Node n = racine.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) paves.add(e.getLocalName().equals("tbl") ? tableau(e) : paragraphe(e, LARGEUR));
        }
        pages.poser(paves);
        return pages.pages;
    }

    private void poser(List<Pave> paves) {
        for (int i = 0; i < paves.size(); i++) {
            Pave pave = paves.get(i);
            if (pave.allure().nouvellePage() && y > 0) tourner();
            else if (y > 0 && y + tenus(paves, i) > HAUTEUR) tourner();
            if (i > 0 && y > 0)
                y += entre(paves.get(i - 1).allure(), pave.allure())
                        - paves.get(i - 1).allure().apres();
            else if (pave.allure().nouvellePage()) y += pave.allure().avant();
            pave.signets().forEach(signet -> pages.put(signet, page));
            ecouler(pave);
            if (pave.saut()) {
                tourner();
                y = pave.allure().ligne();
            }
            y += pave.allure().apres();
        }
    }

    /** Entre deux paragraphes, le plus grand des deux écarts ; aucun entre deux éléments d’une même liste. */
    private static double entre(AllureDocx dessus, AllureDocx dessous) {
        boolean memeListe = dessous.serre() && dessous.style().equals(dessus.style());
        return memeListe ? 0 : Math.max(dessus.apres(), dessous.avant());
    }

    /** La place qu’il faut pour ce pavé, tous ceux qu’il retient avec lui, et le début du dernier. */
    private static double tenus(List<Pave> paves, int premier) {
        double place = premier == 0
                ? 0
                : entre(paves.get(premier - 1).allure(), paves.get(premier).allure())
                        - paves.get(premier - 1).allure().apres();
        int i = premier;
        while (i < paves.size() - 1 && paves.get(i).allure().avecLeSuivant()) {
            Pave tenu = paves.get(i++);
            place += tenu.tout() + entre(tenu.allure(), paves.get(i).allure());
        }
        return place + paves.get(i).debut();
    }

    private void ecouler(Pave pave) {
        if (pave.allure().dUnBloc() && y + pave.tout() > HAUTEUR && y > 0) tourner();
        for (int i = 0; i < pave.lignes().size(); i++) {
            double ligne = pave.lignes().get(i);
            // Une ligne ne reste jamais seule en haut d’une page : l’avant-dernière la suit.
            boolean avantDerniere = !pave.tableau() && i == pave.lignes().size() - 2 && i > 1;
            if (y > 0 && y + (avantDerniere ? 2 * ligne : ligne) > HAUTEUR) {
                tourner();
                y += pave.entete();
            }
            y += ligne;
        }
    }

    private void tourner() {
        page++;
        y = 0;
    }

    private static Pave paragraphe(Element p, double largeur) {
        AllureDocx allure = AllureDocx.de(p);
        var lignes = new ArrayList<Double>();
        double image = ChampsDocx.elements(p, "drawing").isEmpty() ? 0 : hauteurDeLImage(p);
        int combien = image > 0 ? 1 : lignes(p, allure, largeur - allure.retraits());
        for (int i = 0; i < combien; i++) lignes.add(Math.max(image, allure.ligne()));
        if (!ChampsDocx.elements(p, "pBdr").isEmpty() || allure.style().equals("Heading1")) {
            lignes.set(lignes.size() - 1, lignes.getLast() + 110);
        }
        var signets = ChampsDocx.elements(p, "bookmarkStart").stream()
                .map(s -> s.getAttributeNS(ChampsDocx.W, "name"))
                .toList();
        boolean saut = ChampsDocx.elements(p, "br").stream()
                .anyMatch(b -> b.getAttributeNS(ChampsDocx.W, "type").equals("page"));
        return new Pave(allure, lignes, 0, signets, false, saut);
    }

    private static double hauteurDeLImage(Element p) {
        var etendue = (Element) p.getElementsByTagNameNS("*", "extent").item(0);
        return Double.parseDouble(etendue.getAttribute("cy")) / EMU;
    }

    private static int lignes(Element p, AllureDocx allure, double largeur) {
        int lignes = 1;
        double x = 0;
        for (Element course : ChampsDocx.elements(p, "r")) {
            boolean grasse = allure.gras() || !ChampsDocx.elements(course, "b").isEmpty();
            Polices police = grasse ? Polices.GRASSE : Polices.NORMALE;
            for (Element texte : ChampsDocx.elements(course, "t")) {
                for (String mot : texte.getTextContent().split("(?<=[ -])")) {
                    double mesure = police.largeur(mot.stripTrailing(), allure.corps());
                    if (x > 0 && x + mesure > largeur) {
                        lignes++;
                        x = 0;
                    }
                    x += police.largeur(mot, allure.corps());
                }
            }
        }
        return lignes;
    }

    private static Pave tableau(Element table) {
        var rangees = new ArrayList<Double>();
        double entete = 0;
        boolean deStyle = !ChampsDocx.elements(table, "tblStyle").isEmpty();
        for (Element rangee : ChampsDocx.elements(table, "tr")) {
            double hauteur = 0;
            boolean enTete = !ChampsDocx.elements(rangee, "tblHeader").isEmpty();
            for (Element c : ChampsDocx.elements(rangee, "tc")) hauteur = Math.max(hauteur, hauteurDeCase(c));
            hauteur += deStyle ? FILETS_DE_RANGEE : 0;
            rangees.add(hauteur);
            if (enTete) entete += hauteur;
        }
        AllureDocx nue = new AllureDocx("", 0, 0, 240, 0, 0, false, false, false, false, false);
        return new Pave(nue, rangees, entete, List.of(), true, false);
    }

    private static double hauteurDeCase(Element c) {
        double largeur =
                Double.parseDouble(ChampsDocx.elements(c, "tcW").getFirst().getAttributeNS(ChampsDocx.W, "w"))
                        - MARGES_DE_CASE;
        return ChampsDocx.elements(c, "p").stream()
                .map(p -> paragraphe(p, largeur))
                .mapToDouble(p -> p.allure().avant() + p.tout() + p.allure().apres())
                .sum();
    }
}
