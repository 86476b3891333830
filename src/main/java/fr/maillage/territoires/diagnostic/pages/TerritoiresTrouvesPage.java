package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * Les réponses d’une recherche, dans la géographie d’une année.
 *
 * @param manques ce que les fichiers chargés ne disent pas de cette géographie
 */
public record TerritoiresTrouvesPage(
        String demande, List<Reponse> reponses, int geographie, List<Integer> annees, List<String> manques)
        implements Page {
    /** Un territoire trouvé : son nom, ce qu’il est, où il est. */
    public record Reponse(String nom, String code, String quoi, String ou, String href) {
        /** « commune 49007, Maine-et-Loire ». */
        public String situe() {
            return quoi + " " + code + (ou.isEmpty() ? "" : ", " + ou);
        }
    }

    public String date() {
        return geographie == annees.getFirst() ? "" : " · géographie du 1er janvier " + geographie;
    }
}
