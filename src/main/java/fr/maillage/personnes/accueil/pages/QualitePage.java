package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Un mois d’accueil : l’attente de chaque lieu face à celle que l’on vise, ce qui manque aux lieux, les incidents. */
public record QualitePage(
        String mois,
        String nomDuMois,
        int visee,
        List<Ligne> lignes,
        List<Manque> manques,
        List<IncidentPage> incidents,
        Map<String, String> lieux,
        Map<String, String> genres,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Un lieu et son mois. */
    public record Ligne(String lieu, long recus, String mediane, long repartis, boolean depasse) {}

    /** Ce qu’un lieu n’offre pas encore. */
    public record Manque(String lieu, List<String> manques) {}

    /** Un incident, sans son récit. */
    public record IncidentPage(String jour, String lieu, String genre, String suite) {}

    public List<Ligne> depassements() {
        return lignes.stream().filter(Ligne::depasse).toList();
    }
}
