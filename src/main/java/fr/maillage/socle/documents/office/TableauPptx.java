package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Polices;
import fr.maillage.socle.documents.Xml;
import java.util.List;

/** Un tableau de diapositive : en-tête marqué comme tel, nombres à droite, colonnes à la mesure du contenu. */
final class TableauPptx {

    private static final double RANG = 1.02;

    private TableauPptx() {}

    private static int corps(Bloc.Tableau tableau) {
        return tableau.colonnes().size() <= 5 ? 14 : tableau.colonnes().size() <= 8 ? 12 : 10;
    }

    /** Les lignes de texte que demande une rangée, comptées sur sa case la plus haute. */
    static double lignes(Bloc.Tableau tableau, Bloc.Ligne ligne) {
        double[] largeurs = largeurs(tableau);
        double lignes = PlanDeDiapositives.lignes(ligne.titre(), corps(tableau), largeurs[0] - 0.5);
        for (int rang = 0; rang < ligne.cellules().size(); rang++) {
            String texte = ligne.cellules().get(rang).lecture();
            lignes = Math.max(lignes, PlanDeDiapositives.lignes(texte, corps(tableau), largeurs[rang + 1] - 0.5));
        }
        return lignes == 1 ? 1 : lignes * 0.75;
    }

    private static double[] largeurs(Bloc.Tableau tableau) {
        int colonnes = tableau.colonnes().size();
        double[] largeurs = new double[colonnes];
        double total = 0;
        for (int colonne = 0; colonne < colonnes; colonne++) {
            int rang = colonne;
            double besoin = tableau.lignes().stream()
                    .mapToDouble(ligne -> Polices.NORMALE.largeur(
                            rang == 0
                                    ? ligne.titre()
                                    : ligne.cellules().get(rang - 1).lecture(),
                            1))
                    .max()
                    .orElse(4);
            besoin = Math.max(besoin, Polices.GRASSE.largeur(tableau.colonnes().get(colonne), 1) * 0.7);
            largeurs[colonne] = Math.clamp(besoin + 2, 5, colonne == 0 ? 24 : 20);
            total += largeurs[colonne];
        }
        for (int colonne = 0; colonne < colonnes; colonne++) {
            largeurs[colonne] *= PlanDeDiapositives.LARGEUR / total;
        }
        return largeurs;
    }

    static String xml(Bloc.Tableau tableau, List<Bloc.Ligne> lignes, int identifiant, double haut) {
        int corps = corps(tableau) * 100;
        var grille = new StringBuilder();
        for (double largeur : largeurs(tableau)) {
            grille.append("<a:gridCol w=\"").append(Mesure.emu(largeur)).append("\"/>");
        }
        var rangees = new StringBuilder("<a:tr h=\"" + Mesure.emu(RANG) + "\">");
        for (int colonne = 0; colonne < tableau.colonnes().size(); colonne++) {
            rangees.append(caseDe(
                    tableau.colonnes().get(colonne),
                    tableau.numerique(colonne),
                    true,
                    corps,
                    "FFFFFF",
                    Palette.CANARD));
        }
        rangees.append("</a:tr>");
        for (Bloc.Ligne ligne : lignes) {
            rangees.append("<a:tr h=\"").append(Mesure.emu(RANG)).append("\">");
            String fond = ligne.enAvant() ? Palette.CANARD_PALE : "";
            String encre = Palette.sansDiese(Palette.ENCRE);
            rangees.append(caseDe(ligne.titre(), false, ligne.enAvant(), corps, encre, fond));
            for (int rang = 0; rang < ligne.cellules().size(); rang++) {
                rangees.append(caseDe(
                        ligne.cellules().get(rang).lecture(),
                        tableau.numerique(rang + 1),
                        ligne.enAvant(),
                        corps,
                        encre,
                        fond));
            }
            rangees.append("</a:tr>");
        }
        return """
                <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="%d" name="Tableau" descr="%s"/><p:cNvGraphicFramePr>\
                <a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>\
                <a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></p:xfrm><a:graphic>\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" firstCol="1"/>\
                <a:tblGrid>%s</a:tblGrid>%s</a:tbl></a:graphicData></a:graphic></p:graphicFrame>""".formatted(
                        identifiant,
                        Xml.texte(tableau.legende()),
                        Mesure.emu(FormesPptx.GAUCHE),
                        Mesure.emu(haut),
                        Mesure.emu(PlanDeDiapositives.LARGEUR),
                        Mesure.emu(RANG * (lignes.size() + 1)),
                        grille,
                        rangees);
    }

    private static String caseDe(String texte, boolean aDroite, boolean gras, int corps, String encre, String fond) {
        return """
                <a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="%s"/><a:r><a:rPr lang="fr-FR" sz="%d" b="%d"><a:solidFill>\
                <a:srgbClr val="%s"/></a:solidFill></a:rPr><a:t>%s</a:t></a:r></a:p></a:txBody><a:tcPr anchor="ctr" marT="36000" marB="36000">\
                <a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR><a:lnT><a:noFill/></a:lnT>\
                <a:lnB w="9525"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:lnB>%s</a:tcPr></a:tc>""".formatted(
                        aDroite ? "r" : "l",
                        corps,
                        gras ? 1 : 0,
                        encre,
                        Xml.texte(texte),
                        Palette.sansDiese(Palette.FILET),
                        fond.isEmpty()
                                ? "<a:noFill/>"
                                : "<a:solidFill><a:srgbClr val=\"" + Palette.sansDiese(fond) + "\"/></a:solidFill>");
    }
}
