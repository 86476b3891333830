package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * Les réponses d’une recherche, dans la géographie d’une année.
 *
 * @param manques ce que les fichiers chargés ne disent pas de cette géographie
 */
public record RecherchePage(
        String demande,
        List<SuggestionsFragment.Reponse> reponses,
        int geographie,
        List<Integer> annees,
        List<String> manques)
        implements Page {

    public String date() {
        return geographie == annees.getFirst() ? "" : " · géographie du 1er janvier " + geographie;
    }
}
