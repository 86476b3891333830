package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Cellule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Déduit du texte affiché (« −3,4 % », « 21 340 € † ») le format qui le fait réapparaître dans le tableur. */
final class FormatDeNombre {

    private static final Pattern ECRITURE =
            Pattern.compile("^([+−-]?)([0-9][0-9\\s\u202f\u00a0]*)(?:,([0-9]+))?([^0-9]*)$");

    private FormatDeNombre() {}

    static String selon(Cellule cellule) {
        Matcher ecriture = ECRITURE.matcher(cellule.lecture().strip());
        if (!ecriture.matches()) {
            return "General";
        }
        String decimales = ecriture.group(3);
        String chiffres = "#,##0" + (decimales == null ? "" : "." + "0".repeat(decimales.length()));
        String apres = ecriture.group(4).replace("\"", "").strip();
        boolean avecSigne = ecriture.group(1).equals("+");
        String suffixe = apres.isEmpty() ? "" : "\"\u202f" + apres + "\"";
        return avecSigne ? "+" + chiffres + suffixe + ";-" + chiffres + suffixe : chiffres + suffixe;
    }
}
