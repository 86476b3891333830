package fr.maillage.references.partenaires;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Les horaires d’accueil, lus dans l’écriture d’OpenStreetMap que retient le schéma (« Mo-Fr 09:00-12:00,14:00-17:00 »).
 * Ce qui ne se lit pas (dates, semaines paires…) n’est pas deviné : on montre alors l’écriture telle quelle.
 */
public final class Horaires {
    /** De quand à quand, un même jour. */
    public record Plage(LocalTime debut, LocalTime fin) {
        private String ecrite() {
            return heure(debut) + " – " + heure(fin);
        }
    }

    /** Un jour de la semaine et ses plages, déjà en mots. */
    public record Jour(String nom, String plages) {}

    private static final List<String> CODES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> NOMS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final String JOUR = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final Pattern REGLE =
            Pattern.compile("(?<jours>%1$s(?:-%1$s)?(?:,%1$s(?:-%1$s)?)*) (?<quand>.+)".formatted(JOUR));
    private static final Pattern PLAGE = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

    private final Map<DayOfWeek, List<Plage>> semaine;

    private Horaires(Map<DayOfWeek, List<Plage>> semaine) {
        this.semaine = semaine;
    }

    /** Absent si l’écriture ne se lit pas en entier. */
    public static Optional<Horaires> lire(String ecriture) {
        var semaine = new EnumMap<DayOfWeek, List<Plage>>(DayOfWeek.class);
        if (ecriture.isBlank()) return Optional.empty();
        for (String morceau : ecriture.split(";", -1)) {
            String regle = morceau.strip().replaceAll("\\s*,\\s*", ",").replaceAll("\\s+", " ");
            if (regle.isEmpty() || regle.matches("(PH|SH)( off)?")) continue;
            var lue = REGLE.matcher(regle);
            if (!lue.matches()) return Optional.empty();
            var plages = plages(lue.group("quand"));
            if (plages.isEmpty()) return Optional.empty();
            jours(lue.group("jours")).forEach(jour -> semaine.put(jour, plages.get()));
        }
        return semaine.isEmpty() ? Optional.empty() : Optional.of(new Horaires(semaine));
    }

    private static Optional<List<Plage>> plages(String quand) {
        if (quand.equals("off")) return Optional.of(List.of());
        var plages = new ArrayList<Plage>();
        for (String ecrite : quand.split(",", -1)) {
            var lue = PLAGE.matcher(ecrite);
            if (!lue.matches()) return Optional.empty();
            int debut = minutes(lue.group(1), lue.group(2));
            int fin = minutes(lue.group(3), lue.group(4));
            if (debut >= fin || fin > 24 * 60 - 1) return Optional.empty();
            plages.add(new Plage(LocalTime.ofSecondOfDay(debut * 60L), LocalTime.ofSecondOfDay(fin * 60L)));
        }
        return Optional.of(List.copyOf(plages));
    }

    private static int minutes(String heures, String minutes) {
        return Integer.parseInt(heures) * 60 + Integer.parseInt(minutes);
    }

    private static List<DayOfWeek> jours(String ecrits) {
        var jours = new ArrayList<DayOfWeek>();
        for (String ecrit : ecrits.split(",", -1)) {
            int debut = CODES.indexOf(ecrit.substring(0, 2));
            int fin = CODES.indexOf(ecrit.substring(ecrit.length() - 2));
            for (int jour = debut; ; jour = (jour + 1) % 7) {
                jours.add(DayOfWeek.of(jour + 1));
                if (jour == fin) break;
            }
        }
        return jours;
    }

    /** La semaine en mots, jours fermés compris. */
    public List<Jour> semaine() {
        return java.util.Arrays.stream(DayOfWeek.values())
                .map(j -> new Jour(NOMS.get(j.getValue() - 1), enMots(semaine.getOrDefault(j, List.of()))))
                .toList();
    }

    private static String enMots(List<Plage> plages) {
        return plages.isEmpty()
                ? "fermé"
                : String.join(", ", plages.stream().map(Plage::ecrite).toList());
    }

    public boolean ouvert(LocalDateTime quand) {
        return enCours(quand).isPresent();
    }

    private Optional<Plage> enCours(LocalDateTime quand) {
        LocalTime heure = quand.toLocalTime();
        return semaine.getOrDefault(quand.getDayOfWeek(), List.of()).stream()
                .filter(p -> !heure.isBefore(p.debut()) && heure.isBefore(p.fin()))
                .findFirst();
    }

    /** « ouvert jusqu’à 17 h », ou « ouvre mardi à 9 h ». Les jours fériés ne sont pas connus ici. */
    public String enCeMoment(LocalDateTime quand) {
        var plage = enCours(quand);
        if (plage.isPresent()) return "ouvert jusqu’à " + heure(plage.get().fin());
        for (int dans = 0; dans <= 7; dans++) {
            var jour = quand.getDayOfWeek().plus(dans);
            for (Plage suivante : semaine.getOrDefault(jour, List.of())) {
                if (dans == 0 && !suivante.debut().isAfter(quand.toLocalTime())) continue;
                String nom = dans == 0 ? "aujourd’hui" : dans == 1 ? "demain" : NOMS.get(jour.getValue() - 1);
                return "ouvre " + nom + " à " + heure(suivante.debut());
            }
        }
        return "fermé";
    }

    private static String heure(LocalTime heure) {
        return heure.getMinute() == 0
                ? heure.getHour() + " h"
                : "%d h %02d".formatted(heure.getHour(), heure.getMinute());
    }
}
