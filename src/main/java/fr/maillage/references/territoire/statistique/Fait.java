package fr.maillage.references.territoire.statistique;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import org.jspecify.annotations.Nullable;

/**
 * Ce que l'on sait d'un indicateur sur un territoire, avant d'en faire une phrase : sa valeur, un repère, un passé.
 *
 * @param dispersion l'écart-type de l'indicateur parmi les territoires de même maille ; sert à juger si un écart est grand
 */
public record Fait(
        Indicateur indicateur,
        Valeur valeur,
        int annee,
        double dispersion,
        @Nullable Repere repere,
        @Nullable Passe passe) {

    /**
     * Une référence à laquelle comparer.
     *
     * @param ou le lieu tel qu'il s'écrit dans une phrase : « en France », « dans le département »
     * @param nom son nom, que la phrase met entre parenthèses avec la valeur ; vide s’il est déjà dans {@code ou}
     */
    public record Repere(String ou, String nom, Valeur valeur, int annee) {}

    /** Le même indicateur, plus tôt. */
    public record Passe(Valeur valeur, int annee) {}

    public static Fait de(Indicateur indicateur, Valeur valeur, int annee) {
        return new Fait(indicateur, valeur, annee, Double.NaN, null, null);
    }

    public Fait compareA(String ou, Valeur reference, int anneeDeReference, double ecartType) {
        return compareA(ou, "", reference, anneeDeReference, ecartType);
    }

    public Fait compareA(String ou, String nom, Valeur reference, int anneeDeReference, double ecartType) {
        return new Fait(indicateur, valeur, annee, ecartType, new Repere(ou, nom, reference, anneeDeReference), passe);
    }

    public Fait depuis(Valeur avant, int anneeAvant) {
        return new Fait(indicateur, valeur, annee, dispersion, repere, new Passe(avant, anneeAvant));
    }
}
