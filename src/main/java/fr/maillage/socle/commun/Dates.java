package fr.maillage.socle.commun;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Les dates telles qu’on les lit. */
public final class Dates {
    private static final DateTimeFormatter LETTRES = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter ABREGEE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter COURTE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Le premier et le dernier jour dont la maison peut avoir à connaître. */
    public static final LocalDate PREMIERE = LocalDate.of(1900, 1, 1);

    public static final LocalDate DERNIERE = LocalDate.of(2199, 12, 31);

    private Dates() {}

    /** Le fuseau de la maison, posé à son ouverture (MAILLAGE_FUSEAU). */
    public static ZoneId fuseau() {
        return ZoneId.systemDefault();
    }

    /** « 1er mars 2027 ». */
    public static String enLettres(LocalDate jour) {
        return premier(jour, LETTRES.format(jour));
    }

    /** « mardi 2 mars 2027 ». */
    public static String avecLeJour(LocalDate jour) {
        return premier(jour, JOUR.format(jour));
    }

    /** « 1er avr. 2027 », d’un seul tenant : dans un tableau, la date ne se coupe pas. */
    public static String abregee(LocalDate jour) {
        return premier(jour, ABREGEE.format(jour)).replace(' ', '\u00A0');
    }

    /** « 01/03/2027 ». */
    public static String courte(LocalDate jour) {
        return COURTE.format(jour);
    }

    /**
     * Le jour qu’un champ de date envoie (2026-11-22), ou rien si ce n’en est pas un. L’an 26, qu’un navigateur envoie quand
     * on tape deux chiffres, n’en est pas un : aucun barème, aucune règle ne remonte là.
     */
    public static Optional<LocalDate> lue(String ecrite) {
        try {
            return Optional.of(LocalDate.parse(ecrite.strip())).filter(Dates::plausible);
        } catch (DateTimeException pasUneDate) {
            return Optional.empty();
        }
    }

    /** Un jour dont la maison peut avoir à connaître. */
    public static boolean plausible(LocalDate jour) {
        return !jour.isBefore(PREMIERE) && !jour.isAfter(DERNIERE);
    }

    /** Ce que l’on répond à qui écrit autre chose qu’un jour. */
    public static String reproche(String ecrite) {
        return "« %s » n’est pas une date possible : choisissez un jour qui existe, de %d à %d, comme 2026-11-22."
                .formatted(ecrite.strip(), PREMIERE.getYear(), DERNIERE.getYear());
    }

    private static String premier(LocalDate jour, String ecrit) {
        return jour.getDayOfMonth() == 1 ? ecrit.replaceFirst("\\b1 ", "1er ") : ecrit;
    }
}
