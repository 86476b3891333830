package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Personne;

/** Le chômage efface ou réduit les revenus d’une année passée : R. 532-7 du code de la sécurité sociale. */
final class Chomage {
    static final long TRAVAIL = NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE);

    private Chomage() {}

    static boolean total(Etude e, Personne p) {
        return p.activite() == Activite.SANS_EMPLOI && e.net(p, TRAVAIL, e.mois - 2, e.mois) == 0;
    }

    static boolean indemnise(Etude e, Personne p) {
        return e.net(p, CHOMAGE.masque(), e.mois - 2, e.mois - 1) > 0;
    }

    static long neutraliser(Etude e, Personne p, long traitements, long autres, int debut, int fin) {
        if (!total(e, p)) return traitements + autres;
        if (!indemnise(e, p)) return e.imposable(p, REVENU_FONCIER.masque() | REVENU_DU_CAPITAL.masque(), debut, fin);
        long travail = e.loi.deductions.apresDeduction(e.imposable(p, TRAVAIL, debut, fin));
        return traitements + autres - travail + apresAbattement(travail);
    }

    /** 30 % de moins sur les revenus d’activité de qui est indemnisé. */
    static long apresAbattement(long travail) {
        return Euros.fois(travail, 700_000);
    }
}
