package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.LinkedHashMap;
import java.util.Map;

/** Les styles d’un classeur : quelques apparences fixes, et un format de nombre pour chaque écriture rencontrée. */
final class StylesXlsx {

    static final int NORMAL = 0;
    static final int TITRE = 1;
    static final int SOUS_TITRE = 2;
    static final int EN_TETE = 3;
    static final int EN_TETE_A_DROITE = 4;
    static final int TITRE_DE_LIGNE = 5;
    static final int SOURCE = 6;
    static final int PARAGRAPHE = 7;
    static final int A_RETENIR = 8;
    static final int LIEN = 9;
    static final int LEGENDE = 10;
    static final int TEXTE_DE_CASE = 11;
    static final int SIGNE = 12;
    static final int TITRE_DE_LIGNE_EN_AVANT = 13;
    private static final int PREMIER_NOMBRE = 14;
    private static final int PREMIER_FORMAT = 170;

    private final Map<String, Integer> nombres = new LinkedHashMap<>();

    /** Le style du nombre d’une case : il s’affiche dans le tableur comme il se lit dans le texte. */
    int nombre(Cellule cellule, boolean enAvant) {
        String format = FormatDeNombre.selon(cellule);
        return PREMIER_NOMBRE + nombres.computeIfAbsent(format + (enAvant ? "\u0000" : ""), cle -> nombres.size());
    }

    int nombre(String format) {
        return PREMIER_NOMBRE + nombres.computeIfAbsent(format, cle -> nombres.size());
    }

    String xml() {
        var formats = new StringBuilder("<numFmts count=\"" + Math.max(1, nombres.size()) + "\">");
        var croix = new StringBuilder();
        int rang = 0;
        for (String cle : nombres.keySet()) {
            boolean enAvant = cle.endsWith("\u0000");
            String format = enAvant ? cle.substring(0, cle.length() - 1) : cle;
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(PREMIER_FORMAT + rang, Xml.texte(format)));
            croix.append(apparence(PREMIER_FORMAT + rang, enAvant ? 5 : 0, enAvant ? 4 : 0, 1, "right", false));
            rang++;
        }
        if (nombres.isEmpty()) {
            formats.append("<numFmt numFmtId=\"" + PREMIER_FORMAT + "\" formatCode=\"#,##0\"/>");
        }
        return PaquetOffice.ENTETE + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + formats.append("</numFmts>") + polices() + fonds()
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>"
                + "<bottom style=\"thin\"><color rgb=\"FF" + Palette.sansDiese(Palette.FILET)
                + "\"/></bottom><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (PREMIER_NOMBRE + nombres.size()) + "\">" + fixes() + croix + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String fixes() {
        return apparence(0, 0, 0, 0, "", false)
                + apparence(0, 1, 0, 0, "", false)
                + apparence(0, 2, 0, 0, "", false)
                + apparence(0, 3, 2, 0, "left", true)
                + apparence(0, 3, 2, 0, "right", true)
                + apparence(0, 0, 0, 1, "left", true)
                + apparence(0, 4, 0, 0, "left", true)
                + apparence(0, 0, 0, 0, "left", true)
                + apparence(0, 0, 3, 0, "left", true)
                + apparence(0, 6, 0, 0, "", false)
                + apparence(0, 2, 0, 0, "", false)
                + apparence(0, 0, 0, 1, "left", true)
                + apparence(0, 4, 0, 1, "right", false)
                + apparence(0, 5, 4, 1, "left", true);
    }

    private static String apparence(int format, int police, int fond, int bord, String alignement, boolean renvoi) {
        String interieur = alignement.isEmpty()
                ? ""
                : "<alignment horizontal=\"%s\" vertical=\"center\"%s/>"
                        .formatted(alignement, renvoi ? " wrapText=\"1\"" : "");
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"%s>%s</xf>"
                .formatted(format, police, fond, bord, alignement.isEmpty() ? "" : " applyAlignment=\"1\"", interieur);
    }

    private static String polices() {
        return "<fonts count=\"7\">" + police(10, false, Palette.ENCRE) + police(18, true, Palette.CANARD_FONCE)
                + police(12, true, Palette.CANARD) + police(10, true, "#ffffff") + police(9, false, Palette.ENCRE_2)
                + police(10, true, Palette.ENCRE)
                + police(10, false, Palette.CANARD).replace("<sz", "<u/><sz")
                + "</fonts>";
    }

    private static String police(int corps, boolean gras, String couleur) {
        return "<font>%s<sz val=\"%d\"/><color rgb=\"FF%s\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
                .formatted(gras ? "<b/>" : "", corps, Palette.sansDiese(couleur));
    }

    private static String fonds() {
        return "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + fond(Palette.CANARD) + fond(Palette.TERRE_PALE) + fond(Palette.CANARD_PALE) + "</fills>";
    }

    private static String fond(String couleur) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + Palette.sansDiese(couleur)
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }
}
