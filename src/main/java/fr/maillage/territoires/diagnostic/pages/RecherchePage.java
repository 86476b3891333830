package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les réponses d’une recherche. */
public record RecherchePage(String demande, List<SuggestionsFragment.Reponse> reponses) implements Page {}
