package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Personne;

/** Le chômage et l’arrêt du travail effacent ou réduisent les revenus d’une année passée : R. 532-5 et R. 532-7 du code de la sécurité sociale. */
final class Chomage {
    static final long TRAVAIL = NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE);
    private static final long PENSIONS = NatureDeRessource.ensemble(RETRAITE, PENSION_INVALIDITE);

    private Chomage() {}

    static boolean total(Etude e, Personne p) {
        return p.activite() == Activite.SANS_EMPLOI && e.net(p, TRAVAIL, e.mois - 2, e.mois) == 0;
    }

    static boolean indemnise(Etude e, Personne p) {
        return e.net(p, CHOMAGE.masque(), e.mois - 2, e.mois - 1) > 0;
    }

    static long neutraliser(Etude e, Personne p, long traitements, long autres, int debut, int fin) {
        boolean total = total(e, p);
        if (total && !indemnise(e, p))
            return e.imposable(p, REVENU_FONCIER.masque() | REVENU_DU_CAPITAL.masque(), debut, fin);
        boolean retire = aCesseEtEstPensionne(e, p);
        if (!total && !retire) return traitements + autres;
        long reduits = retire ? TRAVAIL | CHOMAGE.masque() : TRAVAIL;
        long travail = e.loi.deductions.apresDeduction(e.imposable(p, reduits, debut, fin));
        return traitements + autres - travail + apresAbattement(e, travail);
    }

    /** Plus de travail, et une retraite, une pension d’invalidité ou une AAH : travail et chômage passés comptent moins (R. 532-5). */
    private static boolean aCesseEtEstPensionne(Etude e, Personne p) {
        if (e.net(p, TRAVAIL, e.mois - 1, e.mois) > 0) return false;
        return e.aahDe(p) > 0 || e.net(p, PENSIONS, e.mois, e.mois) > 0;
    }

    static long apresAbattement(Etude e, long revenus) {
        return Euros.fois(revenus, Euros.UN - e.loi.abattementDesRevenusPasses.millioniemes());
    }
}
