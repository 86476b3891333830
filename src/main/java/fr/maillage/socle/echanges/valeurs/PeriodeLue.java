package fr.maillage.socle.echanges.valeurs;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Une période lue dans une cellule : une année, un mois ou un trimestre, parfois un intervalle d'années dont on garde la
 * fin. {@code mois} est le dernier mois couvert quand la période est plus courte que l'année.
 */
public record PeriodeLue(
        int annee, @Nullable Integer moisOuNull, @Nullable Integer anneeDeDebutOuNull) {

    public PeriodeLue {
        if (annee < 1900 || annee > 2100) {
            throw new IllegalArgumentException("L’année " + annee + " n’est pas plausible.");
        }
        if (moisOuNull != null && (moisOuNull < 1 || moisOuNull > 12)) {
            throw new IllegalArgumentException("Le mois " + moisOuNull + " n’existe pas.");
        }
    }

    public static PeriodeLue annee(int annee) {
        return new PeriodeLue(annee, null, null);
    }

    public Optional<Integer> mois() {
        return Optional.ofNullable(moisOuNull);
    }

    public Optional<Integer> anneeDeDebut() {
        return Optional.ofNullable(anneeDeDebutOuNull);
    }

    /** Le premier jour du mois couvert, ou de l'année. */
    public LocalDate premierJour() {
        return LocalDate.of(annee, moisOuNull == null ? 1 : moisOuNull, 1);
    }
}
