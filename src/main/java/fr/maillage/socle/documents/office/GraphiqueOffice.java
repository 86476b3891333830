package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Serie;
import fr.maillage.socle.documents.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un graphique natif, modifiable dans Word, PowerPoint et Excel, aux couleurs de la maison. */
final class GraphiqueOffice {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    /** La hauteur des textes d’un graphique, en centièmes de point, et la présence d’un titre dans le dessin. */
    record Mise(int corps, boolean avecTitre) {}

    private final Graphique.ParCategories graphique;
    private final PlageDeDonnees plage;
    private final TraitsDeGraphique traits;
    private final String format;

    private GraphiqueOffice(Graphique.ParCategories graphique, PlageDeDonnees plage, Mise mise) {
        this.graphique = graphique;
        this.plage = plage;
        this.traits = new TraitsDeGraphique(mise);
        this.format = formatDesValeurs(graphique);
    }

    /** Le XML du graphique ; {@code classeur} est le lien vers ses données quand elles ne sont pas dans la feuille. */
    static String xml(Graphique graphique, PlageDeDonnees plage, Mise mise, @Nullable String classeur) {
        String trace = switch (graphique) {
            case Graphique.NuageDePoints nuage -> NuageOffice.xml(nuage, plage, mise);
            case Graphique.ParCategories categories -> new GraphiqueOffice(categories, plage, mise).trace();
        };
        boolean legende = graphique instanceof Graphique.ParCategories categories
                && categories.series().size() > 1;
        return new TraitsDeGraphique(mise).espace(graphique.titre(), trace, legende, classeur);
    }

    /** Les valeurs écrites dans les données : la pyramide pousse les hommes à gauche par des nombres négatifs. */
    static List<@Nullable Double> valeursTracees(Graphique.ParCategories graphique, int rang) {
        Serie serie = graphique.series().get(rang);
        if (graphique.forme() != Graphique.Forme.PYRAMIDE_DES_AGES || rang != 0) {
            return serie.valeurs();
        }
        return new Serie(
                        serie.nom(),
                        serie.valeurs().stream()
                                .map(valeur -> valeur == null ? null : Double.valueOf(-valeur))
                                .toList())
                .valeurs();
    }

    static String formatDesValeurs(Graphique.ParCategories graphique) {
        double plusGrande = 0;
        boolean entieres = true;
        for (Serie serie : graphique.series()) {
            for (Double valeur : serie.connues()) {
                plusGrande = Math.max(plusGrande, Math.abs(valeur));
                entieres &= valeur == Math.rint(valeur);
            }
        }
        String positif = entieres || plusGrande >= 1000 ? "#,##0" : plusGrande < 1 ? "0.00" : "#,##0.0";
        return graphique.forme() == Graphique.Forme.PYRAMIDE_DES_AGES ? positif + ";" + positif : positif;
    }

    private String trace() {
        return switch (graphique.forme()) {
            case BARRES_HORIZONTALES -> barres("bar", 45, -5, true);
            case BARRES_VERTICALES -> barres("col", 60, -5, false);
            case HISTOGRAMME -> barres("col", 6, 0, false);
            case PYRAMIDE_DES_AGES -> barres("bar", 12, 100, false);
            case COURBES -> courbes();
            case RADAR -> radar();
        };
    }

    private String barres(String sens, int ecart, int recouvrement, boolean premiereEnHaut) {
        var xml = new StringBuilder("<c:barChart><c:barDir val=\"" + sens + "\"/><c:grouping val=\"clustered\"/>"
                + "<c:varyColors val=\"0\"/>");
        boolean etiquettes = graphique.categories().size() * graphique.series().size() <= 32;
        for (int rang = 0; rang < graphique.series().size(); rang++) {
            xml.append(debutDeSerie(rang))
                    .append(traits.plein(couleurDeSerie(rang)))
                    .append("<c:invertIfNegative val=\"0\"/>");
            if (graphique.series().size() == 1 && graphique.enAvant() != null) {
                xml.append("<c:dPt><c:idx val=\"%d\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/>%s</c:dPt>"
                        .formatted(graphique.categories().indexOf(graphique.enAvant()), traits.plein(Palette.CANARD)));
            }
            xml.append(etiquettes ? traits.etiquettes(format, "outEnd") : "")
                    .append(donnees(rang))
                    .append("</c:ser>");
        }
        xml.append(
                "<c:gapWidth val=\"%d\"/><c:overlap val=\"%d\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>"
                        .formatted(ecart, recouvrement));
        boolean couche = sens.equals("bar");
        return xml.append(traits.axeDesCategories(couche, premiereEnHaut))
                .append(traits.axeDesValeurs(couche, premiereEnHaut, graphique.unite(), format, etiquettes && couche))
                .toString();
    }

    private String couleurDeSerie(int rang) {
        boolean enRetrait = graphique.series().size() == 1 && graphique.enAvant() != null;
        return enRetrait ? Palette.EN_RETRAIT : Palette.serie(rang);
    }

    private String courbes() {
        var xml = new StringBuilder("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        boolean etiquettes =
                graphique.series().size() == 1 && graphique.categories().size() <= 12;
        for (int rang = 0; rang < graphique.series().size(); rang++) {
            xml.append(debutDeSerie(rang))
                    .append(traits.trait(Palette.serie(rang), rang))
                    .append(traits.repere(Palette.serie(rang), rang))
                    .append(etiquettes ? traits.etiquettes(format, "t") : "")
                    .append(donnees(rang))
                    .append("<c:smooth val=\"0\"/></c:ser>");
        }
        return xml.append("<c:marker val=\"1\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:lineChart>")
                .append(traits.axeDesCategories(false, false))
                .append(traits.axeSerre(
                        graphique.unite(),
                        format,
                        graphique.series().stream()
                                .flatMap(serie -> serie.connues().stream())
                                .toList()))
                .toString();
    }

    private String radar() {
        var xml = new StringBuilder("<c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>");
        for (int rang = 0; rang < graphique.series().size(); rang++) {
            xml.append(debutDeSerie(rang))
                    .append(traits.trait(Palette.serie(rang), rang))
                    .append(traits.repere(Palette.serie(rang), rang))
                    .append(donnees(rang))
                    .append("</c:ser>");
        }
        return xml.append("<c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:radarChart>")
                .append(traits.axeDesCategories(false, false))
                .append(traits.axeDesValeurs(false, false, "", format, false))
                .toString();
    }

    private String debutDeSerie(int rang) {
        return "<c:ser><c:idx val=\"%d\"/><c:order val=\"%d\"/><c:tx>%s</c:tx>"
                .formatted(
                        rang,
                        rang,
                        texte(
                                plage.enTete(rang + 1),
                                List.of(graphique.series().get(rang).nom())));
    }

    private String donnees(int rang) {
        return "<c:cat>%s</c:cat><c:val>%s</c:val>"
                .formatted(
                        texte(plage.colonne(0), graphique.categories()),
                        nombres(plage.colonne(rang + 1), valeursTracees(graphique, rang), format));
    }

    static String texte(String reference, List<String> valeurs) {
        var xml = new StringBuilder("<c:strRef><c:f>" + Xml.texte(reference) + "</c:f><c:strCache><c:ptCount val=\""
                + valeurs.size() + "\"/>");
        for (int rang = 0; rang < valeurs.size(); rang++) {
            xml.append("<c:pt idx=\"")
                    .append(rang)
                    .append("\"><c:v>")
                    .append(Xml.texte(valeurs.get(rang)))
                    .append("</c:v></c:pt>");
        }
        return xml.append("</c:strCache></c:strRef>").toString();
    }

    /** Les nombres ; une valeur absente n’a pas de point du tout : le graphique y laisse un vide. */
    static String nombres(String reference, List<@Nullable Double> valeurs, String format) {
        var xml = new StringBuilder("<c:numRef><c:f>" + Xml.texte(reference) + "</c:f><c:numCache><c:formatCode>"
                + format + "</c:formatCode><c:ptCount val=\"" + valeurs.size() + "\"/>");
        for (int rang = 0; rang < valeurs.size(); rang++) {
            Double valeur = valeurs.get(rang);
            if (valeur != null) {
                xml.append("<c:pt idx=\"")
                        .append(rang)
                        .append("\"><c:v>")
                        .append(valeur)
                        .append("</c:v></c:pt>");
            }
        }
        return xml.append("</c:numCache></c:numRef>").toString();
    }
}
