package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les territoires proposés pendant qu’on tape. */
public record SuggestionsFragment(String demande, List<Reponse> reponses) implements Page {
    /** Un territoire proposé : son nom, ce qu’il est, où il est. */
    public record Reponse(String nom, String code, String quoi, String ou, String href) {}
}
