package fr.maillage.territoires.projets.ecrits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Le circuit d’un rapport : qui le vise, combien de jours avant la commission, et ce qui en découle au calendrier. */
public record Circuit(List<Delai> delais, String modeleDeNumero) {
    /** Une étape : qui, et combien de jours avant la séance au plus tard. */
    public record Delai(String qui, int joursAvant) {}

    /** Une échéance du rétroplanning, et le visa donné s’il l’est. */
    public record Echeance(
            String qui,
            int joursAvant,
            LocalDate auPlusTard,
            @Nullable LocalDate visaLe,
            String visaPar) {
        public boolean enRetard(LocalDate aujourdhui) {
            return visaLe == null && auPlusTard.isBefore(aujourdhui);
        }
    }

    /** Ce que la maison propose ; chaque organisation règle le sien. */
    public static final Circuit PROPOSE = new Circuit(
            List.of(
                    new Delai("Service", 45),
                    new Delai("Direction générale adjointe", 30),
                    new Delai("Finances et affaires juridiques", 25),
                    new Delai("Direction générale des services", 20),
                    new Delai("Envoi aux élus", 12)),
            "{annee}-{rang}");

    private static final Set<MonthDay> FERIES = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    public Circuit {
        delais = List.copyOf(delais);
    }

    /** Chaque étape à son jour ; un jour chômé recule au dernier jour ouvré qui le précède. */
    public List<Echeance> retroplanning(LocalDate seance) {
        return delais.stream()
                .sorted(java.util.Comparator.comparingInt(Delai::joursAvant).reversed())
                .map(d -> new Echeance(d.qui(), d.joursAvant(), ouvre(seance.minusDays(d.joursAvant())), null, ""))
                .toList();
    }

    private static LocalDate ouvre(LocalDate jour) {
        LocalDate ici = jour;
        while (chome(ici)) ici = ici.minusDays(1);
        return ici;
    }

    private static boolean chome(LocalDate jour) {
        boolean finDeSemaine = jour.getDayOfWeek() == DayOfWeek.SATURDAY || jour.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalDate paques = paques(jour.getYear());
        return finDeSemaine
                || FERIES.contains(MonthDay.from(jour))
                || jour.equals(paques.plusDays(1))
                || jour.equals(paques.plusDays(39))
                || jour.equals(paques.plusDays(50));
    }

    /** Le dimanche de Pâques du calendrier grégorien (algorithme de Meeus). */
    static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int mois = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(annee, mois, (h + l - 7 * m + 114) % 31 + 1);
    }

    /** « 2027-0042 » : le modèle de l’organisation, où {annee}, {rang} et {service} prennent leur valeur. */
    public String numero(int annee, int rang, String service) {
        return modeleDeNumero
                .replace("{annee}", String.valueOf(annee))
                .replace("{rang}", "%04d".formatted(rang))
                .replace("{service}", service);
    }
}
