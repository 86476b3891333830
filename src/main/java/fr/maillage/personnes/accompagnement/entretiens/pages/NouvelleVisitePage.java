package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Annoncer une visite à domicile : quand, pourquoi, comment elle est annoncée, et l’accord de la personne. */
public record NouvelleVisitePage(
        DossierVu dossier, String cle, List<String> consignes, Map<String, String> saisie, List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    public String adresse() {
        return dossier.href() + "/visites/nouvelle";
    }
}
