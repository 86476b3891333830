package fr.maillage.personnes.accompagnement.entretiens;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** La part de ce qui est fait avec la personne, et non à sa place : elle se lit dans le temps, pour ajuster son appui. */
record FaireAvec(int avec, int aLaPlace) {
    /** Les actes d’une intervention, à sa date. */
    record Compte(LocalDate jour, int avec, int aLaPlace) {}

    static FaireAvec de(List<Compte> comptes) {
        return new FaireAvec(
                comptes.stream().mapToInt(Compte::avec).sum(),
                comptes.stream().mapToInt(Compte::aLaPlace).sum());
    }

    /** Par trimestre, le plus ancien d’abord : « 2026, 2e trimestre ». */
    static Map<String, FaireAvec> parTrimestre(List<Compte> comptes) {
        return comptes.stream()
                .filter(c -> c.avec() + c.aLaPlace() > 0)
                .collect(Collectors.groupingBy(
                        c -> trimestre(c.jour()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), FaireAvec::de)));
    }

    private static String trimestre(LocalDate jour) {
        int rang = jour.get(IsoFields.QUARTER_OF_YEAR);
        return "%d, %d%s trimestre".formatted(jour.getYear(), rang, rang == 1 ? "er" : "e");
    }

    int actes() {
        return avec + aLaPlace;
    }

    /** En pour cent, arrondi ; sans acte, elle n’existe pas : demander {@link #actes} d’abord. */
    int part() {
        if (actes() == 0) throw new IllegalStateException("Aucun acte : la part n’existe pas, montrez « – ».");
        return Math.round(100f * avec / actes());
    }

    String lisible() {
        return actes() == 0 ? "–" : part() + " %";
    }
}
