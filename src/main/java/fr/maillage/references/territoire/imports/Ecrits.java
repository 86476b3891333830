package fr.maillage.references.territoire.imports;

import fr.maillage.socle.commun.Dates;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Écrit nombres, dates et tailles comme un lecteur français les attend. */
public final class Ecrits {
    private static final DateTimeFormatter JOUR_ET_HEURE =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H'\u00A0h\u00A0'mm", Locale.FRENCH);

    private Ecrits() {}

    public static String nombre(long nombre) {
        return String.format(Locale.ROOT, "%,d", nombre).replace(',', '\u202F');
    }

    /** « 1 ligne », « 1 234 lignes ». */
    public static String combien(long nombre, String singulier, String pluriel) {
        return nombre(nombre) + "\u00A0" + (nombre > 1 ? pluriel : singulier);
    }

    public static String jour(Instant instant) {
        return Dates.enLettres(instant.atZone(Dates.fuseau()).toLocalDate());
    }

    public static String jourEtHeure(Instant instant) {
        return JOUR_ET_HEURE.format(instant.atZone(Dates.fuseau()));
    }

    public static String taille(long octets) {
        if (octets < 1_000) return octets + "\u00A0octets";
        if (octets < 1_000_000) return Math.round(octets / 1_000.0) + "\u00A0ko";
        return String.format(Locale.FRENCH, "%.1f", octets / 1_000_000.0) + "\u00A0Mo";
    }
}
