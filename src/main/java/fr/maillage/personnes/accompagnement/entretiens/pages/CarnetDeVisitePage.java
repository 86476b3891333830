package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Le carnet d’une visite : un seul écran, avec ou sans réseau, jusqu’à la signature. */
public record CarnetDeVisitePage(
        DossierVu dossier,
        long visite,
        String adresse,
        String titre,
        String secret,
        List<String> consignes,
        List<Rubrique> rubriques,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    public record Rubrique(String champ, String libelle, String aide) {}
}
