package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Annoncer une visite à domicile : quand, pourquoi, comment elle est annoncée, et l’accord de la personne. */
public record NouvelleVisitePage(
        DossierVu dossier, String cle, List<String> consignes, Map<String, String> valeurs, List<ErreurDeChamp> erreurs)
        implements Page {
    public String adresse() {
        return dossier.href() + "/visites/nouvelle";
    }

    public String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }
}
