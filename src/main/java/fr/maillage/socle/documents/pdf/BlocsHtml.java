package fr.maillage.socle.documents.pdf;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.DessinDeGraphique;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.RenduSvg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chaque sorte de bloc, en HTML balisé pour les lecteurs d’écran. */
final class BlocsHtml {

    private static final double LARGEUR = 660;

    private final List<String> dessins = new ArrayList<>();
    private int tableaux;
    private int figures;
    private int cartes;

    List<String> dessins() {
        return dessins;
    }

    void ecrire(StringBuilder html, Bloc bloc) {
        switch (bloc) {
            case Bloc.Intertitre(String texte, int niveau) ->
                html.append("<h%d>%s</h%d>".formatted(niveau, PageHtml.texte(texte), niveau));
            case Bloc.Paragraphe(var passages) -> {
                html.append("<p>");
                passages.forEach(passage -> html.append(passage.important() ? "<strong>" : "")
                        .append(PageHtml.texte(passage.texte()))
                        .append(passage.important() ? "</strong>" : ""));
                html.append("</p>");
            }
            case Bloc.Liste(var elements, boolean numerotee) -> {
                html.append(numerotee ? "<ol>" : "<ul>");
                elements.forEach(element ->
                        html.append("<li>").append(PageHtml.texte(element)).append("</li>"));
                html.append(numerotee ? "</ol>" : "</ul>");
            }
            case Bloc.ARetenir(var phrases) -> {
                html.append("<div class=\"retenir\"><p class=\"mot\">À retenir</p>");
                phrases.forEach(phrase ->
                        html.append("<p>").append(PageHtml.texte(phrase)).append("</p>"));
                html.append("</div>");
            }
            case Bloc.ChiffresCles(var chiffres) -> chiffres(html, chiffres);
            case Bloc.Tableau tableau -> TableauHtml.ecrire(html, tableau, ++tableaux);
            case Graphique graphique -> graphique(html, graphique);
            case Bloc.Illustration illustration -> {
                html.append("<div class=\"figure\">");
                if (!illustration.legende().isBlank()) {
                    html.append(legende("Carte", ++cartes, illustration.legende()));
                }
                html.append(illustration(illustration, 600, 430))
                        .append(source(illustration.source()))
                        .append("</div>");
            }
            case Bloc.Glossaire(var mots) ->
                mots.forEach(mot -> html.append("<p><strong>")
                        .append(PageHtml.texte(mot.mot()))
                        .append("</strong>\u00a0: ")
                        .append(PageHtml.texte(mot.definition()))
                        .append("</p>"));
            case Bloc.Sources(var sources) -> TableauHtml.sources(html, sources);
            case Bloc.SautDePage() -> html.append("<div class=\"saut\"></div>");
        }
    }

    private static void chiffres(StringBuilder html, List<Bloc.ChiffreCle> chiffres) {
        html.append("<div class=\"chiffres\">");
        for (Bloc.ChiffreCle chiffre : chiffres) {
            html.append(
                    "<div class=\"chiffre\"><p class=\"valeur\">%s</p><p class=\"libelle\">%s</p><p class=\"precision\">%s</p></div>"
                            .formatted(
                                    PageHtml.texte(chiffre.valeur()),
                                    PageHtml.texte(chiffre.libelle()),
                                    PageHtml.texte(chiffre.precision())));
        }
        html.append("</div>");
    }

    private void graphique(StringBuilder html, Graphique graphique) {
        String svg = DessinDeGraphique.svg(graphique);
        html.append("<div class=\"figure\">").append(legende("Graphique", ++figures, graphique.titre()));
        html.append(dessin(svg, LARGEUR, 620, graphique.texteAlternatif()))
                .append(source(graphique.source()))
                .append("</div>");
    }

    String illustration(Bloc.Illustration illustration, double largeur, double hauteur) {
        return dessin(illustration.svg(), largeur, hauteur, illustration.texteAlternatif());
    }

    /** La place d’un dessin : sa taille et son texte alternatif ; le dessin lui-même est peint plus tard. */
    private String dessin(String svg, double largeurMaximale, double hauteurMaximale, String alternatif) {
        RenduSvg.Taille rendu = RenduSvg.taille(svg);
        double echelle = Math.min(largeurMaximale / rendu.largeur(), hauteurMaximale / rendu.hauteur());
        dessins.add(svg);
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" data-dessin=\"%d\" alt=\"%s\" style=\"width:%.0fpx;height:%.0fpx\"></svg>",
                dessins.size() - 1,
                PageHtml.texte(alternatif),
                rendu.largeur() * echelle,
                rendu.hauteur() * echelle);
    }

    static String legende(String sorte, int numero, String titre) {
        return "<p class=\"legende\">%s\u00a0%d. %s</p>".formatted(sorte, numero, PageHtml.texte(titre));
    }

    static String source(String source) {
        return source.isBlank() ? "" : "<p class=\"source\">Source\u00a0: " + PageHtml.texte(source) + "</p>";
    }
}
