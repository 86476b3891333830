package fr.maillage.territoires.diagnostic.cartes;

import java.math.BigDecimal;
import java.math.MathContext;

/** L’écriture d’une case pour un tableur réglé en français. */
public final class Csv {
    private static final MathContext PRECISION = new MathContext(10);

    private Csv() {}

    /** Le texte, entre guillemets s’il le faut, et jamais pris pour une formule. */
    public static String texte(String brut) {
        String sur = brut.matches("^[=+\\-@\\t].*") ? "'" + brut : brut;
        return sur.matches("(?s).*[;\"\\r\\n].*") ? '"' + sur.replace("\"", "\"\"") + '"' : sur;
    }

    public static String nombre(double nombre) {
        return new BigDecimal(nombre, PRECISION)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
