package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.List;

/** Les formes d’une diapositive : titres, textes, encadrés, chiffres en grand. */
final class FormesPptx {

    static final double GAUCHE = 1.6;

    private static final String PARAGRAPHE = "<a:pPr><a:spcBef><a:spcPts val=\"600\"/></a:spcBef></a:pPr>";
    private static final String PUCE =
            "<a:pPr marL=\"342900\" indent=\"-285750\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>"
                    + "<a:buClr><a:schemeClr val=\"accent2\"/></a:buClr><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/></a:pPr>";

    private FormesPptx() {}

    /** Un emplacement du modèle, rempli : c’est lui que lisent le plan et les lecteurs d’écran. */
    static String emplacement(int identifiant, String nom, String type, String paragraphes) {
        return """
                <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph %s/></p:nvPr></p:nvSpPr>\
                <p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>%s</p:txBody></p:sp>""".formatted(identifiant, nom, type, paragraphes);
    }

    static String numero(int identifiant) {
        return emplacement(identifiant, "Numéro", "type=\"sldNum\" sz=\"quarter\" idx=\"12\"", """
                <a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹n°›</a:t></a:fld></a:p>""");
    }

    static String paragraphe(String texte) {
        return "<a:p>" + passage(texte, "") + "</a:p>";
    }

    static String passage(String texte, String attributs) {
        return texte.isEmpty()
                ? ""
                : "<a:r><a:rPr lang=\"fr-FR\"" + attributs + "/><a:t>" + Xml.texte(texte) + "</a:t></a:r>";
    }

    /** Une zone de texte libre ; un fond et un filet à gauche la changent en encadré. */
    static String zone(int identifiant, String nom, Cadre cadre, String fond, String paragraphes) {
        return """
                <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>%s\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>%s</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="%d" tIns="%d" rIns="%d" bIns="%d" anchor="%s">\
                <a:normAutofit/></a:bodyPr><a:lstStyle/>%s</p:txBody></p:sp>""".formatted(
                        identifiant,
                        Xml.texte(nom),
                        cadre.xml("a"),
                        fond.isEmpty()
                                ? "<a:noFill/>"
                                : "<a:solidFill><a:srgbClr val=\"" + Palette.sansDiese(fond) + "\"/></a:solidFill>",
                        fond.isEmpty() ? 0 : 180000,
                        fond.isEmpty() ? 0 : 72000,
                        fond.isEmpty() ? 0 : 180000,
                        fond.isEmpty() ? 0 : 72000,
                        fond.isEmpty() ? "t" : "ctr",
                        paragraphes);
    }

    /** Un paragraphe de couleur et de corps choisis (en centièmes de point). */
    static String ligne(String texte, int corps, boolean gras, String couleur) {
        return """
                <a:p><a:pPr algn="l"/><a:r><a:rPr lang="fr-FR" sz="%d" b="%d"><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr><a:t>%s</a:t></a:r></a:p>""".formatted(corps, gras ? 1 : 0, Palette.sansDiese(couleur), Xml.texte(texte));
    }

    /** Le texte courant d’une diapositive, dans l’emplacement de contenu du modèle. */
    static String textes(int identifiant, List<Diapositive.Texte> textes) {
        return emplacement(identifiant, "Texte", "idx=\"1\"", paragraphes(textes, ""));
    }

    /** Le texte posé à côté d’un visuel, sur un fond discret ; rien s’il n’y a rien à dire. */
    static String aCote(int identifiant, List<Diapositive.Texte> textes, Cadre cadre) {
        return aCote(identifiant, textes, cadre, 1600);
    }

    /** {@code taille} : celle du texte, en centièmes de point. */
    static String aCote(int identifiant, List<Diapositive.Texte> textes, Cadre cadre, int taille) {
        return textes.isEmpty()
                ? ""
                : zone(identifiant, "Texte", cadre, Palette.SABLE, paragraphes(textes, " sz=\"" + taille + "\""));
    }

    private static String paragraphes(List<Diapositive.Texte> textes, String taille) {
        var paragraphes = new StringBuilder();
        for (Diapositive.Texte texte : textes) {
            boolean accent = texte.sorte() == Diapositive.Sorte.A_RETENIR;
            paragraphes
                    .append("<a:p>")
                    .append(texte.sorte() == Diapositive.Sorte.PUCE ? PUCE : PARAGRAPHE)
                    .append(gras(texte.gras(), taille, accent ? "accent2" : "tx2"))
                    .append(passage(texte.texte(), taille))
                    .append("</a:p>");
        }
        return paragraphes.isEmpty() ? "<a:p><a:endParaRPr lang=\"fr-FR\"/></a:p>" : paragraphes.toString();
    }

    private static String gras(String texte, String taille, String couleur) {
        return texte.isEmpty()
                ? ""
                : "<a:r><a:rPr lang=\"fr-FR\"%s b=\"1\"><a:solidFill><a:schemeClr val=\"%s\"/></a:solidFill></a:rPr><a:t>%s</a:t></a:r>"
                        .formatted(taille, couleur, Xml.texte(texte));
    }

    /** Les chiffres clés, en cartes de quatre par rangée. */
    static String chiffres(int identifiant, List<Bloc.ChiffreCle> chiffres, double haut) {
        int parRangee = Math.min(4, chiffres.size());
        double largeur = (PlanDeDiapositives.LARGEUR - 0.6 * (parRangee - 1)) / parRangee;
        var xml = new StringBuilder();
        for (int rang = 0; rang < chiffres.size(); rang++) {
            Bloc.ChiffreCle chiffre = chiffres.get(rang);
            var cadre = new Cadre(
                    GAUCHE + rang % parRangee * (largeur + 0.6),
                    chiffres.size() > 4 ? 4 + rang / parRangee * 6.4 : haut,
                    largeur,
                    5.8);
            boolean seul = chiffres.size() == 1;
            int taille = seul ? 6600 : chiffre.valeur().length() > 10 ? 2600 : 3200;
            xml.append(zone(
                    identifiant + rang,
                    chiffre.libelle(),
                    cadre,
                    Palette.CANARD_PALE,
                    ligne(chiffre.valeur(), taille, true, Palette.CANARD)
                            + ligne(chiffre.libelle(), seul ? 2000 : 1600, true, Palette.ENCRE)
                            + ligne(chiffre.precision(), 1300, false, Palette.ENCRE_2)));
        }
        return xml.toString();
    }

    /** Une place sur la diapositive, en centimètres. */
    record Cadre(double x, double y, double largeur, double hauteur) {

        String xml(String prefixe) {
            return """
                    <%s:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></%s:xfrm>""".formatted(
                            prefixe, Mesure.emu(x), Mesure.emu(y), Mesure.emu(largeur), Mesure.emu(hauteur), prefixe);
        }
    }
}
