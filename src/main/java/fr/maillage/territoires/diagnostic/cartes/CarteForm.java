package fr.maillage.territoires.diagnostic.cartes;

import org.jspecify.annotations.Nullable;

/** Ce que l’adresse d’une carte porte, tel qu’écrit : tout y est facultatif, rien n’y est sûr. */
public record CarteForm(
        @Nullable String indicateur,
        @Nullable String maille,
        @Nullable String cadre,
        @Nullable String autre,
        @Nullable String annee,
        @Nullable String comparer,
        @Nullable String methode,
        @Nullable String classes,
        @Nullable String bornes,
        @Nullable String tri,
        @Nullable String page) {
    /** La même demande, pour cet indicateur. */
    public CarteForm pour(String code) {
        return new CarteForm(code, maille, cadre, autre, annee, comparer, methode, classes, bornes, tri, page);
    }

    public static String propre(@Nullable String brut) {
        return brut == null ? "" : brut.strip();
    }

    public static int entier(@Nullable String brut, int defaut) {
        String ecrit = propre(brut);
        return ecrit.matches("\\d{1,6}") ? Integer.parseInt(ecrit) : defaut;
    }
}
