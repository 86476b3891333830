package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * Ce que les services de l’organisation comptent sur un territoire, une source après l’autre.
 *
 * @param comptable faux pour une maille que les dossiers ne disent pas (quartier, région…)
 * @param suivant le jour du prochain relevé
 */
public record ServicesPage(
        String nom,
        String href,
        boolean comptable,
        int annee,
        List<Integer> annees,
        List<Source> sources,
        String note,
        String suivant)
        implements Page {

    /** Une source ; sans ligne, rien ne s’y compte ici. */
    public record Source(String libelle, String producteur, String arreteLe, List<Ligne> lignes) {}

    public record Ligne(String modalite, String effectif) {}
}
