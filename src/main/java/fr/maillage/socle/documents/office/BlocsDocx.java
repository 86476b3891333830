package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Graphique;
import java.util.ArrayList;
import java.util.List;

/** Chaque sorte de bloc, en Word. */
final class BlocsDocx {

    private final DessinsDocx dessins;
    private final TableauxDocx tableaux = new TableauxDocx();
    private int figures;
    private int cartes;
    private int numerotees;

    BlocsDocx(DessinsDocx dessins) {
        this.dessins = dessins;
    }

    int listesNumerotees() {
        return numerotees;
    }

    /** Écrit le bloc ; rend le rang du prochain signet. */
    int ecrire(StringBuilder corps, Bloc bloc, int signet) {
        switch (bloc) {
            case Bloc.Intertitre(String texte, int niveau) -> {
                corps.append(ParagrapheDocx.titre(texte, niveau, DebutDocx.signet(signet)));
                return signet + 1;
            }
            case Bloc.Paragraphe(var passages) -> corps.append(ParagrapheDocx.normal(passages));
            case Bloc.Liste liste -> liste(corps, liste);
            case Bloc.ARetenir(var phrases) -> aRetenir(corps, phrases);
            case Bloc.ChiffresCles(var chiffres) -> tableaux.chiffresCles(corps, chiffres);
            case Bloc.Tableau tableau -> tableaux.tableau(corps, tableau);
            case Graphique graphique -> graphique(corps, graphique);
            case Bloc.Illustration illustration -> illustration(corps, illustration);
            case Bloc.Glossaire(var mots) ->
                mots.forEach(mot -> corps.append("<w:p>" + ParagrapheDocx.passage(mot.mot(), true)
                        + ParagrapheDocx.passage("\u00a0: " + mot.definition(), false) + "</w:p>"));
            case Bloc.Sources(var sources) -> tableaux.sources(corps, sources);
            case Bloc.SautDePage() -> corps.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        }
        return signet;
    }

    private void liste(StringBuilder corps, Bloc.Liste liste) {
        int numero = liste.numerotee() ? 3 + numerotees++ : 0;
        for (String element : liste.elements()) {
            corps.append(
                    liste.numerotee()
                            ? "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                                    .formatted(numero, ParagrapheDocx.passage(element, false))
                            : ParagrapheDocx.texte("ListBullet", element));
        }
    }

    private static void aRetenir(StringBuilder corps, List<String> phrases) {
        corps.append(ParagrapheDocx.texte("ARetenirTitre", "À retenir"));
        phrases.forEach(phrase -> corps.append(ParagrapheDocx.texte("ARetenir", phrase)));
        corps.append("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void graphique(StringBuilder corps, Graphique graphique) {
        corps.append(ParagrapheDocx.legende("Graphique", ++figures, graphique.titre()));
        corps.append(ParagrapheDocx.de("Figure", dessins.graphique(graphique)));
        corps.append(ParagrapheDocx.texte("Source", DessinsDocx.source(graphique.source())));
    }

    private void illustration(StringBuilder corps, Bloc.Illustration illustration) {
        if (!illustration.legende().isBlank()) {
            corps.append(ParagrapheDocx.legende("Carte", ++cartes, illustration.legende()));
        }
        corps.append(ParagrapheDocx.de("Figure", dessins.image(illustration, 16, 11)));
        corps.append(ParagrapheDocx.texte("Source", DessinsDocx.source(illustration.source())));
    }

    static List<String> lignesDeSource(String source, String note) {
        var lignes = new ArrayList<String>();
        if (!source.isBlank()) {
            lignes.add(DessinsDocx.source(source));
        }
        if (!note.isEmpty()) {
            lignes.add(note);
        }
        return lignes;
    }
}
