package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import java.time.LocalDate;

/** Les plafonds de ressources qui montent avec les enfants, et pour deux revenus ou un parent seul (R. 522-2, R. 531-1). */
final class PlafondFamilial {
    private static final long PROFESSIONNELS = NatureDeRessource.ensemble(
            SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE, INDEMNITE_MATERNITE);

    private PlafondFamilial() {}

    record Regles(Valeur deuxPremiers, Valeur troisiemeEtPlus, Valeur partDuPlafondSecu, Valeur plafondSecu) {
        static Regles au(Baremes b, LocalDate d, LocalDate anneeDesRessources) {
            return new Regles(
                    b.valeur("paje/majorations_plafond", "deux_premiers", d),
                    b.valeur("paje/majorations_plafond", "troisieme_et_plus", d),
                    b.valeur("familles/biactivite_plancher", d),
                    b.valeur("communs/plafond_annuel_securite_sociale", anneeDesRessources));
        }
    }

    static long selonEnfants(Etude e, Valeur base, int enfants) {
        Regles regles = e.loi.plafondFamilial;
        long taux = Euros.UN
                + Math.min(enfants, 2) * regles.deuxPremiers().millioniemes()
                + Math.max(enfants - 2, 0) * regles.troisiemeEtPlus().millioniemes();
        return Euros.fois(base.millioniemes(), taux);
    }

    /** Un parent seul, ou un couple dont chacun a gagné au moins 13,6 % du plafond annuel de la sécurité sociale. */
    static boolean deuxRevenusOuSeul(Etude e) {
        if (e.conjoint == null) return true;
        Regles regles = e.loi.plafondFamilial;
        int debut = Mois.janvier(Mois.annee(e.mois) - 2);
        long plancher = Euros.fois(
                regles.plafondSecu().millioniemes(), regles.partDuPlafondSecu().millioniemes());
        return e.imposable(e.demandeur, PROFESSIONNELS, debut, debut + 11) >= plancher
                && e.imposable(e.conjoint, PROFESSIONNELS, debut, debut + 11) >= plancher;
    }
}
