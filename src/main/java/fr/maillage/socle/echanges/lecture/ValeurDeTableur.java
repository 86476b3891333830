package fr.maillage.socle.echanges.lecture;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Écrit en texte ce qu'un tableur garde en nombre : sans « .0 » ni notation scientifique, les dates en ISO. */
final class ValeurDeTableur {

    private ValeurDeTableur() {}

    static String nombre(double valeur, int format, @Nullable String motif, boolean dates1904) {
        if (motif != null && DateUtil.isADateFormat(format, motif) && DateUtil.isValidExcelDate(valeur)) {
            return date(valeur, dates1904);
        }
        if (motif != null && motif.endsWith("%")) {
            return nombre(BigDecimal.valueOf(valeur).movePointRight(2).doubleValue()) + "%";
        }
        return nombre(valeur);
    }

    static String nombre(double valeur) {
        if (valeur == Math.rint(valeur) && Math.abs(valeur) < 1e15) {
            return Long.toString((long) valeur);
        }
        if (!Double.isFinite(valeur)) {
            return "#NOMBRE!";
        }
        return BigDecimal.valueOf(valeur).stripTrailingZeros().toPlainString();
    }

    private static String date(double valeur, boolean dates1904) {
        LocalDateTime instant = DateUtil.getLocalDateTime(valeur, dates1904, true);
        if (valeur < 1) {
            return instant.toLocalTime().toString();
        }
        return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? instant.toLocalDate().toString()
                : instant.toString();
    }

    static String booleen(boolean valeur) {
        return valeur ? "VRAI" : "FAUX";
    }

    static @Nullable String texte(@Nullable String texte) {
        return texte == null || DecoupeurDeTexte.estBlanc(texte) ? null : texte;
    }
}
