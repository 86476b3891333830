package fr.maillage.socle.bureau.pages;

import fr.maillage.socle.bureau.SourceDeRecherche.Trouvaille;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * Ce qui est proposé pendant qu’on tape.
 *
 * @param ailleurs où chercher ces mots quand on aura fini de les écrire
 */
public record SuggestionsFragment(String demande, List<Lien> ailleurs, List<Trouvaille> reponses) implements Page {}
