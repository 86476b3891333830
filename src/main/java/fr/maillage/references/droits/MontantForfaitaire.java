package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import java.time.LocalDate;

/** Le montant forfaitaire d’un foyer, avant toute condition : ce que d’autres règles (saisies, surendettement) prennent pour mesure. */
public final class MontantForfaitaire {
    private MontantForfaitaire() {}

    /** Celui du RSA, en millionièmes d’euro par mois, sans la majoration de parent isolé (CASF, R. 262-1). */
    public static long duRsa(Baremes baremes, LocalDate date, boolean couple, int enfants) {
        return Composition.au(baremes, "rsa", date).forfait(couple, enfants);
    }
}
