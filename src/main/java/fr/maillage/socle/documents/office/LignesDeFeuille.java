package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Xml;

/** Les lignes d’une feuille de calcul, écrites l’une après l’autre, case après case. */
final class LignesDeFeuille {

    private final StringBuilder xml = new StringBuilder(8192);
    private final StringBuilder fusions = new StringBuilder();
    private int nombreDeFusions;
    private int ligne;
    private int colonne;

    LignesDeFeuille ligne() {
        return ligne(0);
    }

    /** Commence une ligne, haute de tant de points (0 : la hauteur ordinaire). */
    LignesDeFeuille ligne(double hauteur) {
        xml.append(ligne == 0 ? "" : "</row>")
                .append("<row r=\"")
                .append(++ligne)
                .append('"');
        if (hauteur > 0) {
            xml.append(" ht=\"").append(hauteur).append("\" customHeight=\"1\"");
        }
        xml.append('>');
        colonne = 0;
        return this;
    }

    /** Saute des lignes, laissées blanches. */
    LignesDeFeuille sauter(int nombre) {
        for (int rang = 0; rang < nombre; rang++) {
            ligne();
        }
        return this;
    }

    LignesDeFeuille texte(String texte, int style) {
        debut(style).append(" t=\"inlineStr\"><is><t>").append(Xml.texte(texte)).append("</t></is></c>");
        return this;
    }

    LignesDeFeuille nombre(double valeur, int style) {
        debut(style).append("><v>").append(valeur).append("</v></c>");
        return this;
    }

    LignesDeFeuille vide() {
        colonne++;
        return this;
    }

    /** Fond les cases de la ligne en cours, de la première à celle-ci comprise. */
    LignesDeFeuille fondre(int derniereColonne) {
        if (derniereColonne > 0) {
            nombreDeFusions++;
            fusions.append(
                    "<mergeCell ref=\"A%d:%s%d\"/>".formatted(ligne, PlageDeDonnees.lettre(derniereColonne), ligne));
        }
        return this;
    }

    private StringBuilder debut(int style) {
        xml.append("<c r=\"")
                .append(PlageDeDonnees.lettre(colonne++))
                .append(ligne)
                .append('"');
        return style == 0 ? xml : xml.append(" s=\"").append(style).append('"');
    }

    /** La dernière ligne commencée, la première étant 1. */
    int derniereLigne() {
        return ligne;
    }

    String xml() {
        return "<sheetData>" + xml + (ligne == 0 ? "" : "</row>") + "</sheetData>";
    }

    String fusions() {
        return nombreDeFusions == 0
                ? ""
                : "<mergeCells count=\"%d\">%s</mergeCells>".formatted(nombreDeFusions, fusions);
    }
}
