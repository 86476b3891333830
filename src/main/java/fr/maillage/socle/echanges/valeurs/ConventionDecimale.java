package fr.maillage.socle.echanges.valeurs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Ce que veut dire une virgule seule suivie de trois chiffres : « 1,234 » est 1,234 en France et 1 234 ailleurs. On ne
 * devine jamais cellule par cellule : c'est français, sauf si le modèle dit l'inverse ou si la colonne le prouve.
 */
public enum ConventionDecimale {
    /** La virgule ou le point, seuls, séparent les décimales ; une même ligne peut mêler les deux. */
    FRANCAISE,
    /** La virgule sépare les milliers, le point les décimales. */
    ANGLAISE;

    private static final Pattern PREUVE = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern COMPATIBLE = Pattern.compile("-?\\d{1,3}(,\\d{3})*(\\.\\d+)?");

    /** Anglaise si une valeur au moins le prouve (1,234,567 ou 1,234.5) et si aucune ne le dément. */
    public static ConventionDecimale prouveePar(List<String> valeurs) {
        boolean prouvee = false;
        for (String valeur : valeurs) {
            String nette = valeur.strip();
            if (nette.indexOf(',') < 0) {
                continue;
            }
            if (!COMPATIBLE.matcher(nette).matches()) {
                return FRANCAISE;
            }
            prouvee |= PREUVE.matcher(nette).matches();
        }
        return prouvee ? ANGLAISE : FRANCAISE;
    }
}
