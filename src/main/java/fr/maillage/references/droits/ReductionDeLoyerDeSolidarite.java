package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/** La réduction de loyer de solidarité du parc social : L. 442-2-1 du code de la construction et de l’habitation. */
record ReductionDeLoyerDeSolidarite(ParFamille[] montants, ParFamille[] plafonds, Valeur partDeduite) {

    static ReductionDeLoyerDeSolidarite au(Baremes b, LocalDate d) {
        var montants = new ParFamille[3];
        var plafonds = new ParFamille[3];
        for (int zone = 1; zone <= 3; zone++) {
            montants[zone - 1] = ParFamille.au(b, "logement/rls_montant_zone_" + zone, 1, d);
            plafonds[zone - 1] = ParFamille.au(b, "logement/rls_plafond_zone_" + zone, 6, d);
        }
        return new ReductionDeLoyerDeSolidarite(montants, plafonds, b.valeur("logement/rls_part_deduite", d));
    }

    /** Le loyer baisse de ce montant si les ressources du mois ne dépassent pas le plafond (R. 442-2-1). */
    long pour(Etude e, boolean couple, int aCharge, long ressourcesAnnuelles) {
        int zone = e.foyer.logement().zone().ordinal();
        long plafond = plafonds[zone].pour(couple, aCharge);
        return Euros.diviser(ressourcesAnnuelles, 12) <= plafond ? montants[zone].pour(couple, aCharge) : 0;
    }

    /** Ce que l’aide perd de son côté : 98 % de la réduction (L. 351-9 ancien, D. 823-16, 6°). */
    long retireDeLAide(long reduction) {
        return Euros.fois(reduction, partDeduite.millioniemes());
    }
}
