package fr.maillage.references.estimation.lots;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Une case typée (Parquet) écrite comme on l’aurait tapée dans la page : une date, un montant, « oui », des dates séparées par « | ». */
public final class CaseLue {
    private static final int DATE = "2026-06-01".length();

    private CaseLue() {}

    public static @Nullable String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case String texte -> texte;
            case Boolean vrai -> vrai ? "oui" : "non";
            case Double nombre -> nombre.isNaN() ? null : nombre.isInfinite() ? nombre.toString() : decimal(nombre);
            case Float nombre ->
                nombre.isNaN()
                        ? null
                        : nombre.isInfinite() ? nombre.toString() : new BigDecimal(nombre.toString()).toPlainString();
            case BigDecimal nombre -> nombre.toPlainString();
            // Un instant ne vaut ici que par son jour ; java.util.Date couvre java.sql.Date et java.sql.Timestamp, qui
            // s’écrivent en ISO.
            case Temporal moment -> jour(moment.toString());
            case Date moment -> jour(moment.toString());
            case Collection<?> plusieurs ->
                plusieurs.stream()
                        .map(CaseLue::texte)
                        .filter(texte -> texte != null && !texte.isBlank())
                        .collect(Collectors.joining("|"));
            default -> valeur.toString();
        };
    }

    private static String decimal(double nombre) {
        return BigDecimal.valueOf(nombre).toPlainString();
    }

    private static String jour(String iso) {
        return iso.length() > DATE ? iso.substring(0, DATE) : iso;
    }
}
