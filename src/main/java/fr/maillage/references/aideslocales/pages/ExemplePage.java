package fr.maillage.references.aideslocales.pages;

import fr.maillage.references.aideslocales.regles.Champ;
import fr.maillage.references.aideslocales.regles.Issue;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Un exemple qui s’écrit et s’essaie : un foyer inventé, ce qu’on attend de chaque aide, ce que le règlement répond. */
public record ExemplePage(
        String reglement,
        String nomDuReglement,
        String adresse,
        String ancienNom,
        Map<String, String> saisie,
        List<Champ> champs,
        List<Aide> aides,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {

    /** @param reponse ce que le règlement répond ; vide tant que l’on n’a pas essayé */
    public record Aide(String code, String nom, String reponse, String ton, List<String> raisons) {}

    public List<Issue> issues() {
        return List.of(Issue.values());
    }
}
