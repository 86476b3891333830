package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Particularite;
import java.time.LocalDate;

/** La prime à la naissance, versée une fois au septième mois de grossesse : L. 531-2 et D. 531-2 du code de la sécurité sociale. */
final class PrimeALaNaissance {
    private PrimeALaNaissance() {}

    record Regles(Valeur bmaf, Valeur taux) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(b.valeur("communs/bmaf", d), b.valeur("paje/taux", "prime_naissance", d));
        }
    }

    static long calculer(Etude e) {
        boolean attend =
                e.demandeur.a(Particularite.ENCEINTE) || (e.conjoint != null && e.conjoint.a(Particularite.ENCEINTE));
        if (!attend) return e.r.ferme("Il faut attendre un enfant.", "CSS, L. 531-2");
        var plafonds = e.loi.allocationDeBase;
        int enfants = AllocationsFamiliales.enfantsACharge(e) + 1;
        long plafond = PlafondFamilial.selonEnfants(e, plafonds.plafondPartiel(), enfants)
                + (PlafondFamilial.deuxRevenusOuSeul(e)
                        ? plafonds.plafondPartielDeuxRevenus().millioniemes()
                        : 0);
        if (e.ressourcesFamiliales() > plafond) {
            return e.r.ferme("Les ressources de l’avant-dernière année dépassent le plafond.", "CSS, R. 531-1");
        }
        Regles regles = e.loi.naissance;
        return e.r.etape(
                "Prime à la naissance, versée une fois.",
                "CSS, D. 531-2",
                Euros.auCentime(
                        Euros.fois(regles.bmaf().millioniemes(), regles.taux().millioniemes())),
                regles.bmaf(),
                regles.taux());
    }
}
