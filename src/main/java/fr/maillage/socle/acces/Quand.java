package fr.maillage.socle.acces;

import fr.maillage.socle.commun.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Les dates des écrans d’accès et du journal, écrites pour être lues. */
public final class Quand {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu 'à' HH:mm:ss", Locale.FRANCE);
    private static final DateTimeFormatter COURT = DateTimeFormatter.ofPattern("d MMM uuuu 'à' HH:mm", Locale.FRANCE);

    private Quand() {}

    public static String precis(Instant instant) {
        return MOMENT.format(instant.atZone(Dates.fuseau()));
    }

    public static String court(Instant instant) {
        return COURT.format(instant.atZone(Dates.fuseau()));
    }

    public static String jour(@Nullable LocalDate date) {
        return date == null ? "" : Dates.abregee(date);
    }

    public static LocalDate aujourdHui() {
        return LocalDate.now();
    }

    public static Instant debut(LocalDate jour) {
        return jour.atStartOfDay(Dates.fuseau()).toInstant();
    }
}
