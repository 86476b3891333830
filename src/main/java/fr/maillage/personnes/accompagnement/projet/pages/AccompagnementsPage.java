package fr.maillage.personnes.accompagnement.projet.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Les accompagnements d’un dossier, en cours et passés, et de quoi en convenir d’un nouveau. */
public record AccompagnementsPage(
        DossierVu dossier,
        boolean ecrit,
        List<Ligne> lignes,
        Map<String, String> genres,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    public record Ligne(String titre, String dates, String etat, String ton, String retard, String href) {}

    public String adresse() {
        return dossier.href() + "/accompagnements";
    }
}
