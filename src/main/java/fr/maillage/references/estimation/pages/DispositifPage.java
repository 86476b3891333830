package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/**
 * La fiche d’un dispositif, lue à une date.
 *
 * @param au la date, AAAA-MM-JJ, pour le champ de la page
 * @param jour la même, en mots
 * @param regles ce que dit la règle ce jour-là, puis ce qu’elle dira ; vide si seuls les montants changent
 */
public record DispositifPage(
        String code,
        String nom,
        String au,
        String jour,
        String textes,
        boolean aRelire,
        String facile,
        String pour,
        List<String> conditions,
        List<Regle> regles,
        List<Montant> montants,
        String organisme,
        List<String> pieces,
        String delai,
        String recours,
        String renouvellement,
        List<Voisin> voisins)
        implements Page {

    /** @param quand vide si elle vaut à la date lue */
    public record Regle(String quand, String phrase, String texte, String adresse) {}

    /** @param ensuite vide si aucune valeur n’est encore connue pour plus tard */
    public record Montant(
            String libelle,
            String code,
            List<String> valeurs,
            String depuis,
            String texte,
            String adresse,
            String ensuite) {}

    public record Voisin(String code, String nom) {}
}
