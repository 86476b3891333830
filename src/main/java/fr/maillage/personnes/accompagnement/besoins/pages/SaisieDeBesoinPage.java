package fr.maillage.personnes.accompagnement.besoins.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La fiche d’un besoin : le domaine, les deux voix, ce qui presse, où l’on en est. */
public record SaisieDeBesoinPage(
        DossierVu dossier,
        String titre,
        String envoi,
        String cle,
        Map<String, String> domaines,
        Map<String, String> urgences,
        Map<String, String> priorites,
        Map<String, String> statuts,
        Map<String, String> manques,
        Map<String, String> saisie,
        Map<String, String> lues,
        List<ErreurDeChamp> erreurs,
        List<List<String>> desaccords)
        implements PageRemplie {
    public String retour() {
        return dossier.href() + "/besoins";
    }
}
