package fr.maillage.socle.documents;

import org.jspecify.annotations.Nullable;

/** Une case de tableau : ce que l’on lit, le nombre que le tableur calcule s’il y en a un, et ce que l’on en sait. */
public record Cellule(String texte, @Nullable Double valeur, Etat etat) {

    public Cellule {
        if (valeur != null && !etat.porteUneValeur()) {
            throw new IllegalArgumentException(
                    "La case « %s » est dans l’état « %s » et porte pourtant la valeur %s. Retirez la valeur, ou changez l’état."
                            .formatted(texte, etat.libelle(), valeur));
        }
        if (valeur != null && !Double.isFinite(valeur)) {
            throw new IllegalArgumentException(
                    "La case « %s » porte %s, qui n’est pas un nombre. Donnez l’état INDISPONIBLE."
                            .formatted(texte, valeur));
        }
    }

    public static Cellule texte(String texte) {
        return new Cellule(texte, null, Etat.CONNU);
    }

    /** Un nombre connu, par exemple {@code nombre(23.42, 1, "%")}, lu « 23,4 % ». */
    public static Cellule nombre(double valeur, int decimales, String unite) {
        return nombre(valeur, decimales, unite, Etat.CONNU);
    }

    public static Cellule nombre(double valeur, int decimales, String unite, Etat etat) {
        return new Cellule(NombreFrancais.avecUnite(valeur, decimales, unite), valeur, etat);
    }

    /** Une case sans nombre : secret, non disponible ou sans objet. */
    public static Cellule sansValeur(Etat etat) {
        return new Cellule(etat.signe(), null, etat);
    }

    /** Ce que lit le lecteur : le texte, suivi du signe de l’état quand le nombre n’est pas pleinement connu. */
    public String lecture() {
        if (!etat.porteUneValeur()) {
            return etat.signe();
        }
        return etat == Etat.CONNU || texte.isBlank() ? texte : texte + "\u00a0" + etat.signe();
    }
}
