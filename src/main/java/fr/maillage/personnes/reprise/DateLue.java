package fr.maillage.personnes.reprise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Une date telle que les tableurs l’écrivent : le jour d’abord, l’année d’abord, en lettres, ou le numéro de jour d’Excel. */
final class DateLue {
    private static final Pattern TROIS_NOMBRES = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})");
    private static final Pattern ANNEE_DEVANT =
            Pattern.compile("(\\d{4})[/. -](\\d{1,2})[/. -](\\d{1,2})(?:[T ]\\d{2}:\\d{2}.*)?");
    private static final Pattern COLLEE = Pattern.compile("(\\d{2})(\\d{2})((?:19|20)\\d{2})");
    private static final Pattern EN_LETTRES = Pattern.compile("(?:[a-z]+ )?(\\d{1,2})(?:er)? ([a-z]+) (\\d{4}|\\d{2})");
    private static final Pattern JOUR_D_EXCEL = Pattern.compile("\\d{4,5}(?:[.,]0+)?");

    /** Le jour d’où Excel compte, pour toute date d’après le 1er mars 1900 : il croit que 1900 fut bissextile. */
    private static final LocalDate ORIGINE_D_EXCEL = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> MOIS = Map.ofEntries(
            Map.entry("janv", 1),
            Map.entry("fevr", 2),
            Map.entry("fev", 2),
            Map.entry("mars", 3),
            Map.entry("avr", 4),
            Map.entry("mai", 5),
            Map.entry("juin", 6),
            Map.entry("juil", 7),
            Map.entry("aout", 8),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private DateLue() {}

    /**
     * La date, si elle se lit d’une seule façon.
     *
     * @param moisAvantJour vrai quand l’agent a dit que la colonne s’écrit « 12/31/1984 »
     * @param jour aujourd’hui : deux chiffres d’année désignent la plus récente qui ne soit pas à venir
     */
    static Optional<LocalDate> lire(String saisie, boolean moisAvantJour, LocalDate jour) {
        String texte = saisie.strip();
        try {
            return lire(texte, Destinations.cle(texte), moisAvantJour, jour);
        } catch (DateTimeException horsCalendrier) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> lire(String texte, String lettres, boolean moisAvantJour, LocalDate jour) {
        Matcher m = ANNEE_DEVANT.matcher(texte);
        if (m.matches()) return date(m.group(1), m.group(2), m.group(3), jour);
        m = TROIS_NOMBRES.matcher(texte.replaceFirst("[T ]\\d{2}:\\d{2}.*$", ""));
        if (m.matches()) {
            return moisAvantJour
                    ? date(m.group(3), m.group(1), m.group(2), jour)
                    : date(m.group(3), m.group(2), m.group(1), jour);
        }
        m = COLLEE.matcher(texte);
        if (m.matches()) return date(m.group(3), m.group(2), m.group(1), jour);
        m = EN_LETTRES.matcher(lettres);
        if (m.matches()) {
            Integer mois = mois(m.group(2));
            return mois == null ? Optional.empty() : date(m.group(3), mois.toString(), m.group(1), jour);
        }
        if (JOUR_D_EXCEL.matcher(texte).matches()) {
            long rang = Long.parseLong(texte.replaceFirst("[.,]0+$", ""));
            LocalDate lue = ORIGINE_D_EXCEL.plusDays(rang);
            // « 1984 » seul est une année, pas le 6 juin 1905.
            return rang > 2100 && !lue.isAfter(jour) ? Optional.of(lue) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String annee, String mois, String jour, LocalDate aujourdHui) {
        int lue = Integer.parseInt(annee);
        if (annee.length() == 2) {
            lue += 2000;
            if (lue > aujourdHui.getYear()) lue -= 100;
        }
        return Optional.of(LocalDate.of(lue, Integer.parseInt(mois), Integer.parseInt(jour)));
    }

    private static @org.jspecify.annotations.Nullable Integer mois(String lettres) {
        return MOIS.entrySet().stream()
                .filter(e -> lettres.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
