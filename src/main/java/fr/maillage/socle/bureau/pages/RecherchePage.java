package fr.maillage.socle.bureau.pages;

import fr.maillage.socle.bureau.SourceDeRecherche.Trouvaille;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * Ce que la maison répond à une demande, pièce par pièce.
 *
 * @param sources où l’on a cherché
 */
public record RecherchePage(String demande, List<Groupe> groupes, List<String> sources) implements Page {
    /** Les premières réponses d’une pièce, et où les lire toutes. */
    public record Groupe(String titre, List<Trouvaille> reponses, Lien tout) {}

    public String ou() {
        return String.join(", ", sources).toLowerCase(java.util.Locale.FRENCH);
    }
}
