package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/**
 * Les jetons de l’interface d’estimation.
 *
 * @param jeton celui qui vient d’être remis, montré cette seule fois ; ou vide
 */
public record JetonsPage(
        String nomRemis, String jeton, String nom, int parMinute, List<Ligne> jetons, List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    /** @param revoque qui et quand, ou vide s’il vaut encore */
    public record Ligne(long id, String nom, String remis, String servi, String revoque) {}
}
