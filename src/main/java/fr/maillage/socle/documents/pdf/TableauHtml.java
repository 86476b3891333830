package fr.maillage.socle.documents.pdf;

import fr.maillage.socle.documents.Bloc;
import java.util.List;

/** Les tableaux du PDF : en-têtes de colonnes et de lignes déclarés, répétés à chaque page. */
final class TableauHtml {

    /** Un tableau court ne se coupe pas : son total ne passe pas seul à la page suivante. */
    private static final int LIGNES_D_UN_TABLEAU_COURT = 8;

    private TableauHtml() {}

    static void ecrire(StringBuilder html, Bloc.Tableau tableau, int numero) {
        html.append(
                        tableau.lignes().size() > LIGNES_D_UN_TABLEAU_COURT
                                ? "<div class=\"tableau\">"
                                : "<div class=\"tableau court\">")
                .append(BlocsHtml.legende("Tableau", numero, tableau.legende()));
        html.append("<table><thead><tr>");
        for (int colonne = 0; colonne < tableau.colonnes().size(); colonne++) {
            html.append(tableau.numerique(colonne) ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
                    .append(PageHtml.texte(tableau.colonnes().get(colonne)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Bloc.Ligne ligne : tableau.lignes()) {
            html.append(ligne.enAvant() ? "<tr class=\"avant\">" : "<tr>")
                    .append("<th scope=\"row\">")
                    .append(PageHtml.texte(ligne.titre()))
                    .append("</th>");
            for (int rang = 0; rang < ligne.cellules().size(); rang++) {
                html.append(tableau.numerique(rang + 1) ? "<td class=\"n\">" : "<td>")
                        .append(PageHtml.texte(ligne.cellules().get(rang).lecture()))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>").append(BlocsHtml.source(tableau.source()));
        if (!tableau.note().isEmpty()) {
            html.append("<p class=\"source\">")
                    .append(PageHtml.texte(tableau.note()))
                    .append("</p>");
        }
        html.append("</div>");
    }

    static void sources(StringBuilder html, List<Bloc.Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        html.append("<table><thead><tr>");
        for (String titre : List.of("Jeu de données", "Producteur", "Millésime", "Licence")) {
            html.append("<th scope=\"col\">").append(titre).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Bloc.Source source : sources) {
            html.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(
                            PageHtml.texte(source.libelle()),
                            PageHtml.texte(source.producteur()),
                            PageHtml.texte(source.millesime()),
                            PageHtml.texte(source.licence())));
        }
        html.append("</tbody></table>");
    }
}
