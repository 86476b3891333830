package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Edition;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** La durée qu’un texte permet à un accompagnement : des barèmes datés, jamais des nombres dans le code. */
final class DureeDeMesure {
    private static final String MASP = "accompagnement/masp_duree";
    private static final String RSA = "accompagnement/contrat_d_engagement";

    /** Une période déjà convenue du même genre, dans le même dossier. */
    record Convenue(LocalDate debut, LocalDate fin) {}

    private final Baremes baremes;

    DureeDeMesure(Baremes baremes) {
        this.baremes = baremes;
    }

    /** Pourquoi cette durée n’est pas permise ; vide si elle l’est. */
    Optional<String> refus(
            GenreDAccompagnement genre, LocalDate debut, @Nullable LocalDate fin, List<Convenue> anterieures) {
        if (fin != null && !fin.isAfter(debut)) {
            return Optional.of("La fin (%s) doit suivre le début (%s).".formatted(fin, debut));
        }
        if (genre != GenreDAccompagnement.MASP) return Optional.empty();
        int minimum = baremes.pourUneSaisie(MASP, "minimum", debut).entier();
        int maximum = baremes.pourUneSaisie(MASP, "maximum", debut).entier();
        var total = baremes.pourUneSaisie(MASP, "total", debut);
        if (fin == null || fin.isBefore(debut.plusMonths(minimum)) || fin.isAfter(debut.plusMonths(maximum))) {
            String voulue = fin == null ? "sans fin" : mois(debut, fin) + " mois";
            return Optional.of("Une MASP dure de %d à %d mois par contrat, %d au total (vous demandez : %s). %s."
                    .formatted(minimum, maximum, total.entier(), voulue, total.texte()));
        }
        long dejaConvenus =
                anterieures.stream().mapToLong(a -> mois(a.debut(), a.fin())).sum();
        if (dejaConvenus + mois(debut, fin) > total.entier()) {
            return Optional.of(
                    "%d mois de MASP sont déjà convenus : avec %d de plus, le total de %d mois serait dépassé. %s."
                            .formatted(dejaConvenus, mois(debut, fin), total.entier(), total.texte()));
        }
        return Optional.empty();
    }

    /** Avant quand le contrat d’engagement se conclut, pour un référent RSA. */
    Optional<LocalDate> aConclureAvant(GenreDAccompagnement genre, LocalDate debut) {
        return genre == GenreDAccompagnement.RSA
                ? Optional.of(debut.plusMonths(
                        baremes.pourUneSaisie(RSA, Edition.SEULE, debut).entier()))
                : Optional.empty();
    }

    /** Un mois entamé compte. */
    static long mois(LocalDate debut, LocalDate fin) {
        Period duree = Period.between(debut, fin);
        return duree.toTotalMonths() + (duree.getDays() > 0 ? 1 : 0);
    }
}
