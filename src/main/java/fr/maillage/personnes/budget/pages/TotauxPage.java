package fr.maillage.personnes.budget.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les totaux pendant que l’on écrit, refaits par le serveur, et ce qui ne se lit pas. */
public record TotauxPage(String etat, List<TotalPage> totaux, List<TotalPage> taux, List<ErreurDeChamp> erreurs)
        implements Page {

    /** @param ton reste, attention ou vide */
    public record TotalPage(String libelle, String valeur, String ton) {}
}
