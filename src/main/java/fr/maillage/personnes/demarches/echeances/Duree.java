package fr.maillage.personnes.demarches.echeances;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une durée que fixe un texte, depuis un jour. */
public record Duree(LocalDate depuis, int nombre, Unite unite, String texte) {
    /** En quoi la durée se compte. */
    public enum Unite {
        JOUR,
        SEMAINE,
        MOIS,
        AN
    }

    public LocalDate apres(LocalDate jour) {
        return jour.plus(periode());
    }

    LocalDate avant(LocalDate jour) {
        return jour.minus(periode());
    }

    private Period periode() {
        return switch (unite) {
            case JOUR -> Period.ofDays(nombre);
            case SEMAINE -> Period.ofWeeks(nombre);
            case MOIS -> Period.ofMonths(nombre);
            case AN -> Period.ofYears(nombre);
        };
    }

    /** Celle qui vaut ce jour-là ; avant la première que l’on connaisse, celle-là. */
    public static @Nullable Duree enVigueur(List<Duree> durees, LocalDate jour) {
        Duree trouvee = durees.isEmpty() ? null : durees.getFirst();
        for (Duree duree : durees) if (!duree.depuis().isAfter(jour)) trouvee = duree;
        return trouvee;
    }

    /** « 2 mois », « 15 jours ». */
    public String lisible() {
        String mot = switch (unite) {
            case JOUR -> "jour";
            case SEMAINE -> "semaine";
            case MOIS -> "mois";
            case AN -> "an";
        };
        return nombre + " " + mot + (nombre > 1 && unite != Unite.MOIS ? "s" : "");
    }
}
