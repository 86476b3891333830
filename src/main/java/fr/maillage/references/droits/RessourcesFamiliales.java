package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Personne;

/**
 * Les ressources prises en compte pour les prestations familiales : les revenus nets imposables de l’avant-dernière année
 * civile, après les déductions que l’impôt fait (R. 532-3 du code de la sécurité sociale).
 */
final class RessourcesFamiliales {
    static final long TRAITEMENTS = NatureDeRessource.ensemble(
            SALAIRE,
            APPRENTISSAGE,
            STAGE_DE_FORMATION,
            CHOMAGE,
            ASS,
            INDEMNITE_JOURNALIERE,
            INDEMNITE_MATERNITE,
            ACTIVITE_PARTIELLE);
    static final long PENSIONS = NatureDeRessource.ensemble(
            RETRAITE, PENSION_INVALIDITE, PENSION_ALIMENTAIRE_RECUE, PRESTATION_COMPENSATOIRE);
    static final long AUTRES =
            NatureDeRessource.ensemble(REVENU_INDEPENDANT, REVENU_AGRICOLE, REVENU_FONCIER, REVENU_DU_CAPITAL);

    private RessourcesFamiliales() {}

    static long calculer(Etude e) {
        int annee = Mois.annee(e.mois) - 2;
        return surUneAnnee(e, Mois.janvier(annee), Mois.janvier(annee) + 11);
    }

    /** Ce que donneraient douze mois quelconques : les aides au logement s’en servent aussi. */
    static long surUneAnnee(Etude e, int debut, int fin) {
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant() && p.atteint(20, e.mois)) continue;
            total += travailEtRemplacement(e, p, debut, fin);
        }
        total += pensions(e, e.loi.deductions, debut, fin);
        for (Personne p : e.personnes) total -= e.imposable(p, PENSION_ALIMENTAIRE_VERSEE.masque(), debut, fin);
        return Euros.positif(total);
    }

    private static long travailEtRemplacement(Etude e, Personne p, int debut, int fin) {
        long traitements = e.loi.deductions.apresDeduction(e.imposable(p, TRAITEMENTS, debut, fin));
        long autres = e.imposable(p, AUTRES, debut, fin);
        return Chomage.neutraliser(e, p, traitements, autres, debut, fin);
    }

    /** La déduction vaut pour chaque pensionné ; son maximum est celui du foyer. */
    static long pensions(Etude e, Deductions regle, int debut, int fin) {
        long pensions = 0;
        long deductions = 0;
        for (Personne p : e.personnes) {
            long sienne = e.imposable(p, PENSIONS, debut, fin);
            pensions += sienne;
            deductions += regle.surPension(sienne);
        }
        return pensions - Math.min(deductions, regle.maximumPensions().millioniemes());
    }
}
