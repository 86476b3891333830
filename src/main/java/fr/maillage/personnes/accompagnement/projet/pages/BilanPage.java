package fr.maillage.personnes.accompagnement.projet.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Le bilan à faire ensemble : chaque objectif, où l’on en est, pourquoi ; ce que la personne en dit ; la suite. */
public record BilanPage(
        DossierVu dossier,
        String adresse,
        List<ObjectifAJuger> objectifs,
        Map<String, String> etats,
        Map<String, String> decisions,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    public record ObjectifAJuger(String cle, String formulation, String precision) {}
}
