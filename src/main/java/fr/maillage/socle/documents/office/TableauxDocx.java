package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Polices;
import fr.maillage.socle.documents.Xml;
import java.util.ArrayList;
import java.util.List;

/** Les tableaux de Word : en-tête répété à chaque page, lignes qui ne se coupent pas, nombres à droite. */
final class TableauxDocx {

    private static final int LARGEUR = 9638;

    private int numero;

    void tableau(StringBuilder corps, Bloc.Tableau tableau) {
        corps.append(ParagrapheDocx.legende("Tableau", ++numero, tableau.legende()));
        List<Integer> largeurs = largeurs(tableau);
        debut(corps, tableau.legende(), largeurs);
        var enTetes = new ArrayList<String>();
        for (int colonne = 0; colonne < tableau.colonnes().size(); colonne++) {
            enTetes.add(caseDe(
                    largeurs.get(colonne),
                    "",
                    paragraphe(tableau.colonnes().get(colonne), tableau.numerique(colonne), true)));
        }
        corps.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
                .append(String.join("", enTetes))
                .append("</w:tr>");
        for (Bloc.Ligne ligne : tableau.lignes()) {
            ligne(corps, tableau, ligne, largeurs);
        }
        corps.append("</w:tbl>");
        fin(corps, BlocsDocx.lignesDeSource(tableau.source(), tableau.note()));
    }

    private static void ligne(StringBuilder corps, Bloc.Tableau tableau, Bloc.Ligne ligne, List<Integer> largeurs) {
        String fond = ligne.enAvant() ? fond(Palette.CANARD_PALE) : "";
        corps.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        corps.append(caseDe(largeurs.getFirst(), fond, paragraphe(ligne.titre(), false, ligne.enAvant())));
        for (int colonne = 1; colonne < tableau.colonnes().size(); colonne++) {
            Cellule cellule = ligne.cellules().get(colonne - 1);
            corps.append(caseDe(
                    largeurs.get(colonne),
                    fond,
                    paragraphe(cellule.lecture(), tableau.numerique(colonne), ligne.enAvant())));
        }
        corps.append("</w:tr>");
    }

    /** La première colonne prend ce que les autres, mesurées sur leur contenu, lui laissent. */
    private static List<Integer> largeurs(Bloc.Tableau tableau) {
        int colonnes = tableau.colonnes().size();
        double[] besoins = new double[colonnes];
        for (int colonne = 0; colonne < colonnes; colonne++) {
            int rang = colonne;
            besoins[colonne] = Math.max(
                    tableau.lignes().stream()
                            .mapToDouble(ligne -> Polices.NORMALE.largeur(
                                    rang == 0
                                            ? ligne.titre()
                                            : ligne.cellules().get(rang - 1).lecture(),
                                    180))
                            .max()
                            .orElse(0),
                    motLePlusLong(tableau.colonnes().get(colonne)));
            besoins[colonne] = Math.clamp(besoins[colonne] + 260, 700, colonne == 0 ? 4600 : 3600);
        }
        return repartir(besoins);
    }

    /** Quand tout ne tient pas, les colonnes étroites (un nombre, une date) gardent ce qu’il leur faut, les textes se serrent. */
    private static List<Integer> repartir(double[] besoins) {
        double part = (double) LARGEUR / besoins.length;
        double etroites = 0;
        double larges = 0;
        for (double besoin : besoins) {
            if (besoin <= part) {
                etroites += besoin;
            } else {
                larges += besoin;
            }
        }
        boolean serre = etroites + larges > LARGEUR && larges > 0;
        var largeurs = new ArrayList<Integer>();
        for (double besoin : besoins) {
            double echelle =
                    !serre ? LARGEUR / (etroites + larges) : besoin <= part ? 1 : (LARGEUR - etroites) / larges;
            largeurs.add((int) (besoin * echelle));
        }
        return largeurs;
    }

    private static double motLePlusLong(String titre) {
        double plusLong = 0;
        for (String mot : titre.split(" ")) {
            plusLong = Math.max(plusLong, Polices.GRASSE.largeur(mot, 180));
        }
        return Math.max(plusLong, Polices.GRASSE.largeur(titre, 180) / 2);
    }

    private static void debut(StringBuilder corps, String legende, List<Integer> largeurs) {
        corps.append("""
                <w:tbl><w:tblPr><w:tblStyle w:val="TableauMaillage"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
                <w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>\
                <w:tblCaption w:val="%s"/></w:tblPr><w:tblGrid>""".formatted(LARGEUR, Xml.texte(legende)));
        largeurs.forEach(
                largeur -> corps.append("<w:gridCol w:w=\"").append(largeur).append("\"/>"));
        corps.append("</w:tblGrid>");
    }

    private static void fin(StringBuilder corps, List<String> lignes) {
        if (lignes.isEmpty()) {
            corps.append("<w:p/>");
        }
        lignes.forEach(ligne -> corps.append(ParagrapheDocx.texte("Source", ligne)));
    }

    private static String caseDe(int largeur, String apparence, String paragraphes) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + largeur + "\" w:type=\"dxa\"/>" + apparence + "</w:tcPr>" + paragraphes
                + "</w:tc>";
    }

    private static String fond(String couleur) {
        return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + Palette.sansDiese(couleur) + "\"/>";
    }

    private static String paragraphe(String texte, boolean aDroite, boolean gras) {
        return "<w:p><w:pPr><w:pStyle w:val=\"TexteDeTableau\"/>" + (aDroite ? "<w:jc w:val=\"right\"/>" : "")
                + "</w:pPr>" + ParagrapheDocx.passage(texte, gras) + "</w:p>";
    }

    /** Les nombres en grand, par rangées de trois ou quatre, dans des cases teintées. */
    void chiffresCles(StringBuilder corps, List<Bloc.ChiffreCle> chiffres) {
        int parRangee = chiffres.size() <= 4 ? chiffres.size() : chiffres.size() % 4 == 0 ? 4 : 3;
        int largeur = LARGEUR / parRangee;
        corps.append("""
                <w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders><w:insideH w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/>\
                <w:insideV w:val="single" w:sz="36" w:space="0" w:color="FFFFFF"/></w:tblBorders><w:tblLayout w:type="fixed"/>\
                <w:tblCaption w:val="Chiffres clés"/></w:tblPr><w:tblGrid>""".formatted(LARGEUR));
        corps.append(("<w:gridCol w:w=\"" + largeur + "\"/>").repeat(parRangee)).append("</w:tblGrid>");
        for (int debut = 0; debut < chiffres.size(); debut += parRangee) {
            corps.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int rang = debut; rang < debut + parRangee; rang++) {
                corps.append(caseDe(
                        largeur,
                        fond(Palette.CANARD_PALE),
                        rang < chiffres.size() ? chiffre(chiffres.get(rang)) : "<w:p/>"));
            }
            corps.append("</w:tr>");
        }
        corps.append("</w:tbl><w:p/>");
    }

    private static String chiffre(Bloc.ChiffreCle chiffre) {
        return ParagrapheDocx.texte("ChiffreCle", chiffre.valeur())
                + paragraphe(chiffre.libelle(), false, true)
                + paragraphe(chiffre.precision(), false, false);
    }

    void sources(StringBuilder corps, List<Bloc.Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        List<Integer> largeurs = List.of(3238, 2800, 1900, 1700);
        debut(corps, "Sources", largeurs);
        rangee(corps, largeurs, List.of("Jeu de données", "Producteur", "Millésime", "Licence"), true);
        for (Bloc.Source source : sources) {
            rangee(
                    corps,
                    largeurs,
                    List.of(source.libelle(), source.producteur(), source.millesime(), source.licence()),
                    false);
        }
        corps.append("</w:tbl><w:p/>");
    }

    private static void rangee(StringBuilder corps, List<Integer> largeurs, List<String> textes, boolean enTete) {
        corps.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(enTete ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int rang = 0; rang < textes.size(); rang++) {
            corps.append(caseDe(largeurs.get(rang), "", paragraphe(textes.get(rang), false, enTete)));
        }
        corps.append("</w:tr>");
    }
}
