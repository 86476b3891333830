package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une somme qui entre, sort ou reste due.
 *
 * @param id 0 tant qu’elle n’est pas enregistrée
 * @param suite ce qui relie la même ligne d’un budget au suivant
 * @param precision ce qu’on en dit : l’employeur, le créancier, le contrat
 * @param montant ce qui entre ou sort à chaque fois ; pour une dette, la mensualité
 * @param jour le jour du mois où elle passe sur le compte
 * @param dette ce qui reste dû, pour une dette seulement
 */
public record LigneDeBudget(
        long id,
        long suite,
        Poste poste,
        String precision,
        Montant montant,
        Periodicite periodicite,
        @Nullable Integer jour,
        @Nullable Dette dette) {

    /** Ce que l’on doit encore : le capital restant, la part en retard, et depuis quand. */
    public record Dette(
            Montant restantDu, Montant retard, @Nullable LocalDate depuis) {}

    public LigneDeBudget {
        if (montant.centimes() < 0)
            throw new IllegalArgumentException("Une ligne de budget ne se compte pas en négatif.");
        if (jour != null && (jour < 1 || jour > 31))
            throw new IllegalArgumentException("Le jour du mois va de 1 à 31 : " + jour);
        if ((dette != null) != poste.estUneDette()) {
            throw new IllegalArgumentException(
                    "Seuls les crédits et dettes disent ce qui reste dû : " + poste.libelle());
        }
    }

    /** Sur un an, en centimes : exact, quelle que soit la périodicité. */
    public long parAn() {
        return Math.multiplyExact(montant.centimes(), periodicite.foisParAn());
    }

    /** « Mutuelle (Harmonie) » */
    public String nom() {
        return precision.isEmpty() ? poste.libelle() : poste.libelle() + " (" + precision + ")";
    }

    public Montant restantDu() {
        return dette == null ? Montant.ZERO : dette.restantDu();
    }

    public Montant retard() {
        return dette == null ? Montant.ZERO : dette.retard();
    }
}
