package fr.maillage.personnes.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ce qui s’est décidé en réunion : quoi, qui s’en charge, pour quand. */
record Decision(
        long id,
        long reunion,
        String quoi,
        String qui,
        @Nullable LocalDate pourLe,
        @Nullable LocalDate faiteLe) {
    boolean faite() {
        return faiteLe != null;
    }

    boolean enRetard(LocalDate jour) {
        return !faite() && pourLe != null && pourLe.isBefore(jour);
    }
}
