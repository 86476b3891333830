package fr.maillage.references.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Combien de jours on regarde à la fois. */
enum Vue {
    SEMAINE("semaine", "Semaine"),
    JOUR("jour", "Jour"),
    MOIS("mois", "Mois");

    private static final DateTimeFormatter COURT = DateTimeFormatter.ofPattern("d MMM", Locale.FRANCE);
    private static final DateTimeFormatter AVEC_ANNEE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter MOIS_ENTIER = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

    private final String code;
    private final String libelle;

    Vue(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    String code() {
        return code;
    }

    String libelle() {
        return libelle;
    }

    static Vue de(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElse(SEMAINE);
    }

    /** Les jours montrés : une semaine et un mois commencent un lundi et finissent un dimanche. */
    List<LocalDate> jours(LocalDate jour) {
        LocalDate de = premier(jour);
        LocalDate a = switch (this) {
            case JOUR -> jour;
            case SEMAINE -> de.plusDays(6);
            case MOIS ->
                jour.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        };
        return de.datesUntil(a.plusDays(1)).toList();
    }

    private LocalDate premier(LocalDate jour) {
        return switch (this) {
            case JOUR -> jour;
            case SEMAINE -> jour.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MOIS -> jour.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }

    LocalDate decaler(LocalDate jour, int sens) {
        return switch (this) {
            case JOUR -> jour.plusDays(sens);
            case SEMAINE -> jour.plusWeeks(sens);
            case MOIS -> jour.withDayOfMonth(1).plusMonths(sens);
        };
    }

    String titre(LocalDate jour) {
        return switch (this) {
            case JOUR -> RendezVous.enLettres(jour);
            case SEMAINE ->
                "du " + COURT.format(premier(jour)) + " au "
                        + AVEC_ANNEE.format(premier(jour).plusDays(6));
            case MOIS -> MOIS_ENTIER.format(jour);
        };
    }
}
