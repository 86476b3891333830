package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.documents.Bloc;
import java.util.ArrayList;
import java.util.List;

/** Un texte saisi, en blocs : une ligne vide sépare deux paragraphes, un tiret en tête fait une liste. */
public final class TexteEnBlocs {
    private TexteEnBlocs() {}

    public static List<Bloc> de(String texte) {
        var blocs = new ArrayList<Bloc>();
        var liste = new ArrayList<String>();
        var paragraphe = new StringBuilder();
        for (String ligne : (texte.strip() + "\n").split("\n", -1)) {
            String nette = ligne.strip();
            if (nette.startsWith("- ") || nette.startsWith("• ")) {
                vider(blocs, paragraphe);
                liste.add(nette.substring(2).strip());
                continue;
            }
            if (!liste.isEmpty()) {
                blocs.add(new Bloc.Liste(List.copyOf(liste), false));
                liste.clear();
            }
            if (nette.isEmpty()) vider(blocs, paragraphe);
            else paragraphe.append(paragraphe.isEmpty() ? "" : " ").append(nette);
        }
        if (!liste.isEmpty()) blocs.add(new Bloc.Liste(liste, false));
        vider(blocs, paragraphe);
        return blocs;
    }

    private static void vider(List<Bloc> blocs, StringBuilder paragraphe) {
        if (!paragraphe.isEmpty()) blocs.add(Bloc.Paragraphe.de(paragraphe.toString()));
        paragraphe.setLength(0);
    }
}
